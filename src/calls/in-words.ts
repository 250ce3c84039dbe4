import type { Minor } from '../money/minor.ts';
import type { Day, Month } from '../time/day.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day for people to read, `9 July 2024`. Task texts are written once, in English, for readers everywhere. */
export function dayInWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** A month for people to read whose language is not known, `July 2024`. */
export function monthInWords(month: Month): string {
  const [year = '', number = ''] = month.split('-');
  return `${months[Number(number) - 1] ?? ''} ${year}`;
}

/** Money for people to read, `€1,100.50`; whole amounts without decimals. */
export function moneyInWords(minor: Minor, currency: string): string {
  const whole = minor % 100 === 0;
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(minor / 100);
}

/** HubSpot's internal values as words: `ORGANIC_SEARCH` becomes `organic search`; other text stays as it is. */
export function valueInWords(value: string): string {
  return /^[A-Z][A-Z0-9_]{3,}$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value;
}

/** Text that begins with a capital letter, as a sentence does. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toUpperCase()}${rest.join('')}`;
}

/** Text cut to at most `length` characters, with an ellipsis where something was left out. */
export function clipped(text: string, length: number): string {
  const letters = [...text.trim()];
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`;
}
