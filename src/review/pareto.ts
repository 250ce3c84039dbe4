import { compareText } from '../losses/order.ts';
import { formatMinor, type Minor } from '../money/minor.ts';
import { categoryOf } from './reason-category.ts';
import type { ReviewedLoss } from './reviewed.ts';
import { splitLoss } from './split-loss.ts';

/** What one root cause took away; losses in hundredths of a loss, money in hundredths. */
export interface ReasonSums {
  readonly reason: string;
  readonly losses: number;
  readonly money: Minor;
  /** The part of it that customers confirmed. */
  readonly verifiedLosses: number;
  readonly verifiedMoney: Minor;
  /** Losses it has any part in, each counted once. */
  readonly distinctLosses: number;
}

/** Reasons by code, each once; whole numbers, so that slices add up exactly. As many as the portal has reasons. */
export type ParetoSums = readonly ReasonSums[];

/** What these losses add to the causes of a month: they come to the number of losses and to their money, to the cent. */
export function paretoOf(losses: readonly Pick<ReviewedLoss, 'value' | 'causes'>[]): ParetoSums {
  return byReason(losses.flatMap(reasonsOf));
}

/** Adds two sets of causes, reason by reason. */
export function addPareto(a: ParetoSums, b: ParetoSums): ParetoSums {
  return byReason([...a, ...b]);
}

/** One bar of the chart of causes: losses with two decimals, money in major units with two. */
export interface ParetoBar {
  readonly category: string;
  readonly reason: string;
  readonly losses: string;
  readonly money: string;
}

/** The causes by money, the dearest first, of equal ones the lower code; what is unknown is a bar like any other. */
export function paretoBars(sums: ParetoSums): readonly ParetoBar[] {
  return [...sums]
    .sort((a, b) => b.money - a.money || compareText(a.reason, b.reason))
    .map(({ reason, losses, money }) => ({
      category: categoryOf(reason),
      reason,
      losses: formatMinor(losses),
      money: formatMinor(money),
    }));
}

/** What one loss adds; causes of the same reason make it one distinct loss. */
function reasonsOf(loss: Pick<ReviewedLoss, 'value' | 'causes'>): ParetoSums {
  const shares = splitLoss(loss).map(({ reason, losses, money, verified }) => ({
    reason,
    losses,
    money,
    verifiedLosses: verified ? losses : 0,
    verifiedMoney: verified ? money : 0,
    distinctLosses: 0,
  }));
  return byReason(shares).map((sums) => ({ ...sums, distinctLosses: 1 }));
}

function byReason(all: readonly ReasonSums[]): ParetoSums {
  const sums = new Map<string, ReasonSums>();
  for (const one of all) {
    const held = sums.get(one.reason);
    sums.set(one.reason, held ? together(held, one) : one);
  }
  return [...sums.values()].sort((a, b) => compareText(a.reason, b.reason));
}

function together(a: ReasonSums, b: ReasonSums): ReasonSums {
  return {
    reason: a.reason,
    losses: a.losses + b.losses,
    money: a.money + b.money,
    verifiedLosses: a.verifiedLosses + b.verifiedLosses,
    verifiedMoney: a.verifiedMoney + b.verifiedMoney,
    distinctLosses: a.distinctLosses + b.distinctLosses,
  };
}
