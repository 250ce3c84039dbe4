import { measureCard } from './card.ts';
import { measureCount } from './count-in-slices.ts';
import type { Figure } from './figure.ts';
import { measureFunctionLoad } from './function-load.ts';
import { measureMarking } from './marking.ts';
import { measurePlainWay } from './plain-way-requests.ts';
import { measureReview } from './review.ts';
import { measureSliceMemory } from './slice-memory.ts';
import { measureSums } from './sums/pure-sums.ts';
import { measureTenTimesLarger } from './ten-times-larger.ts';

/** What the bench measures, by the name that `--only` takes, in the order of the report. */
export const measurements: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  marking: measureMarking,
  plain: measurePlainWay,
  larger: measureTenTimesLarger,
  load: measureFunctionLoad,
  memory: measureSliceMemory,
  count: measureCount,
  sums: measureSums,
  review: measureReview,
  card: measureCard,
};
