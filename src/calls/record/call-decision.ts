import type { Refusal } from '../../card/decision.ts';
import { refuse } from '../../card/decision.ts';
import type { Plan } from '../../plan/plan.ts';
import { type CallFacts, type CallLoss, mayBeCalled } from './call-facts.ts';

/** What a person's action in a recovery call comes to. */
export type CallDecision =
  | { readonly does: 'write'; readonly plan: Plan }
  /** What the screen showed is no longer so. */
  | { readonly does: 'show_change' }
  | Refusal;

export const showChange: CallDecision = { does: 'show_change' };

/** The loss that an action is about; a change to be shown where it is gone or counts no more. */
export function lossOf({ losses }: Pick<CallFacts, 'losses'>, lossKey: string): CallLoss | null {
  const loss = losses.find(({ key }) => key === lossKey);
  return loss && mayBeCalled(loss) ? loss : null;
}

/** Text that HubSpot would not hold. */
export function tooLong(): Refusal {
  return refuse(
    'too_long',
    'All texts together are too long for HubSpot. Shorten the notes or the quotes, and it is saved.',
  );
}
