import type { Plan } from '@loss-review/domain/plan/plan';
import type { RunStep, RunTold } from '@loss-review/domain/review-page/run-slice';
import type { Month } from '@loss-review/domain/time/day';
import type { Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';

/** A batch must fit a slice with room to spare: loading a hundred companies takes about a second. */
const batch = 100;

/** A step of a month's run: a use case that stops by itself at the deadline, as a run calls it. */
export interface Step {
  readonly name: RunStep;
  work(portal: Portal, request: StepRequest, told: RunTold): Promise<StepEnd>;
  /** How many records the step looks at, for a progress bar; null where that shows only as it goes. */
  count(crm: Pick<Crm, 'count'>, cursor: unknown): Promise<number | null>;
}

export interface StepRequest {
  readonly month: Month;
  readonly dryRun: boolean;
  /** The code of changed rules that the person has accepted. */
  readonly acceptRules?: string;
  /** Is every company to be looked at, not only what changed? */
  readonly full: boolean;
  /** From an earlier slice of this step; null where it begins. */
  readonly cursor: unknown;
  readonly deadlineAt: number;
  readonly onProgress: (done: number) => void;
  readonly onPlan: (plan: Plan) => void;
}

type End =
  | { readonly done: true }
  | { readonly done: false; readonly cursor: unknown; readonly retryAfterMs?: number };

/** How far a step came; `told` holds all of the run, this slice included. */
export type StepEnd = End & { readonly told: RunTold };

/** What a step asks of its use case. */
export function askedOf({ cursor, ...request }: StepRequest): Omit<StepRequest, 'cursor'> & {
  readonly batch: number;
  readonly cursor?: unknown;
} {
  return { ...request, batch, ...(cursor === null ? {} : { cursor }) };
}

/** How a use case ended, without what it answers besides. */
export function endOf(answer: End): End {
  if (answer.done) return { done: true };
  const { cursor, retryAfterMs } = answer;
  return { done: false, cursor, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
