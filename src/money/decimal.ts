import type { Minor } from './minor.ts';

/** An exact decimal: digits ÷ 10^places. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** A number as HubSpot stores it (`1234.5`, `-3`, `1e3` …), exactly; null where the text is empty or no number. */
export function parseDecimal(text: string | null | undefined): Decimal | null {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?\s*$/.exec(text ?? '');
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, places: fraction.length - Number(exponent) };
}

/** The product of two decimals, exactly. */
export function times(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, places: one.places + other.places };
}

/**
 * Hundredths of a decimal divided by another, rounded once, half away from zero. Null where the divisor is 0 or the
 * result too large to be exact.
 */
export function toMinor(decimal: Decimal, by: Decimal = one): Minor | null {
  if (by.digits === 0n) return null;
  const shift = 2 - decimal.places + by.places;
  const scaled = shift >= 0 ? decimal.digits * 10n ** BigInt(shift) : decimal.digits;
  const divisor = shift >= 0 ? by.digits : by.digits * 10n ** BigInt(-shift);
  const rounded = roundedHalfUp(magnitude(scaled), magnitude(divisor));
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const minor = Number(rounded);
  return minor !== 0 && scaled < 0n !== divisor < 0n ? -minor : minor;
}

const one: Decimal = { digits: 1n, places: 0 };

/** A quotient of two non-negative whole numbers, rounded half up. */
export function roundedHalfUp(value: bigint, by: bigint): bigint {
  return (value * 2n + by) / (by * 2n);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
