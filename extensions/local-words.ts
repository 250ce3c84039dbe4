/** Says amounts, days and shares as the reader's language writes them. */
export interface LocalWords {
  /** Hundredths of the portal's currency; cents only where there are any. */
  money(minor: number): string;
  /** A day, `YYYY-MM-DD`, as it stands: it already is a day of the portal's zone. */
  day(day: string): string;
  /** A month, `YYYY-MM`. */
  month(month: string): string;
  /** A fraction as percent with one decimal at most, such as 8.4%. */
  percent(fraction: number): string;
  count(count: number): string;
  /** Compares names as the reader's language sorts them. */
  compare(a: string, b: string): number;
}

/** Words for a user's locale as HubSpot names it (`de-de`, `en_US`); English where it names none or an unknown one. */
export function localWords(locale: string | undefined, currency: string): LocalWords {
  const tag = knownTag(locale?.replaceAll('_', '-'));
  const money = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const [whole, cents] = [money(0), money(2)];
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const tenths = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const { compare } = new Intl.Collator(tag);
  return {
    money: (minor) => (minor % 100 === 0 ? whole : cents).format(minor / 100),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
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

function knownTag(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
