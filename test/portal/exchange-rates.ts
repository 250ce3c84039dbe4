import type { PortalState } from './state.ts';

/** What one unit of a currency is worth in the account's own, from a moment on; times in milliseconds. */
export interface ExchangeRate {
  readonly id: string;
  /** ISO 4217 code. */
  readonly from: string;
  readonly rate: number;
  readonly effectiveAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The rate of a currency at a moment: the latest that was in effect; undefined when there is none. */
export function rateAt(state: PortalState, currency: string, at: number): ExchangeRate | undefined {
  return [...state.exchangeRates.values()]
    .filter(({ from, effectiveAt }) => from === currency && effectiveAt <= at)
    .sort((one, other) => other.effectiveAt - one.effectiveAt || Number(other.id) - Number(one.id))[0];
}

/** The account's currencies beside its own, each once. */
export const additionalCurrencies = (state: PortalState): readonly string[] => [
  ...new Set([...state.exchangeRates.values()].map(({ from }) => from)),
];

/** An amount in the account's currency, to the cent; empty without a rate. HubSpot keeps it as text. */
export function homeAmountAt(state: PortalState, amount: string, currency: string, at: number): string {
  const rate = rateAt(state, currency, at);
  return rate && amount !== '' ? String(Math.round(Number(amount) * rate.rate * 100) / 100) : '';
}
