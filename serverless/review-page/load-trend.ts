import { parseMinor } from '@loss-review/domain/money/minor';
import type { MonthOfTrend, Trend } from '@loss-review/domain/review/figures/trend';
import { addMonths, type Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

const trendProperties = [
  'clr_key',
  'clr_customers_lost',
  'clr_value_lost',
  'clr_logo_churn',
  'clr_grr',
  'clr_nrr',
];

/** The twelve months up to one as their reviews' number properties tell them: one request. */
export async function loadTrend(crm: Pick<Crm, 'readByKey'>, last: Month): Promise<Trend> {
  const months = Array.from({ length: 12 }, (_, place) => addMonths(last, place - 11));
  const reviews = await crm.readByKey('review', months, trendProperties);
  const byMonth = new Map(reviews.map(({ properties }) => [properties['clr_key'], properties]));
  return months.map((month) => ({ month, counted: readMonth(month, byMonth.get(month)) }));
}

/** Null where the month was not counted, or people have emptied what it lost. */
function readMonth(month: Month, p: CrmRecord['properties'] | undefined): MonthOfTrend | null {
  const [customersLost, valueLost] = [numberIn(p?.['clr_customers_lost']), parseMinor(p?.['clr_value_lost'])];
  if (customersLost === null || valueLost === null) return null;
  return {
    month,
    customersLost,
    valueLost,
    logoChurn: numberIn(p?.['clr_logo_churn']),
    grr: numberIn(p?.['clr_grr']),
    nrr: numberIn(p?.['clr_nrr']),
  };
}

function numberIn(text: string | null | undefined): number | null {
  const number = Number(text || Number.NaN);
  return Number.isFinite(number) ? number : null;
}
