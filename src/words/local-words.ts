import { type DayAndMoney, dayAndMoney, languageOf } from './day-and-money.ts';

/** Says amounts, days and shares as the reader's language writes them. */
export interface LocalWords extends DayAndMoney {
  /** The home currency's code, such as EUR. */
  readonly currency: string;
  /** A month, `YYYY-MM`. */
  month(month: string): string;
  /** A fraction as percent with one decimal at most, such as 8.4%. */
  percent(fraction: number): string;
  count(count: number): string;
  /** Compares names as the reader's language sorts them. */
  compare(a: string, b: string): number;
}

/** Words for a user's locale. */
export function localWords(locale: string | undefined, currency: string): LocalWords {
  const tag = languageOf(locale);
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const tenths = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const { compare } = new Intl.Collator(tag);
  return {
    ...dayAndMoney(tag, currency),
    currency,
    month: (text) => month.format(new Date(`${text}-01T00:00:00Z`)),
    percent: (fraction) => percent.format(fraction),
    count: (count) => tenths.format(count),
    compare,
  };
}

/** Keeps a name's writing direction to itself inside a sentence (Unicode's first-strong isolate). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
