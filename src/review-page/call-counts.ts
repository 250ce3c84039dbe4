import * as z from 'zod/mini';

/** Call tasks of a month, each counted once, by who is to call. */
export const CallCounts = z.object({
  executives: z.number(),
  /** Owners of the companies and the recovery team. */
  owners: z.number(),
  /** Tasks that wait for somebody to give them to a person. */
  nobody: z.number(),
});
export type CallCounts = z.infer<typeof CallCounts>;
