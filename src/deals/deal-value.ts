import { type Decimal, parseDecimal, times, toMinor } from '../money/decimal.ts';
import type { Minor } from '../money/minor.ts';
import type { CustomerValue } from '../settings/settings.ts';
import { perYear } from '../value/per-year.ts';
import { type Term, yearOf } from './term.ts';

/** A deal's money as customer value counts it. */
export interface DealValue {
  /** A year's, in the home currency; null where it cannot be told. */
  readonly amount: Minor | null;
  /** Above 0 in whatever currency it was made. */
  readonly positive: boolean;
  /** Foreign, and without anything that tells it in the home currency. */
  readonly foreign: boolean;
}

type Properties = Readonly<Record<string, string | null>>;

/** What is read of a deal: the property that settings name, and the amount that says how currencies compare. */
export function valueProperties(value: CustomerValue): readonly string[] {
  return ['amount', 'amount_in_home_currency', 'deal_currency_code', dealProperty(value)];
}

/** The yearly money of a deal. Rounded once, at the end. */
export function readDealValue(
  properties: Properties,
  value: CustomerValue,
  home: string,
  term: Term,
): DealValue {
  const own = parseDecimal(properties[dealProperty(value)]);
  const currency = properties['deal_currency_code'] || home;
  const told = inHomeCurrency(properties, dealProperty(value), currency === home);
  const factor = value.method === 'company_property' ? asItIs : factorOf(value, term);
  return {
    amount: told && factor && toMinor(times(told.money, factor.times), times(told.by, factor.by)),
    positive: told ? told.money.digits * told.by.digits > 0n : (own?.digits ?? 0n) > 0n,
    foreign: told === null && own !== null,
  };
}

/** Where the company says what a customer is worth, deals are worth their amount. */
function dealProperty({ method, property }: CustomerValue): string {
  return method === 'company_property' ? 'amount' : property;
}

/**
 * HubSpot gives the home amount of `amount` only, so any other property is taken at the rate which that implies. The
 * names of HubSpot's own properties in the home currency end in `_in_home_currency`.
 */
function inHomeCurrency(
  properties: Properties,
  property: string,
  isHome: boolean,
): { readonly money: Decimal; readonly by: Decimal } | null {
  const own = parseDecimal(properties[property]);
  const amountAtHome = parseDecimal(properties['amount_in_home_currency']);
  if (property === 'amount' && amountAtHome) return { money: amountAtHome, by: one };
  if (own === null) return null;
  if (isHome || property.endsWith('_in_home_currency')) return { money: own, by: one };
  const amount = parseDecimal(properties['amount']);
  if (amountAtHome === null || amount === null || amount.digits === 0n) return null;
  return { money: times(own, amountAtHome), by: amount };
}

function factorOf({ period }: CustomerValue, term: Term): ReturnType<typeof yearOf> {
  if (period === 'term') return yearOf(term);
  return { times: perYear[period], by: one };
}

const one: Decimal = { digits: 1n, places: 0 };
const asItIs = { times: one, by: one };
