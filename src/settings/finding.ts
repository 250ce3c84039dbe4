import * as z from 'zod/mini';

/** One answer of the first-run check. `note` stops nothing; `unknown` waits for another finding to be mended. */
export const Finding = z.object({
  about: z.enum(['permissions', 'edition', 'setup']),
  state: z.enum(['good', 'note', 'act', 'unknown']),
  sentence: z.string(),
  /** Who has to act; null where nobody does. */
  who: z.nullable(z.enum(['operator', 'administrator'])),
});
export type Finding = z.infer<typeof Finding>;
