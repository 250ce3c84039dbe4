import * as z from 'zod/mini';

/** Where the counting of issues goes on: causes of recent losses join their issues first, then issues are counted. */
export const IssuesCursor = z.strictObject({
  /** ISO instant at which it began. */
  startedAt: z.iso.datetime(),
  joining: z.enum(['losses', 'issues']),
  afterId: z.string().check(z.regex(/^\d{1,20}$/)),
  batch: z.int().check(z.minimum(1), z.maximum(1000)),
  done: z.int().check(z.minimum(0)),
});
export type IssuesCursor = z.infer<typeof IssuesCursor>;
