import * as z from 'zod';

/** Where a pass goes on: which source of candidates, after which record, in batches of which size. */
export const SweepCursor = z.strictObject({
  /** ISO instant at which the pass began; what changes later is the next pass's. */
  startedAt: z.iso.datetime(),
  source: z.enum(['all companies', 'changed deals', 'deals due', 'changed companies']),
  afterId: z.string().regex(/^\d{1,20}$/),
  batch: z.number().int().min(1).max(1000),
  /** Candidates dealt with so far. */
  done: z.number().int().min(0),
  full: z.boolean(),
});
export type SweepCursor = z.infer<typeof SweepCursor>;
export type SourceName = SweepCursor['source'];
