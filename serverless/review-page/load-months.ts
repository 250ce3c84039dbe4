import type { monthStates, OpenedReview } from '@loss-review/domain/review-page/opened-review';
import {
  addDays,
  dayAfterMonth,
  type Day,
  firstDay,
  isMonth,
  type Month,
  monthOf,
} from '@loss-review/domain/time/day';
import type { Crm } from '../hubspot/crm.ts';

/** Months offered beside those that have a review: this one and a year back. */
const monthsBack = 12;

/** The months to choose from, newest first: those with a review, the last year's, and the one that is open. */
export async function loadMonths(
  crm: Pick<Crm, 'walk'>,
  open: Month,
  today: Day,
): Promise<OpenedReview['months']> {
  const states = new Map<Month, (typeof monthStates)[number]>();
  for (const month of [open, ...lastMonths(today)]) {
    states.set(month, monthState({ month, today, status: null, isHeld: false, isCounted: false }));
  }
  const filters = [{ propertyName: 'clr_month', operator: 'HAS_PROPERTY' as const }];
  const properties = ['clr_month', 'clr_status', 'clr_numbers'];
  for await (const page of crm.walk('review', { filters, properties })) {
    for (const { properties: p } of page) {
      const month = p['clr_month'];
      // People can write what they like there; what is no month would end the page.
      if (!month || !isMonth(month)) continue;
      const isCounted = Boolean(p['clr_numbers']);
      states.set(month, monthState({ month, today, status: p['clr_status'], isHeld: true, isCounted }));
    }
  }
  return [...states].map(([month, state]) => ({ month, state })).sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Where a month stands, by the day and by its review. */
export function monthState(known: {
  readonly month: Month;
  readonly today: Day;
  readonly status: string | null | undefined;
  readonly isHeld: boolean;
  readonly isCounted: boolean;
}): (typeof monthStates)[number] {
  if (dayAfterMonth(known.month) > known.today) return 'not over';
  if (known.status === 'closed') return 'closed';
  if (known.isCounted) return 'counted';
  return known.isHeld ? 'not counted' : 'not run';
}

function lastMonths(today: Day): readonly Month[] {
  const months = [monthOf(today)];
  for (let back = 0; back < monthsBack; back += 1) {
    months.push(monthOf(addDays(firstDay(months.at(-1) ?? monthOf(today)), -1)));
  }
  return months;
}
