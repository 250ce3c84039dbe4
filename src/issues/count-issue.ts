import type { Minor } from '../money/minor.ts';
import { type Day, monthOf, type Month } from '../time/day.ts';
import { bearingCauses, isHeldBy } from './causes.ts';
import type { HeldIssue, IssueLoss } from './issue.ts';

/** Distinct losses, and their money by the causes of an issue, in hundredths. */
export interface IssueSums {
  readonly losses: number;
  readonly money: Minor;
}

export const noIssueSums: IssueSums = { losses: 0, money: 0 };

/**
 * What an issue's causes took away, by month of loss: Σ weight × value over distinct losses. Issues may share causes, so
 * that their money does not add up.
 */
export function countIssue(
  issue: Pick<HeldIssue, 'id' | 'reasons'>,
  losses: readonly IssueLoss[],
): ReadonlyMap<Month, IssueSums> {
  const sums = new Map<Month, IssueSums>();
  for (const loss of losses) {
    const held = bearingCauses(loss).filter((cause) => isHeldBy(issue, cause));
    if (held.length === 0) continue;
    const month = monthOf(loss.lostOn);
    const before = sums.get(month) ?? noIssueSums;
    const money = held.reduce((sum, cause) => sum + cause.money, before.money);
    sums.set(month, { losses: before.losses + 1, money });
  }
  return sums;
}

/** The sums of the months from one on; of all of them where the month is not known. */
export function sumsSince(sums: ReadonlyMap<Month, IssueSums>, from: Month | null): IssueSums {
  return [...sums]
    .filter(([month]) => from === null || month >= from)
    .reduce(
      (all, [, { losses, money }]) => ({ losses: all.losses + losses, money: all.money + money }),
      noIssueSums,
    );
}

/** Distinct losses by causes of an issue that happened after its fix, and those whose causes bear no day. */
export interface SinceFix {
  readonly after: number;
  readonly undated: number;
}

/**
 * What counts against a fix: losses by causes of the issue that happened after the day of the fix. A loss may come after
 * it and still be owed to what happened before. A cause without a day never counts; losses after the fix that have only
 * such causes are told beside.
 */
export function sinceFix(
  issue: Pick<HeldIssue, 'id' | 'reasons'>,
  fixedOn: Day | null,
  losses: readonly IssueLoss[],
): SinceFix {
  if (fixedOn === null) return { after: 0, undated: 0 };
  const held = losses.map((loss) => ({
    lostOn: loss.lostOn,
    days: bearingCauses(loss)
      .filter((cause) => isHeldBy(issue, cause))
      .map(({ happenedOn }) => happenedOn),
  }));
  const isAfter = (day: Day | null): boolean => day !== null && day > fixedOn;
  return {
    after: held.filter(({ days }) => days.some(isAfter)).length,
    undated: held.filter(({ days, lostOn }) => lostOn > fixedOn && days.includes(null) && !days.some(isAfter))
      .length,
  };
}
