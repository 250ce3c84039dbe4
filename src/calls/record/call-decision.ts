import { type Refusal, refuse } from '../../card/decision.ts';
import type { Plan } from '../../plan/plan.ts';

/** What a person's action in a recovery call comes to. */
export type CallDecision =
  | { readonly does: 'write'; readonly plan: Plan }
  /** What the screen showed is no longer so. */
  | { readonly does: 'show_change' }
  | Refusal;

export const showChange: CallDecision = { does: 'show_change' };

/** Text that HubSpot would not hold. */
export function tooLong(): Refusal {
  return refuse(
    'too_long',
    'All texts together are too long for HubSpot. Shorten the notes or the quotes, and it is saved.',
  );
}
