import * as z from 'zod/mini';
import { CallCounts } from './call-counts.ts';
import { DayText, MonthText } from './month-text.ts';

/** What a run of a month does, in this order. */
export const runSteps = ['sweep', 'numbers', 'issues', 'assign'] as const;
export type RunStep = (typeof runSteps)[number];

/** Those that count what is written: a dry run leaves them out, since what they would count is not written yet. */
const counting: readonly RunStep[] = ['numbers', 'issues'];

/** The steps of a run. */
export function stepsOf(dryRun: boolean): readonly RunStep[] {
  return dryRun ? runSteps.filter((step) => !counting.includes(step)) : runSteps;
}

/** The step of a run after one of them; null after the last. */
export function stepAfter(step: RunStep, dryRun: boolean): RunStep | null {
  return stepsOf(dryRun).find((other) => runSteps.indexOf(other) > runSteps.indexOf(step)) ?? null;
}

/** The function that does a slice of each step: one for all would carry three use cases into every call. */
export const stepFunctions: Readonly<Record<RunStep, string>> = {
  sweep: 'run-sweep-slice',
  numbers: 'run-numbers-slice',
  issues: 'run-issues-slice',
  assign: 'run-assign-slice',
};

/** A place is handed to the page and kept on the review; HubSpot's function parameters and properties both bear this. */
export const longestCursor = 32_000;

export const RunSliceParameters = z.strictObject({
  portalId: z.int().check(z.positive()),
  month: MonthText,
  /** Show what would be written and write nothing. */
  dryRun: z.boolean(),
  /** Names this run: a new one for every press of a button. */
  run: z.string().check(z.regex(/^[0-9a-z-]{8,40}$/)),
  /** From the slice before; absent in a run's first slice. */
  cursor: z.exactOptional(z.string().check(z.maxLength(longestCursor))),
  /** The code of changed rules whose list the person has seen and said yes to. */
  acceptRules: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{8}$/))),
  /** Look at every company, not only at what changed: needed before a month is closed. */
  full: z.exactOptional(z.boolean()),
  /** Go on with a run that may be under way elsewhere. */
  takeOver: z.exactOptional(z.boolean()),
});
export type RunSliceParameters = z.infer<typeof RunSliceParameters>;

/** How far a run is: records dealt with in this step, and all there are where that is known. */
export const RunProgress = z.object({
  step: z.enum(runSteps),
  done: z.number(),
  of: z.nullable(z.number()),
});
export type RunProgress = z.infer<typeof RunProgress>;

/** One loss or task a run would write, as people see it; associations and company properties follow from these. */
export const PlannedRow = z.object({
  what: z.enum(['churned', 'leaving', 'possible', 'downgraded', 'lost_deal', 'returned', 'evidence', 'task']),
  /** The company, or the task in words. */
  name: z.string(),
  /** Where a link leads; null where it is not known. */
  companyId: z.nullable(z.string()),
  /** When it was lost or came back, or the task is due. */
  on: z.nullable(DayText),
  /** Hundredths of the home currency. */
  value: z.nullable(z.number()),
  /** Who is to call; empty for losses. */
  caller: z.string(),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

/** What a run did, from its first slice on. */
export const RunTold = z.object({
  /** Companies or deals looked at. */
  candidates: z.number(),
  /** Records, associations and company updates written; 0 in a dry run. */
  written: z.number(),
  /** Records HubSpot refused, in words; the first of them. */
  refused: z.array(z.string()),
  /** Ids of companies with a loss whose evidence is gone; the first of them. */
  toCheck: z.array(z.string()),
  /** What somebody should know of the calls, in sentences; the first of them. */
  warnings: z.array(z.string()),
  /** Call tasks of the month; null until they are assigned. */
  calls: z.nullable(CallCounts),
  /** In a dry run by rules for losses that changed since the last sweep: what changed, and the code to accept them by. */
  changedRules: z.exactOptional(z.object({ code: z.string(), sentence: z.string() })),
});
export type RunTold = z.infer<typeof RunTold>;

/** A slice of a run: what it would write (dry run only), and where the next one goes on unless the run is done. */
export const RunSlice = z.object({
  done: z.boolean(),
  cursor: z.nullable(z.string()),
  progress: RunProgress,
  told: RunTold,
  plan: z.array(PlannedRow),
  retryAfterMs: z.exactOptional(z.number()),
});
export type RunSlice = z.infer<typeof RunSlice>;
