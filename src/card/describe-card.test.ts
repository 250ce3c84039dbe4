import { expect, test } from 'vitest';
import { lostRenewal, won } from '../losses/company.builder.ts';
import { cardFacts, shownLoss, shownTask } from './card-facts.builder.ts';
import * as z from 'zod/mini';
import { Card } from './card.ts';
import { describeCard } from './describe-card.ts';

const deals = [won('1', '2023-05-03', 80_000), lostRenewal('2', '2024-03-05', 10_000)];

test('an open absence is what the card is about; everything else is earlier, newest first', () => {
  const back = { on: '2022-02-01', value: 5_000, evidence: 'deal-8' };
  const losses = [
    shownLoss({ key: 'deal-9', status: 'returned', lostOn: '2022-01-01', value: 20_000, returned: back }),
    shownLoss({ key: 'mark-x', kind: 'downgraded', status: 'recorded', lostOn: '2023-09-01', episode: null }),
    shownLoss(),
  ];
  const card = describeCard(cardFacts({ deals, losses, dealNames: new Map([['2', 'Renewal 2024']]) }));
  expect(card.standing).toBe('lost');
  expect(card.loss?.evidence).toEqual([{ says: 'lost_renewal', on: '2024-03-05', dealName: 'Renewal 2024' }]);
  expect(card.earlier.map(({ key }) => key)).toEqual(['mark-x', 'deal-9']);
  // 50 of 200 is less than half.
  expect(card.earlier[1]?.returned).toEqual({ on: '2022-02-01', value: 5_000, partial: true });
});

test('every kind of evidence is told apart by where its id comes from', () => {
  const evidence = ['deal-2', 'mark-x', 'prop-7-2024-03-06', 'quiet-1', 'contract-7-2024-01-01', 'odd'].map(
    (id) => ({
      id,
      on: '2024-03-05',
    }),
  );
  const said = (kind: 'churned' | 'downgraded' | 'lost_deal') =>
    describeCard(cardFacts({ losses: [shownLoss({ kind, evidence })] }));
  expect(said('churned').loss?.evidence.map(({ says }) => says)).toEqual([
    ...['lost_renewal', 'person', 'company_property', 'silence', 'contract_end', 'other'],
  ]);
  expect(said('downgraded').earlier[0]?.evidence[0]?.says).toBe('smaller_renewal');
});

test('today’s purchase makes a customer, tomorrow’s does not', () => {
  const on = (day: string) => describeCard(cardFacts({ deals: [won('1', day, 80_000)] }));
  expect(on('2024-07-01')).toMatchObject({
    standing: 'customer',
    customerSince: '2024-07-01',
    customerValue: 80_000,
  });
  expect(on('2024-07-02')).toMatchObject({ standing: 'prospect', customerSince: null, customerValue: 0 });
});

test('a prospect’s lost deal is shown until it buys', () => {
  const losses = [shownLoss({ kind: 'lost_deal', status: 'recorded', episode: null })];
  expect(describeCard(cardFacts({ losses })).standing).toBe('prospect_lost');
  expect(describeCard(cardFacts({ losses, deals })).standing).toBe('customer');
});

test('a possible loss waits beside the standing, and fits what the screen reads', () => {
  const possible = shownLoss({ key: 'quiet-1', status: 'possible' });
  const card = describeCard(cardFacts({ deals, losses: [possible], tasks: [shownTask()] }));
  expect(card).toMatchObject({ standing: 'customer', loss: null, possible: { key: 'quiet-1' }, earlier: [] });
  expect(z.parse(Card, JSON.parse(JSON.stringify(card)))).toEqual(card);
  expect(card.tasks[0]).not.toHaveProperty('body');
});

test('a company under notice is leaving, and its loss is the one to act on', () => {
  const losses = [shownLoss({ status: 'leaving', lostOn: '2024-08-31', episode: null })];
  const card = describeCard(cardFacts({ deals: deals.slice(0, 1), losses }));
  expect(card).toMatchObject({
    standing: 'leaving',
    loss: { key: 'deal-2', status: 'leaving' },
    earlier: [],
  });
});
