import { byLargestRemainder } from '../money/largest-remainder.ts';
import type { Minor } from '../money/minor.ts';

/**
 * The money of each cause in hundredths: weight × value lost, dealt out so that the causes of a loss add up to its
 * value to the cent (largest remainder, ties by cause number: the order given). Weights are whole numbers of one unit,
 * percents or parts of them, and count in proportion.
 */
export function causeMoney(causes: readonly { readonly weight: number }[], value: Minor): readonly Minor[] {
  return byLargestRemainder(
    value,
    causes.map(({ weight }) => weight),
  );
}
