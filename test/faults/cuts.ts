import { attempt, type Job } from './job.ts';
import { inWords, judged, played, repeatedIfStopped, type Schedule } from './schedule.ts';
import { undisturbed } from './undisturbed.ts';
import type { Conditions } from './world.ts';

/** The process dies before or after each request, and a new one does the job again. */
export async function cuts(job: Job, conditions: Conditions): Promise<readonly Schedule[]> {
  const expected = await undisturbed(job, conditions);
  return Array.from({ length: expected.requests }, (_, n) => n + 1).flatMap((n) =>
    (['before', 'after'] as const).map((when) => ({
      name: `cut ${when} request ${n}, ${inWords(conditions)}`,
      play: () =>
        played(job.start, conditions, async (world) => {
          const { faults } = world.portal;
          faults.plant({ request: expected.firstRequest + n - 1, when, fault: { kind: 'cut' } });
          const { end } = await attempt(job, world, 'first');
          if (end !== 'cut') return { wrong: `  not cut: it ended as ${end}`, repeated: false };
          faults.clear();
          const last = await repeatedIfStopped(job, world, await attempt(job, world, 'first'));
          return judged(world, last, expected, false);
        }),
    })),
  );
}
