/** The middle of some numbers of days, of an even number the mean of the two in the middle; null of none. */
export function medianDays(all: readonly number[]): number | null {
  const sorted = [...all].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
