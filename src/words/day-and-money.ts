/** Says amounts and days as the reader's language writes them. */
export interface DayAndMoney {
  /** Hundredths of the portal's currency; cents only where there are any. */
  money(minor: number): string;
  /** A day, `YYYY-MM-DD`, as it stands: it already is a day of the portal's zone. */
  day(day: string): string;
}

/** Amounts and days for a language. */
export function dayAndMoney(tag: string, currency: string): DayAndMoney {
  const money = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const [whole, cents] = [money(0), money(2)];
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    money: (minor) => (minor % 100 === 0 ? whole : cents).format(minor / 100),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
  };
}

/** The language of a user's locale as HubSpot names it (`de-de`, `en_US`); English where it names none or an unknown one. */
export function languageOf(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale?.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
