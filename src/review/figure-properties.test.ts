import { expect, test } from 'vitest';
import { won } from '../losses/company.builder.ts';
import { reviewFigureProperties } from '../schema/review-figure-properties.ts';
import { figureProperties } from './figure-properties.ts';
import { noGroupSums } from './groups/group-sums.ts';
import { addSums, noSums, sumsOf } from './month-sums.ts';
import { noReviewSums, reviewSumsOf } from './review-sums.ts';
import { cause, reviewedCustomer, reviewedLoss } from './reviewed.builder.ts';
import { readFigures, storeFigures } from './stored-figures.ts';

const month = '2024-03';

/** Two customers of the opening, 1,000 and 500.50; the first leaves, half of it for fees; a third joins and leaves. */
const customers = [
  reviewedCustomer({
    deals: [won('1', '2023-01-10', 100_000)],
    losses: [
      reviewedLoss({
        value: 100_000,
        callStatus: 'reached',
        causes: [cause(1, 'price.fees', 50, true), cause(2, '', 50)],
      }),
    ],
  }),
  reviewedCustomer({ deals: [won('2', '2023-02-10', 50_050)] }),
  reviewedCustomer({
    deals: [won('3', '2024-03-02', 700)],
    losses: [reviewedLoss({ id: '901', lostOn: '2024-03-09', value: 700, lossClass: 'acceptable' })],
  }),
];
const sums = customers.map((customer) => sumsOf(customer, month)).reduce(addSums, noSums);
const review = reviewSumsOf(customers, month);

test('the properties of a review say the month’s figures as HubSpot writes numbers', () => {
  expect(figureProperties(month, sums, review)).toEqual({
    clr_starts_on: '2024-03-01',
    clr_customers_lost: '2',
    clr_downgraded: '0',
    clr_returned: '0',
    clr_opening_customers: '2',
    clr_gone_from_opening: '1',
    clr_value_lost: '1007',
    clr_opening_value: '1500.5',
    clr_kept_value: '500.5',
    clr_closing_value: '500.5',
    clr_logo_churn: '0.5',
    clr_grr: '0.333555', // 500.50 ÷ 1,500.50 = 0.33355548…
    clr_nrr: '0.333555',
    clr_regretted_losses: '1',
    clr_regretted_value: '1000',
    clr_first_period_losses: '1',
    clr_first_period_value: '7',
    clr_renewals_closed: '0',
    clr_renewals_lost: '0',
    clr_unknown_losses: '1.5',
    clr_unknown_value: '507',
    clr_explained_losses: '1',
    clr_calls_reached: '1',
  });
});

test('rates of an empty opening stay empty', () => {
  expect(figureProperties(month, noSums, noReviewSums)).toMatchObject({
    clr_opening_customers: '0',
    clr_logo_churn: '',
    clr_grr: '',
    clr_nrr: '',
    clr_unknown_value: '0',
  });
});

test('each of them is a property that setup makes, and none is forgotten', () => {
  const made = reviewFigureProperties.map(({ name }) => name).filter((name) => name !== 'clr_figures');
  expect(Object.keys(figureProperties(month, noSums, noReviewSums)).sort()).toEqual(made.sort());
});

test('stored figures are read back as they were', () => {
  expect(readFigures(storeFigures({ sums, review, groups: noGroupSums }))).toEqual({
    sums,
    review,
    groups: noGroupSums,
  });
});

test.each([null, '', '{', '{"version":2}', '[]', '{"version":1,"sums":{},"review":{}}'])(
  'what is no record of figures (%j) is none',
  (text) => {
    expect(readFigures(text)).toBeNull();
  },
);
