/** A number as HubSpot stores it, exact to the last digit, or why the text is none. */
export type ParsedNumber = { readonly text: string } | { readonly problem: string };

const plain = /^[+-]?\d+(\.\d+)?$/;
/** Commas are thousands separators beyond doubt only beside a decimal point, or when there are two. */
const grouped = /^[+-]?\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})$/;
const oneComma = /^[+-]?\d{1,3},\d{3}$/;
const decimalComma = /^[+-]?\d[\d.]*,\d+$/;

/** Reads `1234.5`, `-3`, `1,234.50` and `1,234,567`; anything else is a problem, worded for a message. */
export function parseNumber(text: string): ParsedNumber {
  const number = grouped.test(text) ? text.replaceAll(',', '') : text;
  if (!plain.test(number)) return { problem: problemOf(text) };
  if (Math.abs(Number(number)) >= 1e15) return { problem: 'is larger than HubSpot keeps exactly' };
  return { text: number.startsWith('+') ? number.slice(1) : number };
}

function problemOf(text: string): string {
  if (oneComma.test(text)) return 'may be a thousand or a fraction; write it without the comma';
  if (decimalComma.test(text)) return 'has a decimal comma; export with a decimal point, as in 1234.50';
  return 'is no number; write digits and a decimal point, as in 1234.50';
}

/** Is this a number and surely not an identifier: no leading zeros, no plus sign, short enough to be exact? */
export function isPlainNumber(text: string): boolean {
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text);
}
