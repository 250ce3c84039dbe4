import { noLists } from '@loss-review/domain/review/lists';
import { noSums } from '@loss-review/domain/review/month-sums';
import { noGroupSums } from '@loss-review/domain/review/groups/group-sums';
import { packedGroups } from '@loss-review/domain/review/groups/packed-groups';
import { noReviewSums } from '@loss-review/domain/review/review-sums';
import { packed } from '@loss-review/domain/review/packed-sums';

const startedAt = '2024-07-01T06:00:00.000Z';
const told = { candidates: 5, written: 3, refused: [], toCheck: ['101'], warnings: [], calls: null };
const place = { run: 'window-a', startedAt, touchedAt: startedAt, done: 5, of: 5, told };
const within = { startedAt, afterId: '0', batch: 100, done: 5 };

/** Where a month's run may stand, one place in each of its steps. */
export const reviewPlaces: readonly object[] = [
  { ...place, step: 'sweep', cursor: { ...within, source: 'all companies', full: true, rules: '0a1b2c3d' } },
  {
    ...place,
    step: 'numbers',
    cursor: {
      ...within,
      walking: 'companies',
      sums: noSums,
      review: packed(noReviewSums),
      groups: packedGroups(noGroupSums),
      lists: noLists,
    },
  },
  { ...place, step: 'issues', cursor: { ...within, joining: 'losses' } },
  {
    ...place,
    step: 'assign',
    cursor: { ...within, doing: 'gathering', losses: [], tasks: { executives: 0, owners: 0 }, waiting: 0 },
  },
];
