import { byLargestRemainder } from '../money/largest-remainder.ts';
import type { Minor } from '../money/minor.ts';
import type { Weighted } from './weights.ts';

/**
 * The money of each cause in hundredths: weight × value lost, dealt out so that the causes of a loss add up to its
 * value to the cent (largest remainder, ties by cause number: the order given).
 */
export function causeMoney(causes: readonly Weighted[], value: Minor): readonly Minor[] {
  return byLargestRemainder(
    value,
    causes.map(({ weight }) => weight),
  );
}
