import * as z from 'zod/mini';

/** Where a pass goes on: which source of candidates, after which record, in batches of which size. */
export const SweepCursor = z.strictObject({
  /** ISO instant at which the pass began; what changes later is the next pass's. */
  startedAt: z.iso.datetime(),
  source: z.enum([
    'all companies',
    'changed deals',
    'deals due',
    'changed companies',
    'changed contracts',
    'companies gone quiet',
    'contracts lapsed',
    'companies leaving',
  ]),
  afterId: z.string().check(z.regex(/^\d{1,20}$/)),
  batch: z.int().check(z.minimum(1), z.maximum(1000)),
  /** Candidates dealt with so far. */
  done: z.int().check(z.minimum(0)),
  full: z.boolean(),
  /** The code of the rules for losses it decides by; under other rules the pass begins anew. */
  rules: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
});
export type SweepCursor = z.infer<typeof SweepCursor>;
export type SourceName = SweepCursor['source'];
