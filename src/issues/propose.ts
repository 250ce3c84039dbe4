import { compareText } from '../losses/order.ts';
import { formatMinor, type Minor } from '../money/minor.ts';
import type { ParetoSums } from '../review/pareto.ts';
import { categoryOf } from '../review/reason-category.ts';
import { bearingCauses } from './causes.ts';
import type { HeldIssue, IssueLoss } from './issue.ts';
import { isLiving } from './issue.ts';

/** A reason that customers left by and no issue is about; money in hundredths. */
export interface Proposal {
  readonly reason: string;
  /** Distinct losses. */
  readonly losses: number;
  readonly money: Minor;
}

/**
 * The issues that a month's losses propose: reasons, as they count, of root causes that belong to no issue, the dearest
 * first, of equal ones the lower code. What is unknown proposes nothing.
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

/** A proposal as programs read it: money in major units with two decimals. */
export interface ToldProposal {
  readonly reason: string;
  readonly category: string;
  readonly losses: number;
  readonly money: string;
}

/** What a month proposes where no issue was ever opened, from the sums of its causes. */
export function proposalsIn(sums: ParetoSums): readonly ToldProposal[] {
  return sums
    .filter(({ reason }) => categoryOf(reason) !== 'unknown')
    .map(({ reason, distinctLosses, money }) => ({ reason, losses: distinctLosses, money }))
    .sort(dearestFirst)
    .map(({ reason, losses, money }) => ({
      reason,
      category: categoryOf(reason),
      losses,
      money: formatMinor(money),
    }));
}

function dearestFirst(a: Proposal, b: Proposal): number {
  return b.money - a.money || compareText(a.reason, b.reason);
}
