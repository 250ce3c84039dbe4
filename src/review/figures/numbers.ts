import type { Figure } from '../../review-page/figure.ts';
import type { LossClassSums } from '../loss-classes.ts';
import { pointWorth } from '../money-at-stake.ts';
import { numbersOf } from '../month-numbers.ts';
import type { MonthSums } from '../month-sums.ts';
import { ratesOf } from '../rates.ts';
import { renewalLossRate, type RenewalSums } from '../renewals.ts';
import type { ReviewSums } from '../review-sums.ts';
import { sharesOf, weightinessOf } from '../small-numbers.ts';
import { cautionOf, fractionsOf } from './caution.ts';
import { counted, customersLeft, inBrackets, type Telling } from './telling.ts';

const fraction = (text: string | null): number | null => (text === null ? null : Number(text));

/** What the month brought, by kind. */
export function lossesByKind(sums: MonthSums, telling: Telling): Figure {
  const { words, month } = telling;
  return {
    id: 'losses-by-kind',
    title: 'What was lost',
    sentence: `${customersLeft(telling, sums.churned)} in ${words.month(month)}, worth ${words.money(sums.revenueLost)} a year; ${words.count(sums.downgraded)} stayed with less, and ${words.count(sums.returned)} came back.`,
    caution: null,
    columns: [
      { label: 'What', as: 'text' },
      { label: 'Number', as: 'count' },
      { label: 'Money', as: 'money' },
    ],
    rows: [
      ['Customers lost', sums.churned, sums.revenueLost],
      ['Customers downgraded', sums.downgraded, null],
      ['Prospects’ deals lost', sums.lostDeals, null],
      ['Customers returned', sums.returned, null],
      ['Possible losses waiting at the end', sums.possible, null],
      ['Leaving at the end', sums.leaving, null],
    ],
    chart: null,
  };
}

/** Retention of the opening cohort, in the month and over a year of such months. */
export function retentionFigure(sums: MonthSums, review: ReviewSums, telling: Telling): Figure {
  const { words } = telling;
  const { logoChurn, grr, nrr } = numbersOf(telling.month, sums);
  const { overYear } = ratesOf(review, sums);
  const row = (name: string, month: string | null, year: string | null): Figure['rows'][number] => [
    name,
    fraction(month),
    fraction(year),
  ];
  const said = (text: string | null): string => words.percent(Number(text));
  return {
    id: 'retention',
    title: 'Retention',
    sentence:
      logoChurn === null
        ? 'There were no customers at the opening, so there are no rates.'
        : `Of ${counted(words, sums.openingCustomers, 'customer', 'customers')} at the opening ${words.count(sums.lostFromOpening)} ${sums.lostFromOpening === 1 ? 'was' : 'were'} gone at the end: logo churn ${said(logoChurn)}.${
            grr === null
              ? ' They were worth nothing, so there is no retention of money.'
              : ` Of ${words.money(sums.openingRevenue)} a year GRR kept ${said(grr)}; NRR, with what grew, is ${said(nrr)}. A year of such months would keep ${said(overYear.grr)}.`
          }`,
    caution: null,
    columns: [
      { label: 'Rate', as: 'text' },
      { label: 'In the month', as: 'share' },
      { label: 'Over a year of such months', as: 'share' },
    ],
    rows: [
      row('Logo churn', logoChurn, overYear.logoChurn),
      row('GRR', grr, overYear.grr),
      row('NRR', nrr, overYear.nrr),
    ],
    chart: null,
  };
}

/** What one point of retention is worth, in the portal's own figures. */
export function stakeFigure(sums: MonthSums, telling: Telling): Figure {
  const { words } = telling;
  const worth = pointWorth(sums);
  return {
    id: 'money-at-stake',
    title: 'What one point is worth',
    sentence: worth
      ? `One percent of the opening value is ${words.money(worth.inMonth)} a year. With GRR one point higher in each month of a year, ${words.money(worth.inYear)} more would be left at its end.`
      : 'The opening was worth nothing, so nothing can be told of a point of retention.',
    caution: null,
    columns: [
      { label: 'One point of GRR', as: 'text' },
      { label: 'Money', as: 'money' },
    ],
    rows: worth
      ? [
          ['In this month', worth.inMonth],
          ['In each of twelve months', worth.inYear],
        ]
      : [],
    chart: null,
  };
}

/** Renewal deals that closed in the month, by how they ended. */
export function renewalsFigure(renewals: RenewalSums, telling: Telling): Figure {
  const { words } = telling;
  const rate = fraction(renewalLossRate(renewals));
  const isTold = weightinessOf(renewals.closed) !== 'too_few';
  const found =
    renewals.closed === 0
      ? 'No renewal closed in the month.'
      : `${words.count(renewals.lost)} of ${counted(words, renewals.closed, 'renewal', 'renewals')} that closed in the month ${renewals.lost === 1 ? 'was' : 'were'} lost${inBrackets(telling, isTold ? rate : null)}.`;
  return {
    id: 'renewals',
    title: 'Renewals lost',
    sentence: `${found} Only deals in renewal pipelines, or of deal types set as renewal, are known to be renewals.`,
    caution: cautionOf(renewals.closed, 'renewals'),
    columns: [
      { label: 'Renewals', as: 'text' },
      { label: 'Number', as: 'count' },
    ],
    rows: [
      ['Kept', renewals.closed - renewals.lost],
      ['Lost', renewals.lost],
    ],
    chart: null,
  };
}

/** Churned losses by whether we regret them. */
export function regrettedFigure(classes: LossClassSums, telling: Telling): Figure {
  const { words } = telling;
  const { regretted, acceptable, deliberate } = classes;
  const lines = [regretted, acceptable, deliberate];
  const losses = lines.reduce((all, line) => all + line.losses, 0);
  const money = lines.reduce((all, line) => all + line.money, 0);
  const shares = fractionsOf(
    sharesOf(
      lines.map((line) => line.money),
      losses,
    ),
  );
  return {
    id: 'regretted',
    title: 'Regretted losses',
    sentence:
      losses === 0
        ? `No customer left in ${words.month(telling.month)}.`
        : `We regret ${words.count(regretted.losses)} of ${counted(words, losses, 'loss', 'losses')}, with ${words.money(regretted.money)} of ${words.money(money)} a year${inBrackets(telling, shares[0] ?? null)}.`,
    caution: cautionOf(losses),
    columns: [
      { label: 'Loss', as: 'text' },
      { label: 'Customers', as: 'count' },
      { label: 'Money', as: 'money' },
      { label: 'Share of money', as: 'share' },
    ],
    rows: ['Regretted', 'Acceptable', 'Deliberate'].map((name, place) => [
      name,
      lines[place]?.losses ?? 0,
      lines[place]?.money ?? 0,
      shares[place] ?? null,
    ]),
    chart: null,
  };
}

/** Losses of customers who joined within the month: no rate over the opening shows them. */
export function firstPeriodFigure({ bridge }: Pick<ReviewSums, 'bridge'>, telling: Telling): Figure {
  const { losses, money } = bridge.joinedInMonth;
  return {
    id: 'first-period-losses',
    title: 'First-period losses',
    sentence:
      losses === 0
        ? 'Nobody who joined within the month left in it.'
        : `${counted(telling.words, losses, 'loss', 'losses')} of customers who joined within the month, worth ${telling.words.money(money)} a year: no churn rate shows ${losses === 1 ? 'it' : 'them'}.`,
    caution: null,
    columns: [
      { label: 'Losses', as: 'count' },
      { label: 'Money', as: 'money' },
    ],
    rows: [[losses, money]],
    chart: null,
  };
}
