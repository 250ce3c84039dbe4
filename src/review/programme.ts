import type { HeldLoss } from '../losses/facts.ts';
import type { Minor } from '../money/minor.ts';
import { dayAfterMonth, firstDay, type Month } from '../time/day.ts';
import { unknownReason } from './reason-category.ts';
import { isAbsence } from './retention.ts';
import { churnedIn, type ReviewedCustomer, type ReviewedLoss } from './reviewed.ts';
import { splitLoss } from './split-loss.ts';

/** Distinct losses, and their whole money in hundredths. */
export interface ProgrammeLine {
  readonly losses: number;
  readonly money: Minor;
}

/** Of whom a line of the programme tells: customers lost in the month, but for `recovered`, who came back in it. */
type LineName =
  /** Reached: what was learned is recorded. */
  | 'reached'
  | 'couldNotReach'
  /** At least one root cause other than “unknown” is known. */
  | 'explained'
  /** At least one root cause was confirmed by the customer. */
  | 'confirmed'
  /** Of a customer who had left before. */
  | 'secondLosses'
  /** Came back in the month, whenever they left; their money is the value they came back with. */
  | 'recovered';

/** What the recovery programme did about a month's churned losses; whole numbers, so that slices add up exactly. */
export type ProgrammeSums = Readonly<Record<LineName, ProgrammeLine>>;

const noLine: ProgrammeLine = { losses: 0, money: 0 };
export const noProgramme: ProgrammeSums = {
  reached: noLine,
  couldNotReach: noLine,
  explained: noLine,
  confirmed: noLine,
  secondLosses: noLine,
  recovered: noLine,
};

/** What one company adds to the programme of a month. */
export function programmeOf({ losses }: Pick<ReviewedCustomer, 'losses'>, month: Month): ProgrammeSums {
  const churned = churnedIn(month, losses);
  const absences = losses.filter(isAbsence);
  const [from, asOf] = [firstDay(month), dayAfterMonth(month)];
  const back = absences.flatMap(({ returned }) =>
    returned && from <= returned.on && returned.on < asOf ? [returned] : [],
  );
  return {
    reached: lineOf(churned.filter(({ callStatus }) => callStatus === 'reached')),
    couldNotReach: lineOf(churned.filter(({ callStatus }) => callStatus === 'not_reached')),
    explained: lineOf(churned.filter(isExplained)),
    confirmed: lineOf(churned.filter((loss) => splitLoss(loss).some(({ verified }) => verified))),
    secondLosses: lineOf(churned.filter((loss) => absences.some(({ lostOn }) => lostOn < loss.lostOn))),
    recovered: lineOf(back),
  };
}

/** Adds two parts of a portal, line by line. */
export function addProgramme(a: ProgrammeSums, b: ProgrammeSums): ProgrammeSums {
  return {
    reached: addLines(a.reached, b.reached),
    couldNotReach: addLines(a.couldNotReach, b.couldNotReach),
    explained: addLines(a.explained, b.explained),
    confirmed: addLines(a.confirmed, b.confirmed),
    secondLosses: addLines(a.secondLosses, b.secondLosses),
    recovered: addLines(a.recovered, b.recovered),
  };
}

function isExplained(loss: Pick<ReviewedLoss, 'value' | 'causes'>): boolean {
  return splitLoss(loss).some(({ reason }) => reason !== unknownReason);
}

function lineOf(all: readonly Pick<HeldLoss, 'value'>[]): ProgrammeLine {
  return { losses: all.length, money: all.reduce((sum, { value }) => sum + value, 0) };
}

function addLines(a: ProgrammeLine, b: ProgrammeLine): ProgrammeLine {
  return { losses: a.losses + b.losses, money: a.money + b.money };
}
