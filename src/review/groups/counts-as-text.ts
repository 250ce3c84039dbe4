import * as z from 'zod/mini';

/** Counts as text: each in base 36, those of more than one digit in parentheses; a curve of small counts is short so. */
export const CountsText = z.string().check(z.regex(/^(?:[0-9a-z]|\([0-9a-z]{2,10}\))*$/), z.maxLength(800));

/** Whole counts as text. */
export function countsAsText(counts: readonly number[]): string {
  return counts
    .map((count) => count.toString(36))
    .map((digits) => (digits.length === 1 ? digits : `(${digits})`))
    .join('');
}

/** The counts of such a text. */
export function countsFromText(text: string): readonly number[] {
  return (text.match(/\([0-9a-z]+\)|[0-9a-z]/g) ?? []).map((digits) =>
    Number.parseInt(digits.replaceAll(/[()]/g, ''), 36),
  );
}
