import { compareText } from '../losses/order.ts';
import { formatMinor, type Minor } from '../money/minor.ts';
import type { ParetoSums } from '../review/pareto.ts';
import { categoryOf } from '../review/reason-category.ts';

/** A reason that customers left by and no issue is about; money in hundredths. */
export interface Proposal {
  readonly reason: string;
  /** Distinct losses. */
  readonly losses: number;
  readonly money: Minor;
}

/** A proposal as programs read it: money in major units with two decimals. */
export interface ToldProposal {
  readonly reason: string;
  readonly category: string;
  readonly losses: number;
  readonly money: string;
}

/**
 * What a month proposes where no issue was ever opened, from the sums of its causes: the dearest first, of equal ones the
 * lower code. What is unknown proposes nothing.
 */
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

/** The order of proposals. */
export function dearestFirst(a: Proposal, b: Proposal): number {
  return b.money - a.money || compareText(a.reason, b.reason);
}
