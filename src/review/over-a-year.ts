/**
 * What is kept over a year of what a span keeps of it: the span's retention to the power of spans a year, 12 months or
 * 365 days by the span's days. Losses of one month come off what the month before left, so a rate of 3 % a month is 30.6 %
 * a year, never 12 × 3 %. Fractions of 1; growth (above 1) is told by the same power.
 */
export function keptOverYear(
  kept: number,
  span: { readonly months: number } | { readonly days: number },
): number {
  return kept ** ('months' in span ? 12 / span.months : 365 / span.days);
}
