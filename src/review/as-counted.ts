import { countsAs } from '../reasons/counts-as.ts';
import type { ReasonRules } from '../settings/settings.ts';
import type { ReviewedLoss } from './reviewed.ts';

/**
 * A loss with each of its reasons, believed, stated and found, as the one it counts as: records keep what they hold when
 * operators merge reasons, sums read through the merges (decision 0043).
 */
export function asCounted<Loss extends Pick<ReviewedLoss, 'ownerReason' | 'statedReason' | 'causes'>>(
  loss: Loss,
  rules: Pick<ReasonRules, 'merged'>,
): Loss {
  return {
    ...loss,
    ownerReason: countsAs(loss.ownerReason, rules),
    statedReason: countsAs(loss.statedReason, rules),
    causes: loss.causes.map((cause) => ({ ...cause, reason: countsAs(cause.reason, rules) })),
  };
}
