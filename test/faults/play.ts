import { type Disturbance, draw, type Entry } from './programme.ts';

/** What came of the schedules of an entry. */
export interface Played {
  readonly job: string;
  readonly disturbance: Disturbance;
  readonly schedules: number;
  /** Schedules that ended otherwise than they should, with what is wrong. */
  readonly differing: readonly { readonly schedule: string; readonly wrong: string }[];
  /** How many stopped with an answer and ended when the job was repeated. */
  readonly repeated: number;
  /** How many met in an overlap that is known of. */
  readonly overlapping: number;
}

/** Which schedules of an entry are played: all, those drawn for a short run, or those whose names begin so. */
export type Choice = 'all' | 'drawn' | { readonly named: string };

export async function play(entry: Entry, choice: Choice): Promise<Played> {
  const all = await entry.schedules();
  const chosen =
    choice === 'all'
      ? all
      : choice === 'drawn'
        ? draw(entry, all)
        : all.filter(({ name }) => `${name},`.startsWith(`${choice.named},`));
  const differing: { schedule: string; wrong: string }[] = [];
  let repeated = 0;
  let overlapping = 0;
  for (const { name, play: playOne } of chosen) {
    const verdict = await playOne();
    if (verdict.wrong !== null) differing.push({ schedule: name, wrong: verdict.wrong });
    if (verdict.repeated) repeated += 1;
    if (verdict.overlapped) overlapping += 1;
  }
  const { job, disturbance } = entry;
  return { job, disturbance, schedules: chosen.length, differing, repeated, overlapping };
}

/** What failed, each with the command that plays it alone. */
export function report({ job, disturbance, differing }: Played): string {
  return differing
    .map(({ schedule, wrong }) => {
      const seed = /^seed (\d+),/.exec(schedule)?.[1];
      const alone = seed === undefined ? `--schedule '${schedule}'` : `--seed ${seed}`;
      return `${job}, ${disturbance}: ${schedule}\n  npm run faults -- --job '${job}' --disturbance ${disturbance} ${alone}\n${wrong}`;
    })
    .join('\n\n');
}
