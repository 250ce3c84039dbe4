import type { Minor } from '../money/minor.ts';
import type { DayFacts } from './day-facts.ts';
import { evidenceOf } from './facts.ts';
import type { SingleLoss } from './timeline.ts';

/** The customer value just before a day and after that day's purchases. */
interface Change {
  readonly before: Minor;
  readonly after: Minor;
}

/**
 * The downgrade of a day on which a customer renewed for less: a renewal was won, or a lost renewal was replaced, and the
 * customer value fell by at least `percent`. One a day, worth the fall, resting on the day's latest won deal.
 */
export function downgradeOf(day: DayFacts, { before, after }: Change, percent: number): SingleLoss | null {
  const latest = day.won.at(-1);
  const isRenewal = day.lostRenewals.length > 0 || day.won.some(({ renewal }) => renewal);
  if (!latest || !isRenewal) return null;
  const fall = before - after;
  if (fall <= 0 || fall * 100 < before * percent) return null;
  const lostReason = day.lostRenewals[0]?.lostReason ?? null;
  return {
    kind: 'downgraded',
    lostOn: day.on,
    value: fall,
    valueBefore: before,
    evidence: [evidenceOf(latest)],
    lostReason,
  };
}
