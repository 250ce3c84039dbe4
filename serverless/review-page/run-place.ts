import { RunTold, runSteps, type RunSliceParameters } from '@loss-review/domain/review-page/run-slice';
import * as z from 'zod/mini';
import { AssignCursor } from '../assign/cursor.ts';
import { IssuesCursor } from '../issues/cursor.ts';
import { NumbersCursor } from '../numbers/cursor.ts';
import { SweepCursor } from '../sweep/cursor.ts';
import { Trouble } from '../trouble.ts';

const count = z.int().check(z.gte(0));

/** Where a run of a month stands: handed to the page as text and kept on the month's review for whoever goes on. */
export const RunPlace = z.strictObject({
  /** Which run it is, named by the page. */
  run: z.string(),
  startedAt: z.iso.datetime(),
  /** When a slice of it last wrote; a run that nobody goes on with falls silent. */
  touchedAt: z.iso.datetime(),
  step: z.enum(runSteps),
  /**
   * The step's own cursor, which the step checks again; null where the step begins. Each form is known: "any JSON" would
   * call itself for every level of what came from outside, and 32 KB hold enough of them to end the program.
   */
  cursor: z.nullable(z.union([SweepCursor, NumbersCursor, IssuesCursor, AssignCursor])),
  /** Records dealt with in this step, and how many there are where that is known. */
  done: count,
  of: z.nullable(count),
  told: RunTold,
  /** Does its sweep look at every company? */
  full: z.exactOptional(z.boolean()),
});
export type RunPlace = z.infer<typeof RunPlace>;

/** A slice ends within ten seconds and may ask for a wait of ten: longer silence means that nobody goes on. */
const silentAfterMs = 30_000;

/** Is somebody running this month now (milliseconds since the epoch)? */
export function isGoing(place: RunPlace, now: number): boolean {
  return now - Date.parse(place.touchedAt) < silentAfterMs;
}

/** Where a slice begins; throws Trouble `running_elsewhere` when another run of the month is under way. */
export function placeToGoOn(
  kept: RunPlace | undefined,
  asked: Pick<RunSliceParameters, 'run' | 'cursor' | 'takeOver' | 'acceptRules' | 'full'>,
  now: number,
): RunPlace {
  const { run, cursor, takeOver = false, acceptRules, full = false } = asked;
  const isOthers = kept !== undefined && kept.run !== run && isGoing(kept, now);
  if (isOthers && (cursor !== undefined || !takeOver)) throw runningElsewhere();
  const touchedAt = new Date(now).toISOString();
  if (cursor !== undefined) return { ...readPlace(cursor), run, touchedAt };
  // By accepted rules, or in full, a run sweeps from the start, wherever an earlier one came to its stop.
  const anew = acceptRules !== undefined || (full && kept?.run !== run);
  if (kept && !anew) return { ...kept, run, touchedAt };
  return {
    run,
    startedAt: touchedAt,
    touchedAt,
    step: 'sweep',
    cursor: null,
    done: 0,
    of: null,
    told: { candidates: 0, written: 0, refused: [], toCheck: [], warnings: [], calls: null },
    ...(full && { full }),
  };
}

/** Two runs of a month do no harm, since every write can be repeated, but the second would only cost requests. */
export function runningElsewhere(): Trouble {
  return new Trouble(
    'running_elsewhere',
    'user',
    'This month is being run in another window. Watch it here until it is done, or continue it here instead.',
  );
}

function readPlace(cursor: string): RunPlace {
  const read = RunPlace.safeParse(parsed(cursor));
  if (read.success) return read.data;
  throw new Trouble('bad_cursor', 'user', 'This run cannot be continued from here. Run the month again.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
