import { byLargestRemainder } from '../money/largest-remainder.ts';
import type { Minor } from '../money/minor.ts';
import { compareText } from '../losses/order.ts';
import { causeMoney } from '../reasons/cause-money.ts';
import { unknownReason } from './reason-category.ts';
import type { ReviewedCause, ReviewedLoss } from './reviewed.ts';

/** What of one loss falls to one of its causes. */
export interface LossShare {
  readonly reason: string;
  /** Hundredths of a loss. */
  readonly losses: number;
  readonly money: Minor;
  readonly verified: boolean;
}

/**
 * Splits a loss over its causes by weight: hundredths of the loss, and its money to the cent, each by largest remainder
 * with ties by the cause's number. What nobody explained, a loss without causes or without weights, is unknown in whole;
 * weights that people left short of 100 % count in proportion.
 */
export function splitLoss({ value, causes }: Pick<ReviewedLoss, 'value' | 'causes'>): readonly LossShare[] {
  const bearing = weighed(causes);
  if (bearing.length === 0) return [{ reason: unknownReason, losses: 100, money: value, verified: false }];
  const losses = byLargestRemainder(
    100,
    bearing.map(({ weight }) => weight),
  );
  const money = causeMoney(bearing, value);
  return bearing.map(({ reason, verified }, place) => ({
    reason: reason.trim() === '' ? unknownReason : reason,
    losses: losses[place] ?? 0,
    money: money[place] ?? 0,
    verified,
  }));
}

/** The causes that bear a part of their loss, in the order of their numbers. */
export function weighed<Cause extends ReviewedCause>(causes: readonly Cause[]): readonly Cause[] {
  return causes.filter(({ weight }) => weight > 0).sort(byNumber);
}

/** Which of a loss's causes comes first; where people gave two the same number, the lower reason code. */
export function byNumber(a: ReviewedCause, b: ReviewedCause): number {
  return a.number - b.number || compareText(a.reason, b.reason);
}
