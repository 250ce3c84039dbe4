/** Money in hundredths of the home currency, as a safe integer. */
export type Minor = number;

/**
 * Hundredths from a number as HubSpot stores it (`1234.5`, `-3`, `1e3` …); further decimals round half away from zero.
 * Null where the text is empty, no number, or too large to be exact.
 */
export function parseMinor(text: string | null | undefined): Minor | null {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?\s*$/.exec(text ?? '');
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const digits = whole + fraction;
  const shift = Number(exponent) + 2 - fraction.length;
  const scaled =
    shift >= 0 ? BigInt(digits) * 10n ** BigInt(shift) : roundedHalfUp(BigInt(digits), 10n ** BigInt(-shift));
  if (scaled > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const minor = Number(scaled);
  return sign === '-' && minor !== 0 ? -minor : minor;
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

function roundedHalfUp(value: bigint, by: bigint): bigint {
  return (value * 2n + by) / (by * 2n);
}

/** Hundredths as the shortest plain decimal, the form in which HubSpot gives numbers back: `1234.5`, `-3`, `0`. */
export function plainNumber(minor: Minor): string {
  return formatMinor(minor).replace(/\.?0+$/, '');
}
