import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { during, won } from '../losses/company.builder.ts';
import type { ClosedDeal } from '../losses/facts.ts';
import { nothingBought, type Stretch, valueAt, valueBack, valueLost } from './customer-value.ts';
import type { Valuing } from './valuing.ts';

const latest: Valuing = { method: 'latest_won_deal' };
const sum: Valuing = { method: 'sum_active_recurring' };
const said = (...history: readonly (readonly [on: string, value: number])[]): Valuing => ({
  method: 'company_property',
  history: history.map(([on, value]) => ({ on, value })),
});
const bought = (...deals: readonly ClosedDeal[]): Stretch => ({ won: deals, returned: null });

describe('the latest won deal', () => {
  const stretch = bought(won('1', '2024-01-10', 100), won('2', '2024-02-10', 80), won('3', '2024-02-10', 90));

  test('is the whole value from its day on; of a day’s several the highest id', () => {
    const days = ['2024-01-09', '2024-01-10', '2024-02-09', '2024-02-10', '2030-01-01'];
    expect(days.map(on(latest, stretch))).toEqual([0, 100, 100, 90, 90]);
  });

  test('is worth nothing where its amount is empty or negative', () => {
    expect(
      valueAt(latest, bought(won('1', '2024-01-10', 100), won('2', '2024-02-10', null)), '2024-03-01'),
    ).toBe(0);
    expect(valueAt(latest, bought(won('1', '2024-01-10', -100)), '2024-03-01')).toBe(0);
  });

  test('replaces what a person said of a return', () => {
    const back: Stretch = { won: [won('9', '2024-05-02', 70)], returned: { on: '2024-04-01', value: 60 } };
    expect(['2024-04-01', '2024-05-01', '2024-05-02'].map(on(latest, back))).toEqual([60, 60, 70]);
  });
});

describe('the sum of running terms', () => {
  test('counts a term from its first day and no longer on its end', () => {
    const stretch = bought(during('2024-03-01', '2025-03-01', won('1', '2024-01-10', 100)));
    const days = ['2024-01-10', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01'];
    expect(days.map(on(sum, stretch))).toEqual([0, 0, 100, 100, 0]);
  });

  test('adds terms that overlap, and those without an end until the customer is lost', () => {
    const stretch = bought(
      during('2024-01-01', '2025-01-01', won('1', '2024-01-01', 100)),
      during('2024-06-01', '2024-09-01', won('2', '2024-05-20', 30)),
      during('2024-07-01', null, won('3', '2024-07-01', 5)),
    );
    const days = ['2024-05-31', '2024-06-01', '2024-07-01', '2024-08-31', '2024-09-01', '2025-01-01'];
    expect(days.map(on(sum, stretch))).toEqual([100, 130, 135, 135, 105, 5]);
  });

  test('does not count a term that began before its deal was won', () => {
    const stretch = bought(during('2024-01-01', null, won('1', '2024-01-15', 100)));
    expect(['2024-01-14', '2024-01-15'].map(on(sum, stretch))).toEqual([0, 100]);
  });

  test('takes a negative or empty amount for 0', () => {
    const stretch = bought(
      won('1', '2024-01-01', 100),
      won('2', '2024-01-02', -40),
      won('3', '2024-01-03', null),
    );
    expect(valueAt(sum, stretch, '2024-02-01')).toBe(100);
  });

  test('is never more than all that was won, and the same in any order of input', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`);
    const deal = fc
      .tuple(fc.integer({ min: -50, max: 500 }), day, day, fc.option(day))
      .map(([amount, closed, from, until]) => during(from, until, won('1', closed, amount)));
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 8 }), day, (deals, at) => {
        const value = valueAt(sum, bought(...deals), at);
        expect(value).toBeLessThanOrEqual(
          deals.reduce((all, { amount }) => all + Math.max(0, amount ?? 0), 0),
        );
        expect(valueAt(sum, bought(...deals.toReversed()), at)).toBe(value);
      }),
    );
  });
});

describe('a company property', () => {
  const property = said(['2024-01-05', 100], ['2024-03-01', 140], ['2024-06-01', 0]);

  test('says the value at the end of a day, and nothing before it was first filled in', () => {
    const days = ['2024-01-04', '2024-01-05', '2024-02-29', '2024-03-01', '2024-06-01'];
    expect(days.map(on(property, bought(won('1', '2023-01-01', 999))))).toEqual([0, 100, 100, 140, 0]);
  });

  test('that is negative says nothing', () => {
    expect(valueAt(said(['2024-01-05', -100]), nothingBought, '2024-02-01')).toBe(0);
  });
});

describe('what a lost customer takes along', () => {
  test('is the latest won deal, whatever it is worth', () => {
    const stretch = bought(won('1', '2024-01-10', 100), won('2', '2024-02-10', 0));
    expect(valueLost(latest, stretch, '2024-03-01')).toBe(0);
  });

  test('holds the terms that end on the day itself', () => {
    const stretch = bought(
      during('2024-01-01', '2025-01-01', won('1', '2024-01-01', 100)),
      during('2024-01-01', '2026-01-01', won('2', '2024-01-01', 50)),
    );
    expect(['2024-12-31', '2025-01-01', '2025-01-02'].map((day) => valueLost(sum, stretch, day))).toEqual([
      150, 150, 50,
    ]);
  });

  test('is what the last running term was worth where none is left', () => {
    const stretch = bought(
      during('2024-01-01', '2024-07-01', won('1', '2024-01-01', 30)),
      during('2024-01-01', '2025-01-01', won('2', '2024-01-01', 100)),
    );
    expect(valueLost(sum, stretch, '2025-01-20')).toBe(100);
  });

  test('is what the property said before it was emptied', () => {
    expect(valueLost(said(['2024-01-05', 100], ['2024-06-01', 0]), nothingBought, '2024-06-01')).toBe(100);
    expect(valueLost(said(['2024-01-05', 100], ['2024-06-01', 0]), nothingBought, '2024-07-15')).toBe(100);
  });

  test('is nothing that an earlier absence took along already', () => {
    const back: Stretch = { won: [], returned: { on: '2024-08-01', value: 20 } };
    expect(valueLost(said(['2024-01-05', 100], ['2024-06-01', 0]), back, '2024-09-01')).toBe(20);
  });
});

describe('what a returned customer brings', () => {
  const deal = during('2024-05-01', '2025-05-01', won('5', '2024-04-10', 60));

  test('is the latest won deal of the day, even where that is 0', () => {
    expect(valueBack(latest, [won('4', '2024-04-10', 50), won('5', '2024-04-10', 0)], '2024-04-10')).toBe(0);
  });

  test('is what the deals are worth where their term has not begun, or the property does not say it yet', () => {
    expect(valueBack(sum, [deal], '2024-04-10')).toBe(60);
    expect(valueBack(said(['2024-01-05', 0]), [deal], '2024-04-10')).toBe(60);
    expect(valueBack(said(['2024-01-05', 75]), [deal], '2024-04-10')).toBe(75);
  });
});

function on(valuing: Valuing, stretch: Stretch): (day: string) => number {
  return (day) => valueAt(valuing, stretch, day);
}
