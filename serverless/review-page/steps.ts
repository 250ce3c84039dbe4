import type { Plan } from '@loss-review/domain/plan/plan';
import type { RunStep, RunTold } from '@loss-review/domain/review-page/run-slice';
import type { Month } from '@loss-review/domain/time/day';
import { runAssign } from '../assign.ts';
import type { Portal } from '../facts/month-context.ts';
import type { Refusal } from '../hubspot/crm.ts';
import { runNumbers } from '../numbers.ts';
import { runSweep } from '../sweep.ts';
import { Trouble } from '../trouble.ts';

/** A batch must fit a slice with room to spare: loading a hundred companies takes about a second. */
const batch = 100;
/** What is told in words stays short, so that a place stays small. */
const most = { refused: 10, toCheck: 20, warnings: 5, characters: 200 };

export interface StepRequest {
  readonly month: Month;
  readonly dryRun: boolean;
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

type Step = (portal: Portal, request: StepRequest, told: RunTold) => Promise<StepEnd>;

/** The steps of a run, each a use case of its own that stops by itself at the deadline. */
export const steps: Readonly<Record<RunStep, Step>> = {
  sweep: async (portal, request, told) => {
    const answer = await runSweep(portal, { ...asked(request), full: false });
    const { candidates, written, refused, toCheck } = answer;
    return {
      ...endOf(answer),
      told: {
        ...told,
        candidates,
        written: told.written + written,
        refused: refusedWith(told, refused),
        toCheck: [...new Set([...told.toCheck, ...toCheck])].slice(0, most.toCheck),
      },
    };
  },
  numbers: async (portal, request, told) => ({ ...endOf(await runNumbers(portal, asked(request))), told }),
  assign: async (portal, request, told) => {
    try {
      const answer = await runAssign(portal, asked(request));
      const { written, refused, warnings, calls } = answer;
      return {
        ...endOf(answer),
        told: {
          ...told,
          written: told.written + written,
          refused: refusedWith(told, refused),
          warnings: warnings.slice(0, most.warnings).map(short),
          calls,
        },
      };
    } catch (error) {
      // A dry run has swept without writing: whom to call is not known before the losses are on record.
      if (request.dryRun && error instanceof Trouble && error.code === 'not_swept')
        return { done: true, told };
      throw error;
    }
  },
};

function asked({ cursor, ...request }: StepRequest) {
  return { ...request, batch, ...(cursor === null ? {} : { cursor }) };
}

function endOf(answer: End): End {
  if (answer.done) return { done: true };
  const { cursor, retryAfterMs } = answer;
  return { done: false, cursor, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function refusedWith(told: RunTold, refused: readonly Refusal[]): string[] {
  return [...told.refused, ...refused.map(inWords)].slice(0, most.refused);
}

function inWords({ ref, message }: Refusal): string {
  return short(`${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`);
}

function short(sentence: string): string {
  return sentence.length > most.characters ? `${sentence.slice(0, most.characters - 1)}…` : sentence;
}
