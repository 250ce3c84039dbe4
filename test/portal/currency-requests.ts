import * as z from 'zod';
import { bodyOf, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { additionalCurrencies, rateAt, type ExchangeRate } from './exchange-rates.ts';
import { byMethod } from './handlers.ts';
import { invalid, notEmulated, notFound } from './refused.ts';

const isoTime = (at: number): string => new Date(at).toISOString();
const code = z.string().regex(/^[A-Z]{3}$/);
const effectiveAt = z.iso.datetime({ offset: true }).nullish();
const createInput = z.object({ fromCurrencyCode: code, conversionRate: z.number(), effectiveAt });
const updateInput = z.object({ conversionRate: z.number(), effectiveAt });

/** `/settings/…/currencies/…`: the account's currencies and what they are worth. Source: HubSpot's currencies guide. */
export function answerCurrencies(call: Call): Answer {
  const [what, id, ...more] = call.rest;
  if (what === 'company-currency' && id === undefined) {
    return byMethod(call, { GET: () => ok({ currencyCode: call.state.currency }) });
  }
  if (what !== 'exchange-rates') throw notEmulated(`The currencies API's ${what ?? 'root'}`);
  if (id === 'batch' || id === 'update-visibility') throw notEmulated(`The exchange rates' ${id}`);
  if (more.length > 0) throw notFound();
  if (id === undefined) return byMethod(call, { GET: () => listRates(call), POST: () => createRate(call) });
  if (id === 'current') return byMethod(call, { GET: () => listCurrentRates(call) });
  return byMethod(call, {
    GET: () => ok(rateAnswer(call, rateNamed(call, id))),
    PATCH: () => updateRate(call, rateNamed(call, id)),
  });
}

const rateAnswer = (call: Call, rate: ExchangeRate): object => ({
  id: rate.id,
  fromCurrencyCode: rate.from,
  toCurrencyCode: call.state.currency,
  conversionRate: rate.rate,
  effectiveAt: isoTime(rate.effectiveAt),
  visibleInUI: true,
  createdAt: isoTime(rate.createdAt),
  updatedAt: isoTime(rate.updatedAt),
});

function listRates(call: Call): Answer {
  return ok({ results: [...call.state.exchangeRates.values()].map((rate) => rateAnswer(call, rate)) });
}

function listCurrentRates(call: Call): Answer {
  const rates = additionalCurrencies(call.state).flatMap((each) => rateAt(call.state, each, call.now) ?? []);
  return ok({ results: rates.map((rate) => rateAnswer(call, rate)) });
}

function createRate(call: Call): Answer {
  const { state, now } = call;
  const input = bodyOf(call, createInput);
  if (input.fromCurrencyCode === state.currency)
    throw invalid(`${state.currency} is the company's own currency.`);
  const rate: ExchangeRate = {
    id: String(state.ids.small()),
    from: input.fromCurrencyCode,
    rate: checkedRate(input.conversionRate),
    effectiveAt: input.effectiveAt ? Date.parse(input.effectiveAt) : now,
    createdAt: now,
    updatedAt: now,
  };
  state.exchangeRates.set(rate.id, rate);
  return ok(rateAnswer(call, rate));
}

function updateRate(call: Call, held: ExchangeRate): Answer {
  const input = bodyOf(call, updateInput);
  const rate = {
    ...held,
    rate: checkedRate(input.conversionRate),
    effectiveAt: input.effectiveAt ? Date.parse(input.effectiveAt) : held.effectiveAt,
    updatedAt: call.now,
  };
  call.state.exchangeRates.set(rate.id, rate);
  return ok(rateAnswer(call, rate));
}

/** Above 0 and with up to six decimals. */
function checkedRate(rate: number): number {
  if (rate > 0 && Math.abs(rate - Number(rate.toFixed(6))) < Number.EPSILON * rate) return rate;
  throw invalid(`The conversion rate ${rate} must be above 0 and have at most six decimals.`);
}

function rateNamed(call: Call, id: string): ExchangeRate {
  const rate = call.state.exchangeRates.get(id);
  if (rate) return rate;
  throw notFound(`Exchange rate ${id} does not exist.`);
}
