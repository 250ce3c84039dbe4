import { noGroupSums } from '@loss-review/domain/review/groups/group-sums';
import { packedGroups } from '@loss-review/domain/review/groups/packed-groups';
import { noLists } from '@loss-review/domain/review/lists';
import { noSums } from '@loss-review/domain/review/month-sums';
import { noReviewSums } from '@loss-review/domain/review/review-sums';
import type { Clock } from '@loss-review/domain/time/clock';
import { Trouble } from '../trouble.ts';
import { NumbersCursor } from './cursor.ts';
import { packed } from '@loss-review/domain/review/packed-sums';

interface Asked {
  readonly cursor?: unknown;
  readonly batch: number;
}

/** Where a count begins, or goes on; throws Trouble `bad_cursor`. */
export function startAt({ cursor, batch }: Asked, clock: Clock): NumbersCursor {
  if (cursor === undefined) {
    const startedAt = new Date(clock.now()).toISOString();
    const sums = {
      sums: noSums,
      review: packed(noReviewSums),
      groups: packedGroups(noGroupSums),
      lists: noLists,
    };
    return { startedAt, walking: 'companies', afterId: '0', batch, done: 0, ...sums };
  }
  const read = NumbersCursor.safeParse(cursor);
  if (read.success) return read.data;
  throw new Trouble('bad_cursor', 'user', 'This count cannot be continued from here. Start it again.');
}
