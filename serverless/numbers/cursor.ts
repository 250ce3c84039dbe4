import type { Lists } from '@loss-review/domain/review/lists';
import { PackedGroups } from '@loss-review/domain/review/groups/packed-groups';
import { MonthSumsSchema } from '@loss-review/domain/review/month-sums-schema';
import * as z from 'zod/mini';
import { PackedSums } from '@loss-review/domain/review/packed-sums';

const whole = z.int();
const id = z.string().check(z.regex(/^\d{1,20}$/));
const list = z.strictObject({
  count: whole.check(z.minimum(0)),
  ids: z.array(id).check(z.maxLength(100)),
});

const ListsSchema: z.ZodMiniType<Lists> = z.strictObject({
  unattached: list,
  undated: list,
  noHomeAmount: list,
  emptyWonAmount: list,
  unknownStage: list,
  pleaseCheck: z.array(z.strictObject({ dealId: id, companyId: id })).check(z.maxLength(100)),
});

/**
 * Where the counting of a month goes on, with the sums so far: companies first, then losses whose companies are gone, then
 * the deals that are to be listed.
 */
export const NumbersCursor = z.strictObject({
  /** ISO instant at which the count began. */
  startedAt: z.iso.datetime(),
  walking: z.enum(['companies', 'losses of the month', 'losses of before', 'deals']),
  afterId: id,
  batch: z.int().check(z.minimum(1), z.maximum(1000)),
  done: z.int().check(z.minimum(0)),
  sums: MonthSumsSchema,
  review: PackedSums,
  groups: PackedGroups,
  lists: ListsSchema,
});
export type NumbersCursor = z.infer<typeof NumbersCursor>;
