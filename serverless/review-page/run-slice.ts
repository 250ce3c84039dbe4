import { dayInWords, monthInWords } from '@loss-review/domain/calls/in-words';
import type { Plan } from '@loss-review/domain/plan/plan';
import {
  longestCursor,
  type RunSlice,
  type RunSliceParameters,
  stepAfter,
} from '@loss-review/domain/review-page/run-slice';
import { dayAfterMonth } from '@loss-review/domain/time/day';
import { openMonth, type Portal } from '../facts/month-context.ts';
import { OutOfTime } from '../hubspot/deadline.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import { isOpened, openedReview } from '../sweep/closing-plan.ts';
import { Trouble } from '../trouble.ts';
import { plannedRows } from './planned-rows.ts';
import { isGoing, placeToGoOn, RunPlace, runningElsewhere } from './run-place.ts';
import type { Step } from './step.ts';

/** What a slice works with; no new batch is begun after `deadlineAt` (milliseconds since the epoch). */
export interface SlicePorts extends Portal {
  readonly deadlineAt: number;
}

const nowhere: readonly string[] = ['bad_cursor', 'rules_changed'];

interface Reached {
  readonly done: boolean;
  readonly place: RunPlace;
  readonly retryAfterMs?: number;
}

/**
 * One slice of a month's run, for the function of one step: the slice goes on where the one before left off and ends at
 * the latest with the step. A run that stands at another step is answered at once with its place, for the page to call
 * that step's function. The place is kept on the month's review, so that a reload, or somebody else, goes on from there.
 * A dry run writes nothing, not even that. Throws Trouble `month_not_over`, `running_elsewhere`, or what the step throws.
 */
export async function runSliceOf(
  step: Step,
  ports: SlicePorts,
  asked: RunSliceParameters,
): Promise<RunSlice> {
  const { clock, setupCrm } = ports;
  const first = asked.cursor === undefined;
  if (first) await openForRun(ports, asked);
  if (asked.dryRun) {
    const plans: Plan[] = [];
    const reached = await goOn(step, ports, asked, placeToGoOn(undefined, asked, clock.now()), plans);
    return answerOf(reached, await plannedRows(ports, plans));
  }
  const kept = unfinishedRun(setupCrm, asked.month, RunPlace);
  const place = placeToGoOn(await kept.find(clock.now(), () => true), asked, clock.now());
  // The first slice takes the month before it works, so that another window sees it at once.
  if (first) await kept.keep(place);
  const reached = await goOn(step, ports, asked, place, []).catch(async (error: unknown) => {
    // A place that an older version of the app has kept leads nowhere, and changed rules begin with their list.
    if (error instanceof Trouble && nowhere.includes(error.code)) await kept.clear();
    throw error;
  });
  try {
    // HubSpot has no conditional write: read again just before, and leave alone a run that has taken over meanwhile.
    const now = await kept.find(clock.now(), () => true);
    if (now && now.run !== asked.run && isGoing(now, clock.now())) throw runningElsewhere();
    await (reached.done ? kept.clear() : kept.keep(reached.place));
  } catch (error) {
    // The page holds the place too, so a slice too late to keep it has not worked in vain.
    if (reached.done || !(error instanceof OutOfTime)) throw error;
  }
  return answerOf(reached, []);
}

/** A month that is over may be run; its review is made where the run is to be kept on it. */
async function openForRun(ports: SlicePorts, { month, dryRun }: RunSliceParameters): Promise<void> {
  const { review, settings, today } = await openMonth(ports, month);
  if (dayAfterMonth(month) > today) {
    throw new Trouble(
      'month_not_over',
      'user',
      `${monthInWords(month)} is not over yet. Its review can be run from ${dayInWords(dayAfterMonth(month))} on.`,
    );
  }
  if (isOpened(review) || dryRun) return;
  const properties = openedReview(month, settings);
  await ports.setupCrm.apply({
    records: [{ type: 'review', key: month, properties }],
    links: [],
    mirrors: [],
  });
}

async function goOn(
  step: Step,
  ports: SlicePorts,
  { month, dryRun, acceptRules }: RunSliceParameters,
  from: RunPlace,
  plans: Plan[],
): Promise<Reached> {
  if (from.step !== step.name) return { done: false, place: from };
  const { clock, deadlineAt } = ports;
  let { done } = from;
  const onProgress = (count: number): void => {
    done = count;
  };
  const onPlan = (plan: Plan): void => void plans.push(plan);
  const { cursor: before, told: toldBefore, full = false } = from;
  const end = await step.work(
    ports,
    {
      ...{ month, dryRun, full, cursor: before, deadlineAt, onProgress, onPlan },
      ...(acceptRules && { acceptRules }),
    },
    toldBefore,
  );
  const place = { ...from, touchedAt: new Date(clock.now()).toISOString(), done, told: end.told };
  if (end.done) {
    const next = stepAfter(step.name, dryRun);
    if (next === null) return { done: true, place };
    return { done: false, place: { ...place, step: next, cursor: null, done: 0, of: null } };
  }
  const { cursor, retryAfterMs } = end;
  const of = from.of ?? (await countInTime(step, ports.setupCrm, cursor));
  return {
    done: false,
    place: { ...place, cursor: plain(cursor), of },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** A progress bar is not worth a slice's work: null where there is no time to count. */
async function countInTime(step: Step, crm: Portal['crm'], cursor: unknown): Promise<number | null> {
  try {
    return await step.count(crm, cursor);
  } catch (error) {
    if (error instanceof OutOfTime) return null;
    throw error;
  }
}

function answerOf({ done, place, retryAfterMs }: Reached, plan: RunSlice['plan']): RunSlice {
  const cursor = JSON.stringify(place);
  if (cursor.length > longestCursor) {
    throw new Trouble(
      'too_many_losses',
      'operator',
      'This month has more losses than a page can run. Check the rules for losses in the settings, or run it from the command line.',
    );
  }
  return {
    done,
    cursor: done ? null : cursor,
    progress: { step: place.step, done: place.done, of: place.of },
    told: place.told,
    plan: [...plan],
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** A cursor as it will be read back: plain JSON. */
function plain(cursor: unknown): RunPlace['cursor'] {
  return RunPlace.shape.cursor.parse(JSON.parse(JSON.stringify(cursor)));
}
