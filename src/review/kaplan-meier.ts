/** How long somebody was watched, in whole months, and whether the event came then or the watch just ended. */
export interface Watched {
  readonly months: number;
  readonly event: boolean;
}

/**
 * How many had the event after so many months, and how many watches ended then; whole numbers, so that slices add up
 * exactly. The place is the month.
 */
export interface SurvivalSums {
  readonly events: readonly number[];
  readonly censored: readonly number[];
}

export const noSurvival: SurvivalSums = { events: [], censored: [] };

/**
 * Longer watches count as ended here without an event, as a study that closes after thirty years: what goes before is
 * told unchanged, and a date mistyped by centuries makes no curve of thousands of points.
 */
const longestWatch = 360;

/** One point of a survival curve. */
export interface SurvivalPoint {
  readonly month: number;
  /** Who was watched for at least so many months; those whose watch ended in this month are among them. */
  readonly atRisk: number;
  readonly events: number;
  /** Share of those who get past this month, as a text with six decimals. */
  readonly survival: string;
  /** Greenwood's standard error of it, likewise; null once all at risk had the event. */
  readonly se: string | null;
}

export interface SurvivalCurve {
  readonly customers: number;
  readonly events: number;
  /** The first month at which half or fewer are left; null where more stay to the end. */
  readonly median: number | null;
  readonly points: readonly SurvivalPoint[];
}

/** Counts what was watched, by month, for so many months at most. */
export function survivalOf(watched: readonly Watched[], longest = longestWatch): SurvivalSums {
  const last = watched.reduce((max, { months }) => Math.max(max, Math.min(months, longest)), -1);
  const events = Array.from({ length: last + 1 }, () => 0);
  const censored = [...events];
  for (const { months, event } of watched) {
    const month = Math.min(months, longest);
    const counts = event && months <= longest ? events : censored;
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return { events, censored };
}

/** Adds two sets of counts, month by month. */
export function addSurvival(a: SurvivalSums, b: SurvivalSums): SurvivalSums {
  return { events: added(a.events, b.events), censored: added(a.censored, b.censored) };
}

/**
 * The curve of Kaplan and Meier (1958) with Greenwood's error (1926), a point for each month from 0 to the last with
 * anybody in it. Who is censored in a month is at risk in it. The share is kept as an exact fraction, so that a half is
 * a half; errors are floating-point numbers.
 */
export function survivalCurve(sums: SurvivalSums): SurvivalCurve {
  const customers = sumOf(sums.events) + sumOf(sums.censored);
  const points: SurvivalPoint[] = [];
  let [atRisk, left, of, variance] = [customers, 1n, 1n, 0];
  let median: number | null = null;
  for (const [month, events] of sums.events.entries()) {
    if (events > 0) {
      left *= BigInt(atRisk - events);
      of *= BigInt(atRisk);
      variance += events / (atRisk * (atRisk - events));
    }
    if (median === null && 2n * left <= of) median = month;
    const survival = Number((left * fine) / of) / Number(fine);
    const se = left === 0n ? null : survival * Math.sqrt(variance);
    points.push({ month, atRisk, events, survival: survival.toFixed(6), se: se?.toFixed(6) ?? null });
    atRisk -= events + (sums.censored[month] ?? 0);
  }
  return { customers, events: sumOf(sums.events), median, points };
}

/** More places than a floating-point number holds. */
const fine = 10n ** 18n;

function added(a: readonly number[], b: readonly number[]): readonly number[] {
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, month) => (a[month] ?? 0) + (b[month] ?? 0),
  );
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
