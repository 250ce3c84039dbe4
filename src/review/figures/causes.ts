import { compareText } from '../../losses/order.ts';
import type { Figure } from '../../review-page/figure.ts';
import type { ParetoSums, ReasonSums } from '../pareto.ts';
import { unknownReason } from '../reason-category.ts';
import { sharesOf } from '../small-numbers.ts';
import { cautionOf, fractionsOf } from './caution.ts';
import { counted, customersLeft, inBrackets, type Telling } from './telling.ts';

/** A month's churned losses, each counted once, and their money in hundredths. */
export interface AllLosses {
  readonly losses: number;
  readonly money: number;
}

/** Root causes by the money they took, the dearest first. */
export function causesByMoney(pareto: ParetoSums, all: AllLosses, telling: Telling): Figure {
  const { words, sayReason } = telling;
  const sums = [...pareto].sort((a, b) => b.money - a.money || compareText(a.reason, b.reason));
  const shares = fractionsOf(
    sharesOf(
      sums.map(({ money }) => money),
      all.losses,
    ),
  );
  return {
    id: 'causes-by-money',
    title: 'Causes by money',
    sentence: said(telling, all, sums, {
      verb: 'took most',
      of: (sum) => words.money(sum.money),
      verified: ({ verifiedMoney }) => (verifiedMoney === 0 ? null : words.money(verifiedMoney)),
      share: (sum) => shares[sums.indexOf(sum)] ?? null,
    }),
    caution: cautionOf(all.losses),
    columns: [
      { label: 'Cause', as: 'text' },
      { label: 'Money', as: 'money' },
      { label: 'Share', as: 'share' },
      { label: 'Confirmed by customers', as: 'money' },
      { label: 'Not confirmed', as: 'money' },
      { label: 'Customers with it', as: 'count' },
    ],
    rows: sums.map((sum, place) => [
      sayReason(sum.reason),
      sum.money,
      shares[place] ?? null,
      sum.verifiedMoney,
      sum.money - sum.verifiedMoney,
      sum.distinctLosses,
    ]),
    chart: sums.length === 0 ? null : { kind: 'bars', x: 0, y: 1, by: null },
  };
}

/** Root causes by losses, each loss shared out by the weights of its causes. */
export function causesByCount(pareto: ParetoSums, all: AllLosses, telling: Telling): Figure {
  const { words, sayReason } = telling;
  const sums = [...pareto].sort((a, b) => b.losses - a.losses || compareText(a.reason, b.reason));
  const shares = fractionsOf(
    sharesOf(
      sums.map(({ losses }) => losses),
      all.losses,
    ),
  );
  const weighed = (hundredths: number): string => counted(words, hundredths / 100, 'customer', 'customers');
  return {
    id: 'causes-by-count',
    title: 'Causes by customers',
    sentence: said(telling, all, sums, {
      verb: 'weighs most',
      of: ({ losses }) => weighed(losses),
      verified: ({ verifiedLosses }) => (verifiedLosses === 0 ? null : words.count(verifiedLosses / 100)),
      share: (sum) => shares[sums.indexOf(sum)] ?? null,
    }),
    caution: cautionOf(all.losses),
    columns: [
      { label: 'Cause', as: 'text' },
      { label: 'Customers, by weight', as: 'tenths' },
      { label: 'Share', as: 'share' },
      { label: 'Confirmed by customers', as: 'tenths' },
      { label: 'Not confirmed', as: 'tenths' },
      { label: 'Customers with it', as: 'count' },
    ],
    rows: sums.map((sum, place) => [
      sayReason(sum.reason),
      sum.losses / 100,
      shares[place] ?? null,
      sum.verifiedLosses / 100,
      (sum.losses - sum.verifiedLosses) / 100,
      sum.distinctLosses,
    ]),
    chart: sums.length === 0 ? null : { kind: 'bars', x: 0, y: 1, by: null },
  };
}

interface Words {
  readonly verb: string;
  readonly of: (sum: ReasonSums) => string;
  /** Null: none of it. */
  readonly verified: (sum: ReasonSums) => string | null;
  readonly share: (sum: ReasonSums) => number | null;
}

function said(telling: Telling, all: AllLosses, sums: readonly ReasonSums[], as: Words): string {
  const { words, month, sayReason } = telling;
  if (all.losses === 0) return `No customer left in ${words.month(month)}.`;
  const total = `${customersLeft(telling, all.losses)} in ${words.month(month)}, worth ${words.money(all.money)} a year.`;
  const unknown = sums.find(({ reason }) => reason === unknownReason);
  const top = sums.find(({ reason }) => reason !== unknownReason);
  if (!top) return `${total} No root cause of theirs is known yet.`;
  const confirmed = as.verified(top);
  const first = `Of what is known “${sayReason(top.reason)}” ${as.verb}: ${as.of(top)}${inBrackets(telling, as.share(top))}, ${
    confirmed === null ? 'not confirmed by a customer' : `${confirmed} of it confirmed by customers`
  }.`;
  const blank = unknown
    ? `Unknown: ${as.of(unknown)}${inBrackets(telling, as.share(unknown))}.`
    : 'Nothing is unknown.';
  return `${total} ${first} ${blank}`;
}
