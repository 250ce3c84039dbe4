import { expect, test } from 'vitest';
import { heldLoss } from '../losses/company.builder.ts';
import { type CausedLoss, causeLinks, causeRecords, type ToldCause } from './cause-records.ts';

const of: CausedLoss = {
  loss: heldLoss({ lostOn: '2024-06-10', value: 110_050, source: 'REFERRALS' }),
  company: { id: '7', name: 'Alder' },
  reasons: [
    { value: 'service.slow_help', label: 'Service: slow help' },
    { value: 'weather', label: 'The weather' },
    { value: 'own.value', label: 'Own: value' },
  ],
  categories: ['service', 'price'],
};

function cause(rest: Partial<ToldCause> = {}): ToldCause {
  return {
    ...{ id: 'a', reason: 'service.slow_help', weight: 100, happenedOn: null, quote: '' },
    ...{ quotePermission: 'no', whys: [], verified: false },
    ...rest,
  };
}

const propertiesOf = (...causes: readonly ToldCause[]) =>
  causeRecords(causes, of).map(({ properties }) => properties);

test('a cause tells all that a report of causes needs', () => {
  const told = cause({
    happenedOn: '2024-02-01',
    quote: '“Slow.”',
    quotePermission: 'by_name',
    verified: true,
  });
  expect(propertiesOf(told)).toEqual([
    {
      clr_name: 'Alder: Service: slow help',
      clr_loss_key: 'deal-2',
      clr_company_id: '7',
      clr_company_name: 'Alder',
      clr_kind: 'churned',
      clr_lost_on: '2024-06-10',
      clr_lost_month: '2024-06',
      clr_counts: 'true',
      clr_class: 'regretted',
      clr_owner_name: 'Ada Byron',
      clr_source: 'REFERRALS',
      clr_number: '1',
      clr_reason: 'service.slow_help',
      clr_category: 'service',
      clr_weight: '100',
      clr_money: '1100.5',
      clr_happened_on: '2024-02-01',
      clr_whys: '',
      clr_quote: '“Slow.”',
      clr_quote_permission: 'by_name',
      clr_verified: 'true',
    },
  ]);
});

test('causes share the value in their order', () => {
  // 50, 30 and 20 % of 1,100.50.
  const shares = propertiesOf(cause({ weight: 50 }), cause({ weight: 30 }), cause({ weight: 20 }));
  expect(shares.map((p) => [p['clr_number'], p['clr_money']])).toEqual([
    ['1', '550.25'],
    ['2', '330.15'],
    ['3', '220.1'],
  ]);
});

test('reasons of the operators’ own have the category that the portal knows, or none', () => {
  const told = propertiesOf(cause({ reason: 'weather' }), cause({ reason: 'own.value' }));
  expect(told.map((p) => [p['clr_reason'], p['clr_category']])).toEqual([
    ['weather', ''],
    ['own.value', ''],
  ]);
});

test('a reason that is gone from the list is left as the record holds it', () => {
  const [told] = propertiesOf(cause({ reason: 'price.gone' }));
  expect(told).not.toHaveProperty('clr_reason');
  expect(told).not.toHaveProperty('clr_category');
  expect(told?.['clr_name']).toBe('Alder: price.gone');
});

test('whys stand one a line, blank ones left out', () => {
  const [told] = propertiesOf(cause({ whys: ['Nobody saw it.\nReally.', ' ', 'No owner.'] }));
  expect(told?.['clr_whys']).toBe('Nobody saw it. Really.\nNo owner.');
});

test('a cause belongs to its loss and to the company', () => {
  expect(causeLinks('a', 'deal-2', '7').map(({ to }) => to)).toEqual([
    { type: 'loss', key: 'deal-2' },
    { type: 'company', id: '7' },
  ]);
});
