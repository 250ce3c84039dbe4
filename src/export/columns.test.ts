import { expect, it } from 'vitest';
import { callColumns } from './call-columns.ts';
import { causeColumns, causeRows } from './cause-rows.ts';
import { callColumnNames, columnsOf, issueColumnNames, lossColumnNames } from './columns.ts';

const reasons = [
  { value: 'service.slow_help', label: 'Service: slow help' },
  { value: 'unknown.unknown', label: 'Unknown' },
];
const rowOf = (of: 'loss' | 'issue', properties: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    columnsOf(of, Object.keys(properties)).map(({ label, cell }) => [label, cell({ properties, reasons })]),
  );

it('names every column as HubSpot does, each once', () => {
  for (const [of, names] of [
    ['loss', lossColumnNames],
    ['loss', callColumnNames],
    ['issue', issueColumnNames],
  ] as const) {
    const labels = columnsOf(of, names).map(({ label }) => label);
    expect(labels).toHaveLength(names.length);
    expect(new Set(labels).size).toBe(names.length);
  }
});

it('tells money as plain decimals, days as ISO days, and codes as people read them', () => {
  const loss = {
    ...{ clr_value: '1100.5', clr_lost_on: '2024-06-10', clr_kind: 'churned', clr_returned_on: '' },
    clr_root_reasons: 'service.slow_help;unknown.unknown',
    clr_owner_reason: 'gone.away',
    clr_company_name: 'Alder; Sons',
  };
  expect(rowOf('loss', loss)).toEqual({
    'Value lost': '1100.50',
    'Lost on': '2024-06-10',
    'Kind of loss': 'Churned: the customer left',
    'Returned on': '',
    'Root causes': 'Service: slow help; Unknown',
    'Owner believes': '“gone.away” (no longer in the list)',
    'Company name': 'Alder; Sons',
  });
});

it('leaves what people have made unreadable as it stands', () => {
  expect(rowOf('issue', { clr_money: 'lots', clr_decision: 'ponder' })).toEqual({
    Money: 'lots',
    Decision: 'ponder',
  });
});

it('holds no words of customers, and no notes', () => {
  const names: readonly string[] = [...lossColumnNames, ...callColumnNames, ...issueColumnNames];
  for (const name of ['clr_quote', 'clr_whys', 'clr_call_notes', 'clr_call_draft', 'clr_lost_reason_text']) {
    expect(names).not.toContain(name);
  }
  expect(callColumns().map(({ label }) => label)).not.toContain('Call notes');
});

const loss = {
  ...{ companyId: '101', companyName: 'Alder', lostOn: '2024-06-10', lostMonth: '2024-06', value: 10_001 },
};
const cause = { weight: 3_333, verified: true, happenedOn: '2024-02-01' };

it('splits a loss into rows that come to it, by hand: 33.33 % of three', () => {
  const causes = [
    { ...cause, number: 2, reason: 'price.fees', verified: false, happenedOn: null },
    { ...cause, number: 1, reason: 'service.slow_help' },
    { ...cause, number: 3, reason: '', weight: 3_334 },
  ];
  const cells = causeRows({ ...loss, causes }).map((row) =>
    causeColumns(reasons).map(({ cell }) => cell(row)),
  );
  expect(cells.map((row) => row.slice(4))).toEqual([
    ['Service: slow help', 'service.slow_help', '0.33', '33.33', 'Yes', '2024-02-01'],
    ['“price.fees” (no longer in the list)', 'price.fees', '0.33', '33.33', 'No', ''],
    ['Unknown', 'unknown.unknown', '0.34', '33.35', 'Yes', '2024-02-01'],
  ]);
});

it('tells a loss that nobody explained as unknown in whole', () => {
  const [row, ...more] = causeRows({ ...loss, causes: [] });
  expect(more).toEqual([]);
  expect(row).toMatchObject({ reason: 'unknown.unknown', losses: 100, money: 10_001, verified: false });
});
