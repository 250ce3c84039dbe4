import { attempt, type Job } from './job.ts';
import { inWords, judged, played, repeatedIfStopped, type Schedule } from './schedule.ts';
import { undisturbed } from './undisturbed.ts';
import type { Conditions } from './world.ts';

/** The process dies before or after each request, and a new one does the job again. */
export async function cuts(job: Job, conditions: Conditions): Promise<readonly Schedule[]> {
  const expected = await undisturbed(job, conditions);
  return expected.requests.flatMap(({ n: request, kind }, place) =>
    (['before', 'after'] as const).map((when) => ({
      name: `cut ${when} request ${place + 1}, ${inWords(conditions)}`,
      // Before a write stands what the write before it has left.
      isTelling: kind === 'write' && when === 'after',
      play: () =>
        played(job.start, conditions, async (world) => {
          const { faults } = world.portal;
          faults.plant({ request, when, fault: { kind: 'cut' } });
          const { end } = await attempt(job, world, 'first');
          if (end !== 'cut') return { wrong: `  not cut: it ended as ${end}`, repeated: false };
          faults.clear();
          const last = await repeatedIfStopped(job, world, await attempt(job, world, 'first'));
          return judged(world, last, expected, false);
        }),
    })),
  );
}
