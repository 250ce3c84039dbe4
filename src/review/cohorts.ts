import { compareText } from '../losses/order.ts';
import { formatMinor, type Minor } from '../money/minor.ts';
import { addMonths, type Day, dayAfterMonth, type Month, monthOf } from '../time/day.ts';
import { type CustomerRecords, customerBefore, historyOf, standingBefore } from './retention.ts';
import { customerSince } from './reviewed.ts';

/** Months a triangle goes back; who joined before stands apart. */
const cohortMonths = 36;

/** Those who joined in one month, up to the end of the review's month; money yearly, in hundredths. */
export interface CohortRow {
  readonly month: Month;
  readonly customers: number;
  /** Customers at the end of that month, and of each one after. */
  readonly kept: readonly number[];
  /** What they were worth at the end of the month they joined in. */
  readonly firstValue: Minor;
  readonly value: Minor;
}

/** Cohorts by month, none of them empty; whole numbers, so that slices add up exactly. */
export interface CohortSums {
  readonly rows: readonly CohortRow[];
  /** Those who joined before the triangle begins, at the end of the review's month. */
  readonly earlier: { readonly customers: number; readonly kept: number; readonly value: Minor };
}

export const noCohorts: CohortSums = { rows: [], earlier: { customers: 0, kept: 0, value: 0 } };

/**
 * The retention triangle of a review's month: a company belongs to the calendar month of its first won deal, and is kept
 * at the end of each month in which it is a customer then, whether it never left or came back.
 */
export function cohortsOf(customers: readonly CustomerRecords[], month: Month): CohortSums {
  const asOf = dayAfterMonth(month);
  const triangle = emptyTriangle(month);
  const placeOf = new Map(triangle.map((place) => [place.row.month, place]));
  let { earlier } = noCohorts;
  for (const customer of customers) {
    const since = customerSince(customer);
    if (since === null || since >= asOf) continue;
    const history = historyOf(customer);
    const { customer: isKept, value } = customerBefore(asOf, history);
    const place = placeOf.get(monthOf(since));
    if (!place) {
      earlier = addEarlier(earlier, { customers: 1, kept: isKept ? 1 : 0, value });
      continue;
    }
    const { row, ends } = place;
    const kept = ends.map((end) => standingBefore(end, history).customer);
    row.customers += 1;
    row.kept = row.kept.map((count, months) => (kept[months] ? count + 1 : count));
    row.firstValue += customerBefore(dayAfterMonth(row.month), history).value;
    row.value += value;
  }
  return { rows: triangle.map(({ row }) => row).filter((row) => row.customers > 0), earlier };
}

/** The months of a triangle that ends with this one, with nobody in them, each with the days after it and all later ones. */
function emptyTriangle(month: Month): readonly TrianglePlace[] {
  const months = Array.from({ length: cohortMonths }, (_, place) =>
    addMonths(month, place + 1 - cohortMonths),
  );
  return months.map((joined, place) => {
    const ends = months.slice(place).map(dayAfterMonth);
    return { ends, row: { month: joined, customers: 0, kept: ends.map(() => 0), firstValue: 0, value: 0 } };
  });
}

/** A row that is being counted, in place, since there may be a hundred thousand companies. */
interface TrianglePlace {
  readonly row: { -readonly [Name in keyof CohortRow]: CohortRow[Name] };
  readonly ends: readonly Day[];
}

/** Adds triangles of the same review's month, cell by cell. */
export function addCohorts(a: CohortSums, b: CohortSums): CohortSums {
  const rows = new Map(a.rows.map((row) => [row.month, row]));
  for (const row of b.rows) rows.set(row.month, addRows(rows.get(row.month), row));
  return {
    rows: [...rows.values()].sort((one, other) => compareText(one.month, other.month)),
    earlier: addEarlier(a.earlier, b.earlier),
  };
}

/** A row of the triangle as people read it; money as text in major units with two decimals. */
export interface Cohort {
  /** Null: all who joined before the triangle begins, of whom only the last numbers are told. */
  readonly month: Month | null;
  readonly customers: number;
  /** From the month they joined in, month 0, on; null where the time has not come, or is not told. */
  readonly kept: readonly (number | null)[];
  readonly firstValue: string | null;
  readonly keptNow: number;
  readonly value: string;
}

/** The triangle row by row, the oldest first, each as wide as the widest. */
export function cohortRows({ rows, earlier }: CohortSums): readonly Cohort[] {
  const width = Math.max(0, ...rows.map(({ kept }) => kept.length));
  const wide = (kept: readonly number[]): readonly (number | null)[] =>
    Array.from({ length: width }, (_, months) => kept[months] ?? null);
  const before: Cohort = {
    month: null,
    customers: earlier.customers,
    kept: wide([]),
    firstValue: null,
    keptNow: earlier.kept,
    value: formatMinor(earlier.value),
  };
  const cohorts = rows.map(({ month, customers, kept, firstValue, value }) => ({
    month,
    customers,
    kept: wide(kept),
    firstValue: formatMinor(firstValue),
    keptNow: kept.at(-1) ?? 0,
    value: formatMinor(value),
  }));
  return earlier.customers === 0 ? cohorts : [before, ...cohorts];
}

function addRows(held: CohortRow | undefined, row: CohortRow): CohortRow {
  if (!held) return row;
  return {
    month: row.month,
    customers: held.customers + row.customers,
    kept: row.kept.map((kept, months) => kept + (held.kept[months] ?? 0)),
    firstValue: held.firstValue + row.firstValue,
    value: held.value + row.value,
  };
}

function addEarlier(a: CohortSums['earlier'], b: CohortSums['earlier']): CohortSums['earlier'] {
  return { customers: a.customers + b.customers, kept: a.kept + b.kept, value: a.value + b.value };
}
