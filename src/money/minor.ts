import { parseDecimal, roundedHalfUp, toMinor } from './decimal.ts';

/** Money in hundredths of the home currency, as a safe integer. */
export type Minor = number;

/**
 * Hundredths from a number as HubSpot stores it (`1234.5`, `-3`, `1e3` …); further decimals round half away from zero.
 * Null where the text is empty, no number, or too large to be exact.
 */
export function parseMinor(text: string | null | undefined): Minor | null {
  const decimal = parseDecimal(text);
  return decimal && toMinor(decimal);
}

/** Hundredths as a plain decimal with two places, `-0.05`, `1234.50`. */
export function formatMinor(minor: Minor): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A fraction of two non-negative whole numbers with six decimals, rounded half up; null where the base is 0. */
export function sixDecimals(part: number, base: number): string | null {
  if (base === 0) return null;
  const millionths = roundedHalfUp(BigInt(part) * 1_000_000n, BigInt(base))
    .toString()
    .padStart(7, '0');
  return `${millionths.slice(0, -6)}.${millionths.slice(-6)}`;
}

/** A fraction of two whole numbers, the base positive, as above; rounded half away from zero. */
export function signedSixDecimals(part: number, base: number): string | null {
  const fraction = sixDecimals(Math.abs(part), base);
  return fraction !== null && part < 0 && Number(fraction) !== 0 ? `-${fraction}` : fraction;
}

/** Hundredths as the shortest plain decimal, the form in which HubSpot gives numbers back: `1234.5`, `-3`, `0`. */
export function plainNumber(minor: Minor): string {
  return formatMinor(minor).replace(/\.?0+$/, '');
}
