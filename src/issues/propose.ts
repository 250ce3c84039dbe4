import type { Minor } from '../money/minor.ts';
import { bearingCauses } from './causes.ts';
import { type HeldIssue, isLiving, type IssueLoss } from './issue.ts';
import { dearestFirst, type Proposal } from './proposals-in.ts';

/**
 * The issues that a month's losses propose: reasons, as they count, of root causes that belong to no issue, in the order
 * of proposals. What is unknown proposes nothing.
 */
export function propose(losses: readonly IssueLoss[], issues: readonly HeldIssue[]): readonly Proposal[] {
  const living = issues.filter(isLiving);
  const proposals = new Map<string, { losses: Set<string>; money: Minor }>();
  for (const { reason, lossId, money } of losses.flatMap(bearingCauses)) {
    if (living.some((issue) => issue.reasons.includes(reason))) continue;
    const held = proposals.get(reason) ?? { losses: new Set(), money: 0 };
    held.losses.add(lossId);
    proposals.set(reason, { losses: held.losses, money: held.money + money });
  }
  return [...proposals]
    .map(([reason, { losses: of, money }]) => ({ reason, losses: of.size, money }))
    .sort(dearestFirst);
}
