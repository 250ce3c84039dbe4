import { describe, expect, test } from 'vitest';
import { company, heldLoss, lostRenewal, rules, won, wonRenewal } from './company.builder.ts';
import type { ClosedDeal, CompanyFacts } from './facts.ts';
import { readTimeline, type Timeline } from './timeline.ts';

const byContract = { ...rules, lostOn: 'contract_end' } as const;
const read = (facts: CompanyFacts, asOf: string): Timeline => readTimeline(facts, byContract, asOf);

// Notice on 10 May, while the contract runs until 30 June.
const bound: ClosedDeal = { ...won('1', '2023-07-01', 900), contractEndsOn: '2024-06-30' };
const notice = lostRenewal('2', '2024-05-10', null);

describe('a renewal lost before its contract ends', () => {
  test('loses the customer with the contract: until then it is leaving', () => {
    const before = read(company([bound, notice]), '2024-06-30');
    expect(before).toMatchObject({
      absences: [],
      possible: null,
      leaving: { lostOn: '2024-06-30', value: 900 },
    });
    const after = read(company([bound, notice]), '2024-07-01');
    expect(after).toMatchObject({ leaving: null, absences: [{ lostOn: '2024-06-30', returned: null }] });
    expect(after.absences[0]?.evidence).toEqual([{ id: 'deal-2', on: '2024-05-10' }]);
  });

  test('loses it on the close date where settings say so, or the contract ended before', () => {
    expect(readTimeline(company([bound, notice]), rules, '2024-06-01').absences).toMatchObject([
      { lostOn: '2024-05-10' },
    ]);
    const late = [bound, lostRenewal('2', '2024-07-04', null)];
    expect(read(company(late), '2024-08-01').absences).toMatchObject([{ lostOn: '2024-07-04' }]);
  });

  test('takes the end from the lost deal itself, or from the company', () => {
    const own = [won('1', '2023-07-01', 900), { ...notice, contractEndsOn: '2024-07-31' }];
    expect(read(company(own), '2024-06-01').leaving?.lostOn).toBe('2024-07-31');
    const told = company([won('1', '2023-07-01', 900), notice], { contractEndsOn: '2024-08-31' });
    expect(read(told, '2024-06-01').leaving?.lostOn).toBe('2024-08-31');
  });

  test('is nothing once the customer buys before the end, the last day included', () => {
    for (const day of ['2024-06-01', '2024-06-30']) {
      expect(read(company([bound, notice, won('3', day, 500)]), '2024-12-01')).toMatchObject({
        absences: [],
        leaving: null,
      });
    }
    const later = read(company([bound, notice, won('3', '2024-07-01', 500)]), '2024-12-01');
    expect(later.absences).toMatchObject([{ returned: { on: '2024-07-01' } }]);
  });

  test('leaves a customer who may still renew for less', () => {
    const less = read(company([bound, notice, wonRenewal('3', '2024-06-10', 500)]), '2024-12-01');
    expect(less.singles).toMatchObject([{ kind: 'downgraded', value: 400 }]);
  });

  test('takes in further evidence until the end', () => {
    const again = read(company([bound, notice, lostRenewal('3', '2024-06-10', null)]), '2024-06-20');
    expect(again.leaving?.evidence.map(({ id }) => id)).toEqual(['deal-2', 'deal-3']);
  });
});

test('a company property dates no loss after which the company bought again', () => {
  const back = [
    won('1', '2022-01-01', 900),
    lostRenewal('2', '2023-01-01', null),
    won('3', '2023-05-01', 900),
  ];
  const { absences } = read(company(back, { contractEndsOn: '2025-01-01' }), '2024-12-01');
  expect(absences).toMatchObject([{ lostOn: '2023-01-01', returned: { on: '2023-05-01' } }]);
});

test('a held loss keeps the day it was found with when the rule changes, either way', () => {
  const opened = { evidence: [{ id: 'deal-2', on: '2024-05-10' }] };
  const byDate = heldLoss({ ...opened, lostOn: '2024-05-10' });
  expect(read(company([bound, notice], { losses: [byDate] }), '2024-06-01').absences).toMatchObject([
    { lostOn: '2024-05-10' },
  ]);
  const leaving = heldLoss({ ...opened, lostOn: '2024-06-30', status: 'leaving' });
  expect(readTimeline(company([bound, notice], { losses: [leaving] }), rules, '2024-06-01')).toMatchObject({
    absences: [],
    leaving: { lostOn: '2024-06-30' },
  });
});
