import { parseDecimal, toMinor } from '../money/decimal.ts';
import { byLargestRemainder } from '../money/largest-remainder.ts';

/** A weight in millionths of the loss: a percent with four decimals. */
export type Weight = number;

/** The weights of a loss add up to this. */
export const whole: Weight = 1_000_000;

const perPercent = 10_000;

/** A weight from a whole or decimal percent; null where the text is none, has more than four decimals, or is not above 0. */
export function parseWeight(text: string): Weight | null {
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) return null;
  const decimal = parseDecimal(`${text}e2`);
  const weight = decimal && toMinor(decimal);
  return weight !== null && weight > 0 && weight <= whole ? weight : null;
}

/** A weight as a percent, the form in which HubSpot gives numbers back. */
export function percentOf(weight: Weight): string {
  const digits = String(weight).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}

/** Equal weights in whole percents, by largest remainder: the first ones take what does not divide. */
export function equalWeights(count: number): readonly Weight[] {
  return byLargestRemainder(
    100,
    Array.from({ length: count }, () => 1),
  ).map((percent) => percent * perPercent);
}
