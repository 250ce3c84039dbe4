import { describe, expect, test } from 'vitest';
import { calledCompany, calledLoss, contact, emptySnapshot } from '../call.builder.ts';
import type { CalledCompany } from '../facts.ts';
import { scoreOf, type ToScore } from './score.ts';

const none: CalledCompany['core'] = { profitable: null, values: null, worth: null };

function scored(rest: Partial<ToScore> = {}, values: readonly number[] = [10_000]) {
  const facts = { loss: calledLoss(), company: calledCompany(), contacts: [], ...rest };
  return scoreOf(facts, { values, on: '2024-07-12' });
}

function points(part: string, rest: Partial<ToScore>, values?: readonly number[]): number | undefined {
  return scored(rest, values).parts.find((each) => each.part === part)?.points;
}

test('a score is the sum of its parts, 100 at most', () => {
  const best = scored({
    loss: calledLoss({ snapshot: { ...emptySnapshot, tenureMonths: 24 } }),
    company: calledCompany({ core: { profitable: null, values: true, worth: true } }),
    contacts: [contact({ phone: '1' })],
  });
  expect(best.parts.map(({ part, points: got, most }) => [part, got, most])).toEqual([
    ['value', 40, 40],
    ['core_profitable', 10, 10],
    ['core_values', 10, 10],
    ['core_worth', 10, 10],
    ['freshness', 20, 20],
    ['reachable', 10, 10],
  ]);
  expect(best.score).toBe(100);
  const worst = scored({
    loss: calledLoss({ value: 0, lostOn: '2023-12-01' }),
    company: calledCompany({ core: { profitable: false, values: false, worth: false } }),
  });
  expect(worst.score).toBe(0);
});

test('value counts by its place among the month’s', () => {
  const values = [40_000, 30_000, 30_000, 10_000];
  const of = (value: number) => points('value', { loss: calledLoss({ value }) }, values);
  expect([of(40_000), of(30_000), of(10_000)]).toEqual([40, 30, 10]);
  expect(scored({}, values).parts[0]?.sentence).toBe('Number 4 of 4 by value.');
});

describe('the core-customer questions', () => {
  const of = (tenureMonths: number | null, profitable: boolean | null) =>
    points('core_profitable', {
      loss: calledLoss({ snapshot: { ...emptySnapshot, tenureMonths } }),
      company: calledCompany({ core: { ...none, profitable } }),
    });

  test('loyalty is told by tenure, profit by the owner', () => {
    expect([of(24, null), of(23, null), of(12, null), of(11, null), of(null, null)]).toEqual([
      10, 5, 5, 0, 5,
    ]);
    expect([of(24, false), of(12, true), of(11, true), of(null, true)]).toEqual([0, 10, 0, 10]);
  });

  test('the others are told by the owner alone', () => {
    const told = (values: boolean | null) =>
      points('core_values', { company: calledCompany({ core: { ...none, values } }) });
    expect([told(true), told(false), told(null)]).toEqual([10, 0, 5]);
  });
});

describe('freshness', () => {
  const of = (lostOn: string, rest: Partial<Parameters<typeof calledLoss>[0]> = {}) =>
    points('freshness', { loss: calledLoss({ lostOn, ...rest }) });

  test('is best from two to six weeks after the loss', () => {
    // On 12 July: 0, 7, 13, 14, 42, 43, 111 and 180 days.
    const days = ['2024-07-12', '2024-07-05', '2024-06-29', '2024-06-28', '2024-05-31', '2024-05-30'];
    expect(days.map((day) => of(day))).toEqual([0, 10, 19, 20, 20, 20]);
    expect([of('2024-03-23'), of('2024-01-14'), of('2023-07-01')]).toEqual([10, 0, 0]);
  });

  test('counts from the notice while the contract runs', () => {
    expect(of('2024-08-31', { status: 'leaving', noticeOn: '2024-06-12' })).toBe(20);
  });
});

test('whoever has a phone number can be reached, whoever is barred cannot', () => {
  const of = (...contacts: ToScore['contacts']) => points('reachable', { contacts });
  const phone = contact({ phone: '1' });
  expect([of(contact(), phone), of(contact()), of()]).toEqual([10, 5, 0]);
  expect(of({ ...phone, barred: 'do_not_call' })).toBe(0);
});
