import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { company, heldLoss, lostDeal, lostRenewal, rules, won } from './company.builder.ts';
import type { ClosedDeal } from './facts.ts';
import { readTimeline, type Timeline } from './timeline.ts';

const read = (deals: readonly ClosedDeal[], asOf = '2024-12-01'): Timeline =>
  readTimeline(company(deals), rules, asOf);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('an absence', () => {
  test('opens with a lost renewal of a customer and is worth the amount of the deal', () => {
    const [absence] = read([won('1', '2024-01-10', 12_000), lostRenewal('2', '2024-03-05', 9_900)]).absences;
    expect(absence).toMatchObject({
      lostOn: '2024-03-05',
      value: 9_900,
      valueBefore: 12_000,
      returned: null,
    });
  });

  test.each([null, 0])('is worth the customer value where the amount is %s', (amount) => {
    const [absence] = read([won('1', '2024-01-10', 12_000), lostRenewal('2', '2024-03-05', amount)]).absences;
    expect(absence?.value).toBe(12_000);
  });

  test('takes in further lost renewals, those of its first day too, opened by the lowest id', () => {
    const { absences } = read([
      won('1', '2024-01-10', 12_000),
      lostRenewal('10', '2024-03-05', 500),
      lostRenewal('9', '2024-03-05', 700),
      lostRenewal('3', '2024-04-01', 800),
    ]);
    expect(absences).toHaveLength(1);
    expect(absences[0]?.value).toBe(700);
    expect(ids(absences[0]?.evidence ?? [])).toEqual(['deal-9', 'deal-10', 'deal-3']);
  });

  test('ends with a won deal above 0 on a later day, worth the highest id of that day', () => {
    const deals = [won('1', '2024-01-10', 12_000), lostRenewal('2', '2024-03-05', null)];
    const back = [won('5', '2024-03-06', 3_000), won('4', '2024-03-06', 100)];
    expect(read([...deals, ...back]).absences[0]?.returned).toEqual({
      on: '2024-03-06',
      value: 3_000,
      evidence: 'deal-5',
    });
    expect(
      read([...deals, won('4', '2024-03-06', 0), won('5', '2024-03-07', null)]).absences[0]?.returned,
    ).toBeNull();
  });

  test('is a new one after a return', () => {
    const { absences } = read([
      won('1', '2024-01-10', 12_000),
      lostRenewal('2', '2024-03-05', null),
      won('3', '2024-03-06', 4_000),
      lostRenewal('4', '2024-05-01', null),
    ]);
    expect(absences.map(({ lostOn, value }) => [lostOn, value])).toEqual([
      ['2024-03-05', 12_000],
      ['2024-05-01', 4_000],
    ]);
  });

  test('is not opened by evidence dated on or after as-of', () => {
    const deals = [won('1', '2024-01-10', 12_000), lostRenewal('2', '2024-03-05', null)];
    expect(read(deals, '2024-03-05').absences).toEqual([]);
    expect(read(deals, '2024-03-06').absences).toHaveLength(1);
  });
});

describe('a won deal on the same day', () => {
  const before = won('1', '2024-01-10', 10_000);

  test('replaces every lost renewal of that day', () => {
    const { absences, replaced, singles } = read([
      before,
      lostRenewal('2', '2024-03-05', 10_000),
      lostRenewal('3', '2024-03-05', 10_000),
      won('4', '2024-03-05', 11_000),
    ]);
    expect(absences).toEqual([]);
    expect(singles).toEqual([]);
    expect(ids(replaced)).toEqual(['deal-2', 'deal-3']);
  });

  test.each([
    [9_001, []],
    [9_000, [1_000]],
    [0, [10_000]],
  ])('worth %i is a downgrade from 10,000 worth %j', (amount, falls) => {
    const { singles } = read([before, lostRenewal('2', '2024-03-05', null), won('4', '2024-03-05', amount)]);
    expect(singles.map(({ kind, value }) => [kind, value])).toEqual(
      falls.map((value) => ['downgraded', value]),
    );
  });

  test('replaces even when the company was absent or had never bought, without a downgrade', () => {
    const absent = [before, lostRenewal('2', '2024-02-01', null)];
    const back = [lostRenewal('3', '2024-03-05', 9_000), won('4', '2024-03-05', 1_000)];
    const returning = read([...absent, ...back]);
    expect(ids(returning.replaced)).toEqual(['deal-3']);
    expect(returning.absences.map(({ returned }) => returned?.on)).toEqual(['2024-03-05']);
    expect(returning.singles).toEqual([]);
    expect(read(back)).toMatchObject({
      absences: [],
      singles: [],
      pleaseCheck: [],
      replaced: [{ id: 'deal-3' }],
    });
  });
});

describe('a company that never bought', () => {
  test('has its lost renewals listed and its lost deals recorded', () => {
    const { absences, singles, pleaseCheck } = read([
      lostRenewal('1', '2024-01-05', 5_000),
      lostDeal('2', '2024-02-01', 8_000),
      won('3', '2024-02-02', 100),
      lostDeal('4', '2024-02-02', 900),
      lostDeal('5', '2024-03-01', 900),
    ]);
    expect(ids(pleaseCheck)).toEqual(['deal-1']);
    expect(absences).toEqual([]);
    expect(singles).toMatchObject([{ kind: 'lost_deal', lostOn: '2024-02-01', value: 8_000 }]);
  });

  test('counts as a customer from the day its lifecycle says so, if settings count that', () => {
    const facts = company([lostRenewal('1', '2024-03-05', 5_000)], { lifecycleCustomerOn: '2024-01-01' });
    expect(readTimeline(facts, rules, '2024-12-01').absences).toHaveLength(1);
  });
});

describe('what people and properties say', () => {
  const deals = [won('1', '2024-01-10', 12_000), lostRenewal('2', '2024-03-05', 9_000)];

  test('a person’s date and value win over the evidence, which stays one loss', () => {
    const dated = heldLoss({ datedBy: 'person', lostOn: '2024-02-20', value: 7_500 });
    const { absences } = readTimeline(company(deals, { losses: [dated] }), rules, '2024-12-01');
    expect(absences).toMatchObject([{ lostOn: '2024-02-20', value: 7_500, evidence: [{ id: 'deal-2' }] }]);
    const later = heldLoss({ datedBy: 'person', lostOn: '2024-04-20' });
    const moved = readTimeline(company(deals, { losses: [later] }), rules, '2024-12-01');
    expect(moved.absences.map(({ lostOn }) => lostOn)).toEqual(['2024-04-20']);
  });

  test('evidence of a loss that a person undid opens nothing again', () => {
    const undone = heldLoss({ status: 'undone' });
    expect(readTimeline(company(deals, { losses: [undone] }), rules, '2024-12-01').absences).toEqual([]);
  });

  test('a person’s return ends the absence', () => {
    const back = heldLoss({
      status: 'returned',
      returned: { on: '2024-04-01', value: 5_000, evidence: 'person' },
    });
    const again = [...deals, lostRenewal('3', '2024-05-01', null)];
    const { absences } = readTimeline(company(again, { losses: [back] }), rules, '2024-12-01');
    expect(absences.map(({ lostOn, value }) => [lostOn, value])).toEqual([
      ['2024-03-05', 9_000],
      ['2024-05-01', 5_000],
    ]);
  });

  test('a company property opens an absence worth the customer value, or joins the open one', () => {
    const said = readTimeline(
      company([deals[0] ?? won('1', '2024-01-10', 0)], { propertyLossOn: '2024-02-01' }),
      rules,
      '2024-12-01',
    );
    expect(said.absences).toMatchObject([{ value: 12_000, evidence: [{ id: 'prop-7-2024-02-01' }] }]);
    const joins = readTimeline(company(deals, { propertyLossOn: '2024-03-09' }), rules, '2024-12-01');
    expect(ids(joins.absences[0]?.evidence ?? [])).toEqual(['deal-2', 'prop-7-2024-03-09']);
  });
});

test('the order of the input never matters', () => {
  const day = fc.integer({ min: 1, max: 6 }).map((n) => `2024-03-0${n}`);
  const amount = fc.constantFrom(null, 0, 500, 1_000);
  const make = fc.constantFrom(won, lostRenewal, lostDeal);
  const deals = fc
    .array(fc.tuple(make, day, amount), { maxLength: 12 })
    .map((list) => list.map(([of, on, worth], i) => of(String(i + 1), on, worth)));
  const shuffled = deals.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(read(other)).toEqual(read(list));
    }),
  );
});
