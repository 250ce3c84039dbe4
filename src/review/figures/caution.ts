import { weightinessOf } from '../small-numbers.ts';

/** What keeps anybody from making too much of shares in so many distinct losses (or customers); null: nothing. */
export function cautionOf(distinct: number, what = 'losses'): string | null {
  if (distinct === 0) return null;
  const weight = weightinessOf(distinct);
  if (weight === 'finding') return null;
  return weight === 'signal'
    ? `Fewer than 15 ${what}: a signal, not a finding.`
    : `Fewer than 5 ${what}: too few for percentages.`;
}

/** Shares of parts in their sum as fractions, by the small-number rule (`sharesOf`) in tenths of a percent. */
export function fractionsOf(tenths: readonly (number | null)[]): readonly (number | null)[] {
  return tenths.map((share) => (share === null ? null : share / 1_000));
}
