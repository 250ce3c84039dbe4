import { byLargestRemainder } from '../money/largest-remainder.ts';

/** Of fewer distinct losses nothing is told in percent. */
const fewestForPercents = 5;

/** Of fewer distinct losses a percentage is a signal, not yet a finding. */
const fewestForFindings = 15;

/** How far a share of so many losses may be believed. */
export type Weightiness = 'too_few' | 'signal' | 'finding';

/** What a share tells whose denominator holds so many distinct losses: too few for percents, a signal, or a finding. */
export function weightinessOf(distinctLosses: number): Weightiness {
  if (distinctLosses < fewestForPercents) return 'too_few';
  return distinctLosses < fewestForFindings ? 'signal' : 'finding';
}

/**
 * The shares of parts in their sum as tenths of a percent that come to 1,000, by largest remainder (ties: the earlier
 * part); a part below 0 has none. Null for each where the denominator holds too few distinct losses for percents, or the
 * parts come to nothing.
 */
export function sharesOf(parts: readonly number[], distinctLosses: number): readonly (number | null)[] {
  const told = parts.map((part) => Math.max(0, part));
  const isTold = weightinessOf(distinctLosses) !== 'too_few' && told.some((part) => part > 0);
  return isTold ? byLargestRemainder(1_000, told) : parts.map(() => null);
}
