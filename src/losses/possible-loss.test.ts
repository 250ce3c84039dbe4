import { describe, expect, test } from 'vitest';
import { company, heldLoss, lostRenewal, rules, won } from './company.builder.ts';
import type { CompanyFacts, LossStatus } from './facts.ts';
import { readTimeline, type Timeline } from './timeline.ts';

const read = (facts: CompanyFacts, asOf: string): Timeline => readTimeline(facts, rules, asOf);
const raised = (facts: CompanyFacts, asOf: string): readonly (readonly [string, string])[] =>
  (read(facts, asOf).possible?.evidence ?? []).map(({ id, on }) => [id, on]);

// Every ten days: the median gap is 10 days, so 30 days after 21 January are usual.
const regular = [won('1', '2024-01-01', 100), won('2', '2024-01-11', 200), won('3', '2024-01-21', 300)];
const contract = (end: string) => [{ ...won('1', '2023-07-01', 900), contractEndsOn: end }];

describe('silence', () => {
  test('makes a possible loss on the first day it is unusual, once that day is over', () => {
    expect(raised(company(regular), '2024-02-21')).toEqual([]);
    expect(raised(company(regular), '2024-02-22')).toEqual([['quiet-3', '2024-02-21']]);
  });

  test('is worth the customer value, and opens no absence', () => {
    const { possible, absences, leaving } = read(company(regular), '2024-06-01');
    expect(possible).toMatchObject({ lostOn: '2024-02-21', value: 300, kind: 'silence', returned: null });
    expect({ absences, leaving }).toEqual({ absences: [], leaving: null });
  });

  test('tells its day ahead, and no day that is past', () => {
    expect(read(company(regular), '2024-02-21').due.quietAfter).toBe('2024-02-20');
    expect(read(company(regular), '2024-02-22').due.quietAfter).toBeNull();
  });

  test('counts purchases since the last return only, the return itself included', () => {
    const back = [...regular, lostRenewal('4', '2024-01-25', 300), won('5', '2024-03-01', 300)];
    expect(raised(company(back), '2024-12-01')).toEqual([]);
    const again = [...back, won('6', '2024-03-02', 300), won('7', '2024-03-03', 300)];
    expect(raised(company(again), '2024-12-01')).toEqual([['quiet-7', '2024-03-07']]);
  });

  test('is excused by a contract that runs', () => {
    const [first, ...others] = regular;
    const bound = company([
      { ...(first ?? won('1', '2024-01-01', 1)), contractEndsOn: '2024-04-30' },
      ...others,
    ]);
    expect(raised(bound, '2024-05-01')).toEqual([]);
    expect(raised(bound, '2024-05-02')).toEqual([['quiet-3', '2024-05-01']]);
  });

  test('means nothing where settings say so, or of a company that is absent', () => {
    expect(readTimeline(company(regular), { ...rules, silence: false }, '2024-12-01')).toMatchObject({
      possible: null,
      due: { quietAfter: null, lapseAfter: null },
    });
    const gone = [...regular, lostRenewal('4', '2024-01-25', 300)];
    expect(read(company(gone), '2024-12-01')).toMatchObject({ possible: null, due: { quietAfter: null } });
  });

  test('names the highest id of the last purchase day', () => {
    const twice = [...regular, won('10', '2024-01-21', 50)];
    expect(raised(company(twice), '2024-12-01')).toEqual([['quiet-10', '2024-02-21']]);
  });
});

describe('a contract that ended on 30 June', () => {
  test('makes a possible loss when the grace is over', () => {
    const facts = company(contract('2024-06-30'));
    expect(raised(facts, '2024-07-31')).toEqual([]);
    expect(read(facts, '2024-07-31').due.lapseAfter).toBe('2024-07-30');
    expect(raised(facts, '2024-08-01')).toEqual([['contract-7-2024-06-30', '2024-07-31']]);
    expect(read(facts, '2024-08-01').possible).toMatchObject({ value: 900, kind: 'contract_end' });
  });

  test('makes none while an open renewal protects, or once something was bought', () => {
    const renewal = { id: '9', closesOn: '2024-07-10' };
    const protectedSo = company(contract('2024-06-30'), { openRenewals: [renewal] });
    expect(raised(protectedSo, '2024-08-10')).toEqual([]);
    expect(raised(protectedSo, '2024-08-11')).toEqual([['contract-7-2024-06-30', '2024-08-10']]);
    const bought = company([...contract('2024-06-30'), won('2', '2024-07-15', 1)]);
    expect(raised(bought, '2024-12-01')).toEqual([]);
  });

  test('may be told by a property of the company', () => {
    const facts = company([won('1', '2023-07-01', 900)], { contractEndsOn: '2024-06-30' });
    expect(raised(facts, '2024-08-01')).toEqual([['contract-7-2024-06-30', '2024-07-31']]);
  });

  test('and silence are two pieces of evidence of one possible loss, the earlier first', () => {
    const facts = company(regular, { contractEndsOn: '2024-01-10' });
    expect(raised(facts, '2024-12-01')).toEqual([['quiet-3', '2024-02-21']]);
    const both = company(regular, { contractEndsOn: '2024-01-25' });
    expect(raised(both, '2024-12-01')).toEqual([
      ['quiet-3', '2024-02-21'],
      ['contract-7-2024-01-25', '2024-02-25'],
    ]);
  });
});

test.each([
  ['possible', true],
  ['cleared', true],
  ['dismissed', false],
  ['undone', false],
  ['replaced', false],
  ['returned', false],
] as const)('evidence held by a loss that is %s is raised: %s', (status: LossStatus, isRaised) => {
  const quiet = heldLoss({ key: 'quiet-3', status, evidence: [{ id: 'quiet-3', on: '2024-02-21' }] });
  expect(raised(company(regular, { losses: [quiet] }), '2024-12-01').length > 0).toBe(isRaised);
});

test('after a dismissal only new evidence raises it again', () => {
  const answered = heldLoss({
    key: 'quiet-3',
    status: 'dismissed',
    evidence: [{ id: 'quiet-3', on: '2024-02-21' }],
  });
  const facts = company(regular, { losses: [answered], contractEndsOn: '2024-01-25' });
  expect(raised(facts, '2024-12-01')).toEqual([['contract-7-2024-01-25', '2024-02-25']]);
  const boughtAgain = company([...regular, won('8', '2024-03-01', 300)], { losses: [answered] });
  // Gaps of 10, 10 and 40 days: quiet after 30 days again.
  expect(raised(boughtAgain, '2024-12-01')).toEqual([['quiet-8', '2024-04-01']]);
});
