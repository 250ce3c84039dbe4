import type { Refusal } from '../card/decision.ts';
import { refuse } from '../card/decision.ts';
import type { Plan } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';

/** What a change of a call comes to. */
export type CallDecision =
  | { readonly does: 'write'; readonly plan: Plan }
  /** It was done before, and nothing is left to do. */
  | { readonly does: 'nothing'; readonly remindedOn: Day | null }
  /** What the screen showed is no longer so. */
  | { readonly does: 'show_change' }
  | Refusal;

/** Nobody is to do what is done. */
export const callIsDone: Refusal = refuse(
  'call_done',
  'This call’s task is completed, so there is nobody to remind and nothing to hand on. Refresh the page.',
);
