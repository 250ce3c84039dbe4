import { createRandom } from '../made-up/random.ts';
import { cuts } from './cuts.ts';
import { hubspotFaults } from './hubspot-faults.ts';
import { jobs } from './jobs/all-jobs.ts';
import { pairName, pairs } from './jobs/pairs.ts';
import { pairSchedules } from './pair-schedules.ts';
import type { Schedule } from './schedule.ts';
import { twins } from './twins.ts';
import type { Conditions } from './world.ts';

export const disturbances = ['cuts', 'faults', 'twins', 'pairs'] as const;
export type Disturbance = (typeof disturbances)[number];

/** A job, or a pair of jobs, with one kind of disturbance. */
export interface Entry {
  readonly job: string;
  readonly disturbance: Disturbance;
  /** All schedules, those of less usual conditions last. */
  readonly schedules: () => Promise<readonly Schedule[]>;
  /** How many of them are drawn for a short run. */
  readonly drawn: number;
}

const lags = [5_000, 0, 60_000];
const usual: readonly Conditions[] = lags.map((indexLagMs) => ({ indexLagMs, uniqueTaskKeys: true }));
const withoutKeys: readonly Conditions[] = lags.map((indexLagMs) => ({ indexLagMs, uniqueTaskKeys: false }));
/** Everything disturbed in every way; without unique task keys two runs at once may make a task each, and are not played. */
export const programme: readonly Entry[] = [
  ...jobs.flatMap((job): readonly Entry[] => [
    {
      job: job.name,
      disturbance: 'cuts',
      drawn: 6,
      schedules: async () => [
        ...(await under(usual.slice(0, 1), (conditions) => cuts(job, conditions))).map(neverLeftOut),
        ...(await under([...usual.slice(1), ...(job.writesTasks ? withoutKeys : [])], (conditions) =>
          cuts(job, conditions),
        )),
      ],
    },
    {
      job: job.name,
      disturbance: 'faults',
      drawn: 5,
      schedules: () =>
        under([...usual.slice(0, 1), ...(job.writesTasks ? withoutKeys.slice(0, 1) : [])], (conditions) =>
          hubspotFaults(job, conditions),
        ),
    },
    {
      job: job.name,
      disturbance: 'twins',
      drawn: 2,
      schedules: () => under(usual, (conditions) => twins(job, conditions)),
    },
  ]),
  ...pairs.map((pair): Entry => ({
    job: pairName(pair),
    disturbance: 'pairs',
    drawn: 2,
    schedules: () => under(usual.slice(1, 2), (conditions) => pairSchedules(pair, conditions)),
  })),
];

/** Five times as often as the rest are those drawn that tell most. */
const tellingLot = 0.2;

/** So many of the schedules, and those that are never left out; always the same ones, in their order. */
export function draw(
  { job, disturbance, drawn }: Entry,
  schedules: readonly Schedule[],
): readonly Schedule[] {
  const random = createRandom(1, job, disturbance);
  const lots = schedules.map((schedule, place) => ({
    schedule,
    place,
    lot: random.next() * (schedule.isTelling ? tellingLot : 1),
  }));
  return lots
    .sort((one, other) => one.lot - other.lot)
    .filter(({ schedule }, rank) => rank < drawn || schedule.always)
    .sort((one, other) => one.place - other.place)
    .map(({ schedule }) => schedule);
}

/** A cut leaves what the writes before it have made, so those at writes are all the states there are. */
function neverLeftOut(schedule: Schedule): Schedule {
  return { ...schedule, always: schedule.isTelling === true };
}

async function under(
  conditions: readonly Conditions[],
  make: (conditions: Conditions) => Promise<readonly Schedule[]>,
): Promise<readonly Schedule[]> {
  const schedules: Schedule[] = [];
  for (const each of conditions) schedules.push(...(await make(each)));
  return schedules;
}
