import type { HeldLoss, LossClass } from '../losses/facts.ts';
import { type Minor, signedSixDecimals, sixDecimals } from '../money/minor.ts';

/** Churned losses of one class, and their money in hundredths. */
interface ClassSums {
  readonly losses: number;
  readonly money: Minor;
}

/** A month's churned losses by class, all of them; whole numbers, so that slices add up exactly. */
export type LossClassSums = Readonly<Record<LossClass, ClassSums>>;

const none: ClassSums = { losses: 0, money: 0 };
export const noLossClasses: LossClassSums = { regretted: none, acceptable: none, deliberate: none };

/** What these churned losses add; null for a class that nobody gave. */
export function lossClassesOf(churned: readonly Pick<HeldLoss, 'lossClass' | 'value'>[]): LossClassSums {
  return churned
    .map(({ lossClass, value }) => ({
      ...noLossClasses,
      [lossClass ?? 'regretted']: { losses: 1, money: value },
    }))
    .reduce(addLossClasses, noLossClasses);
}

/** Adds two parts of a portal. */
export function addLossClasses(a: LossClassSums, b: LossClassSums): LossClassSums {
  return {
    regretted: added(a.regretted, b.regretted),
    acceptable: added(a.acceptable, b.acceptable),
    deliberate: added(a.deliberate, b.deliberate),
  };
}

/** Regretted churned losses ÷ all of them, by count and by money, with six decimals; null where there is nothing. */
export function regrettedShare(sums: LossClassSums): {
  readonly losses: string | null;
  readonly money: string | null;
} {
  const { regretted, acceptable, deliberate } = sums;
  const all = [regretted, acceptable, deliberate].reduce(added, none);
  return {
    losses: sixDecimals(regretted.losses, all.losses),
    money: signedSixDecimals(regretted.money, Math.max(0, all.money)),
  };
}

function added(a: ClassSums, b: ClassSums): ClassSums {
  return { losses: a.losses + b.losses, money: a.money + b.money };
}
