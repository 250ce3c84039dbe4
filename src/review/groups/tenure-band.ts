/** Bands of completed months as a customer, each up to the next. */
const bands = [
  { from: 0, code: '0-2' },
  { from: 3, code: '3-5' },
  { from: 6, code: '6-11' },
  { from: 12, code: '12-23' },
  { from: 24, code: '24-35' },
  { from: 36, code: '36-' },
] as const;

/** The bands in their order, by code: first and last month. */
export const tenureBands: readonly string[] = bands.map(({ code }) => code);

/** The band of so many completed months; empty where nobody knows. */
export function tenureBand(months: number | null): string {
  return months === null ? '' : (bands.findLast(({ from }) => from <= months)?.code ?? '');
}
