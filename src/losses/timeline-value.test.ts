import { describe, expect, test } from 'vitest';
import { company, during, heldLoss, lostRenewal, rules, won } from './company.builder.ts';
import type { ClosedDeal, CompanyFacts } from './facts.ts';
import { readTimeline, type Timeline } from './timeline.ts';

const read = (deals: readonly ClosedDeal[], rest: Partial<CompanyFacts>): Timeline =>
  readTimeline(company(deals, rest), rules, '2026-01-01');
const summed = (deals: readonly ClosedDeal[], rest: Partial<CompanyFacts> = {}): Timeline =>
  read(deals, { valuing: { method: 'sum_active_recurring' }, ...rest });
const said = (...history: readonly (readonly [on: string, value: number])[]): CompanyFacts['valuing'] => ({
  method: 'company_property',
  history: history.map(([on, value]) => ({ on, value })),
});
const base = during('2024-01-01', '2025-01-01', won('1', '2023-12-10', 10_000));
const seats = during('2024-07-01', '2025-01-01', won('2', '2024-06-20', 2_000));

describe('an absence where deals add up', () => {
  test('without an amount is worth all terms that run, and ends them all', () => {
    const { absences } = summed([
      base,
      seats,
      lostRenewal('3', '2024-09-01', null),
      during('2024-10-01', '2025-10-01', won('4', '2024-10-01', 3_000)),
      lostRenewal('5', '2024-11-05', 0),
    ]);
    expect(absences).toMatchObject([
      { lostOn: '2024-09-01', value: 12_000, valueBefore: 12_000, returned: { value: 3_000 } },
      { lostOn: '2024-11-05', value: 3_000, valueBefore: 3_000 },
    ]);
  });

  test.each(['2025-01-01', '2025-01-20'])(
    'on the terms’ end or after it is worth what ran last: %s',
    (on) => {
      expect(summed([base, seats, lostRenewal('3', on, null)]).absences).toMatchObject([{ value: 12_000 }]);
    },
  );

  test('with an amount is worth that, beside what the customer brought before', () => {
    expect(summed([base, seats, lostRenewal('3', '2024-09-01', 9_000)]).absences).toMatchObject([
      { value: 9_000, valueBefore: 12_000 },
    ]);
  });

  test('ends with what comes after it, worth the deal even before its term begins', () => {
    const later = during('2025-03-01', '2026-03-01', won('4', '2025-02-10', 6_000));
    const [absence] = summed([base, lostRenewal('3', '2025-01-01', null), later]).absences;
    expect(absence?.returned).toEqual({ on: '2025-02-10', value: 6_000, evidence: 'deal-4' });
  });

  test('ended by a person is followed by what that person said, until the next won deal', () => {
    const back = heldLoss({
      key: 'deal-3',
      evidence: [{ id: 'deal-3', on: '2024-09-01' }],
      status: 'returned',
      returned: { on: '2024-10-01', value: 5_000, evidence: 'person' },
    });
    const deals = [base, lostRenewal('3', '2024-09-01', null), lostRenewal('4', '2024-11-01', null)];
    const values = (...more: readonly ClosedDeal[]): readonly number[] =>
      summed([...deals, ...more], { losses: [back] }).absences.map(({ value }) => value);
    expect(values()).toEqual([10_000, 5_000]);
    expect(values(won('5', '2024-10-15', 5_500))).toEqual([10_000, 5_500]);
  });
});

describe('a won deal on the same day, where deals add up', () => {
  const renewal = (from: string, amount: number): ClosedDeal =>
    during(from, '2026-01-01', won('4', '2024-12-10', amount));
  const falls = (...deals: readonly ClosedDeal[]): readonly number[] =>
    summed([...deals, lostRenewal('3', '2024-12-10', 12_000)]).singles.map(({ value }) => value);

  test('is a downgrade by what less runs when its term begins', () => {
    expect(falls(base, seats, renewal('2025-01-01', 9_000))).toEqual([3_000]);
    expect(falls(base, seats, renewal('2025-01-01', 10_801))).toEqual([]);
  });

  test('is none where it adds to terms that go on', () => {
    expect(falls(won('1', '2023-12-10', 10_000), renewal('2024-12-10', 1_000))).toEqual([]);
  });
});

describe('an absence where a company property says the value', () => {
  const deals = [won('1', '2023-12-10', 10_000), lostRenewal('2', '2024-09-10', null)];

  test('is worth what the property said last, though it was emptied before the loss', () => {
    const valuing = said(['2024-01-01', 7_000], ['2024-05-01', 8_000], ['2024-09-01', 0]);
    expect(read(deals, { valuing }).absences).toMatchObject([{ value: 8_000, valueBefore: 8_000 }]);
  });

  test('is worth nothing where the property never said anything', () => {
    expect(read(deals, { valuing: said() }).absences).toMatchObject([{ value: 0, valueBefore: 0 }]);
  });

  test('ends with the property’s value, or with the deal’s where it says nothing yet', () => {
    const back = [...deals, won('3', '2024-10-01', 6_000)];
    const valuing = said(['2024-01-01', 7_000], ['2024-09-10', 0]);
    expect(read(back, { valuing }).absences[0]?.returned?.value).toBe(6_000);
    const again = said(['2024-01-01', 7_000], ['2024-09-10', 0], ['2024-10-01', 6_500]);
    expect(read(back, { valuing: again }).absences[0]?.returned?.value).toBe(6_500);
  });

  test('a replacement is a downgrade by what the property fell on that day', () => {
    const replaced = [...deals, won('3', '2024-09-10', 6_000)];
    const fallTo = (value: number): readonly number[] =>
      read(replaced, { valuing: said(['2024-01-01', 7_000], ['2024-09-10', value]) }).singles.map(
        (single) => single.value,
      );
    expect(fallTo(6_300)).toEqual([700]);
    expect(fallTo(6_301)).toEqual([]);
  });
});
