import type { Fault, PlantedFault } from '../portal/faults.ts';
import type { LoggedRequest } from '../portal/request-log.ts';
import { attempt, type Job } from './job.ts';
import { inWords, judged, played, repeatedIfStopped, type Schedule } from './schedule.ts';
import { undisturbed } from './undisturbed.ts';
import type { Conditions } from './world.ts';

interface Strike {
  readonly name: string;
  readonly fault: Fault;
  readonly when: PlantedFault['when'];
}

const either = (name: string, fault: Fault): readonly Strike[] => [
  { name: `${name}, not carried out`, fault, when: 'before' },
  { name: `${name}, carried out`, fault, when: 'after' },
];

/** What HubSpot and the network between do now and then. Refusals by 4xx are never carried out. */
const strikes: readonly Strike[] = [
  ...(['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY'] as const).map((policy): Strike => ({
    name: `429 ${policy}`,
    fault: { kind: 'rate-limit', policy },
    when: 'before',
  })),
  { name: '423', fault: { kind: 'locked' }, when: 'before' },
  { name: '477 for 30 s', fault: { kind: 'migration', retryAfter: 30 }, when: 'before' },
  { name: '477 for an hour', fault: { kind: 'migration', retryAfter: 3600 }, when: 'before' },
  ...either('500', { kind: 'server-error' }),
  ...either('502 in HTML', { kind: 'bad-gateway' }),
  ...either('reset', { kind: 'reset' }),
  ...either('timeout', { kind: 'timeout' }),
  { name: 'truncated', fault: { kind: 'truncated' }, when: 'after' },
];

/** As when another run makes the same record between HubSpot's own look and its write. */
const keyTaken: Fault = {
  kind: 'status',
  status: 409,
  category: 'CONFLICT',
  message: 'It already has that value.',
};

const strikesAt = ({ path }: LoggedRequest): readonly Strike[] =>
  path.endsWith('/batch/upsert') ? [...strikes, ...either('409', keyTaken)] : strikes;

/** Each fault at each request: the job ends as if undisturbed, or stops with an answer and ends when it is repeated. */
export async function hubspotFaults(job: Job, conditions: Conditions): Promise<readonly Schedule[]> {
  const expected = await undisturbed(job, conditions);
  return expected.requests.flatMap((struck, place) =>
    strikesAt(struck).map(({ name, fault, when }) => ({
      name: `${name} at request ${place + 1}, ${inWords(conditions)}`,
      always: fault === keyTaken,
      isTelling: when === 'after' && struck.kind === 'write',
      play: () =>
        played(job.start, conditions, async (world) => {
          const { faults } = world.portal;
          faults.plant({ request: struck.n, fault, ...(when && { when }) });
          const first = await attempt(job, world, 'first');
          faults.clear();
          const last = await repeatedIfStopped(job, world, first);
          return judged(world, last, expected, last !== first);
        }),
    })),
  );
}
