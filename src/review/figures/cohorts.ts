import type { Figure } from '../../review-page/figure.ts';
import { cohortRows, type CohortSums } from '../cohorts.ts';
import { counted, type Telling } from './telling.ts';

/** Months after joining that the table tells; the others stand between them. */
const told = [1, 2, 3, 6, 9, 12, 18, 24, 30] as const;

/** The triangle: who joined in a month, and how many of them were customers so many months later. */
export function cohortsFigure(sums: CohortSums, { words }: Telling): Figure {
  const rows = cohortRows(sums);
  const customers = rows.reduce((all, row) => all + row.customers, 0);
  const kept = rows.reduce((all, row) => all + row.keptNow, 0);
  const width = Math.max(0, ...rows.map((row) => row.kept.length));
  const months = told.filter((month) => month < width);
  return {
    id: 'cohorts',
    title: 'Who stays, by the month they joined',
    sentence:
      rows.length === 0
        ? 'No company was a customer yet.'
        : `Of ${counted(words, customers, 'customer', 'customers')} who ever joined, ${words.count(kept)} ${kept === 1 ? 'is' : 'are'} customers now, come back or never gone. Blank: the time has not come.`,
    caution: null,
    columns: [
      { label: 'Joined', as: 'text' },
      { label: 'Customers', as: 'count' },
      ...months.map((month) => ({
        label: `After ${counted(words, month, 'month', 'months')}`,
        as: 'count' as const,
      })),
      { label: 'Now', as: 'count' },
      { label: 'Worth at first', as: 'money' },
      { label: 'Worth now', as: 'money' },
    ],
    rows: rows.map((row) => [
      row.month === null ? 'Earlier' : words.month(row.month),
      row.customers,
      ...months.map((month) => row.kept[month] ?? null),
      row.keptNow,
      hundredths(row.firstValue),
      hundredths(row.value),
    ]),
    chart: null,
  };
}

function hundredths(text: string | null): number | null {
  return text === null ? null : Math.round(Number(text) * 100);
}
