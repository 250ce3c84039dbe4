import { describe, expect, test } from 'vitest';
import { during, heldLoss, won } from '../losses/company.builder.ts';
import { numbersOf } from './month-numbers.ts';
import { addSums, type CountedCompany, noSums, sumsOf } from './month-sums.ts';

/** What a customer pays from which day on, in whole money; in March 2024, the month that is counted. */
interface Story {
  readonly paid: readonly (readonly [on: string, money: number])[];
  readonly lostOn?: string;
}

const others = (story: Story): Pick<CountedCompany, 'losses' | 'lifecycleCustomerOn'> => ({
  losses: story.lostOn === undefined ? [] : [heldLoss({ lostOn: story.lostOn })],
  lifecycleCustomerOn: null,
});

/** One story as each kind of portal keeps it. */
const ways: Readonly<Record<string, (story: Story) => CountedCompany>> = {
  'the latest won deal': (story) => ({
    ...others(story),
    deals: story.paid.map(([on, money], i) => won(String(i), on, money * 100)),
    valuing: { method: 'latest_won_deal' },
  }),
  'terms that follow each other': (story) => ({
    ...others(story),
    deals: story.paid.map(([on, money], i) =>
      during(on, story.paid[i + 1]?.[0] ?? null, won(String(i), on, money * 100)),
    ),
    valuing: { method: 'sum_active_recurring' },
  }),
  'terms that add up': (story) => ({
    ...others(story),
    // What is paid all along runs without an end; what comes on top runs until less is paid.
    deals: story.paid.flatMap(([on, money], i) => {
      const least = Math.min(...story.paid.map(([, paid]) => paid));
      const more = during(
        on,
        story.paid[i + 1]?.[0] ?? null,
        won(`${String(i)}1`, on, (money - least) * 100),
      );
      return i === 0 ? [won('1', on, least * 100), more] : [more];
    }),
    valuing: { method: 'sum_active_recurring' },
  }),
  'a company property': (story) => ({
    ...others(story),
    deals: [won('1', '2023-01-01', 1)],
    valuing: {
      method: 'company_property',
      history: story.paid.map(([on, money]) => ({ on, value: money * 100 })),
    },
  }),
};

describe.each(Object.entries(ways))('published sums by %s', (_, keep) => {
  const numbers = (...stories: readonly Story[]): ReturnType<typeof numbersOf> =>
    numbersOf('2024-03', stories.map((story) => sumsOf(keep(story), '2024-03')).reduce(addSums, noSums));

  test('start 100, churn 10, contraction 10, expansion 10: GRR 80 %, NRR 90 % (ChartMogul help)', () => {
    expect(
      numbers(
        { paid: [['2024-01-01', 10]], lostOn: '2024-03-10' },
        { paid: [['2024-01-01', 30], ['2024-03-05', 20]] }, // prettier-ignore
        { paid: [['2024-01-01', 60], ['2024-03-05', 70]] }, // prettier-ignore
      ),
    ).toMatchObject({ openingRevenue: '100.00', grr: '0.800000', nrr: '0.900000' });
  });

  test('10.0 M, −0.6 contraction, −0.9 churn, +1.8 expansion: GRR 85 %, NRR 103 % (pulserevops q97)', () => {
    expect(
      numbers(
        { paid: [['2024-01-01', 900_000]], lostOn: '2024-03-31' },
        { paid: [['2024-01-01', 1_000_000], ['2024-03-01', 400_000]] }, // prettier-ignore
        { paid: [['2024-01-01', 8_100_000], ['2024-03-31', 9_900_000]] }, // prettier-ignore
      ),
    ).toMatchObject({ grr: '0.850000', nrr: '1.030000' });
  });

  test('100,000 +15,000 −5,000 −3,000: NRR 107 % (calcsimpler)', () => {
    expect(
      numbers(
        { paid: [['2024-01-01', 92_000], ['2024-03-02', 107_000]] }, // prettier-ignore
        { paid: [['2024-01-01', 5_000]], lostOn: '2024-03-02' },
        { paid: [['2024-01-01', 3_000], ['2024-03-02', 0]] }, // prettier-ignore
      ).nrr,
    ).toBe('1.070000');
  });

  test('value 500 at opening, 1,379 when it left: all of it is lost, not 275.8 % (Baremetrics changelog)', () => {
    const paid = [['2024-01-01', 500], ['2024-03-05', 1_379]] as const; // prettier-ignore
    expect(numbers({ paid, lostOn: '2024-03-20' })).toMatchObject({
      openingRevenue: '500.00',
      grr: '0.000000',
      logoChurn: '1.000000',
    });
  });

  test('550 → 500 is a fall of 9.09 %, not the published 10 % (mergelane)', () => {
    const paid = [['2024-01-01', 550], ['2024-03-05', 500]] as const; // prettier-ignore
    expect(numbers({ paid }).grr).toBe('0.909091');
  });

  test('what changes on the first day is not in the opening, what changes on the last day is in the end', () => {
    const paid = [['2024-01-01', 100], ['2024-03-01', 80], ['2024-03-31', 60], ['2024-04-01', 20]] as const; // prettier-ignore
    expect(numbers({ paid })).toMatchObject({ openingRevenue: '100.00', grr: '0.600000' });
  });
});

describe('terms over a month’s border', () => {
  const termOf = (until: string): CountedCompany => ({
    ...others({ paid: [] }),
    deals: [during('2023-03-01', until, won('1', '2023-03-01', 10_000))],
    valuing: { method: 'sum_active_recurring' },
  });

  test('a term that ends on the month’s first day is in its opening, and a fall of the month', () => {
    expect(sumsOf(termOf('2024-03-01'), '2024-03')).toMatchObject({
      openingRevenue: 10_000,
      keptRevenue: 0,
    });
  });

  test('a term that ended the day before is not', () => {
    expect(sumsOf(termOf('2024-02-29'), '2024-03')).toMatchObject({ openingCustomers: 1, openingRevenue: 0 });
  });
});

describe('a returned customer', () => {
  const returned = { on: '2024-02-10', value: 4_000, evidence: 'deal-5' };
  const losses = [heldLoss({ lostOn: '2024-01-20', status: 'returned', returned })];
  const before = won('1', '2023-01-01', 10_000);

  test('brings nothing of what ran before the loss', () => {
    const deals = [before, won('5', '2024-02-10', 4_000), won('6', '2024-02-20', 500)];
    const company = { deals, losses, lifecycleCustomerOn: null };
    const opening = (method: 'latest_won_deal' | 'sum_active_recurring'): number =>
      sumsOf({ ...company, valuing: { method } }, '2024-03').openingRevenue;
    expect(opening('sum_active_recurring')).toBe(4_500);
    expect(opening('latest_won_deal')).toBe(500);
  });

  test('is worth what the return was, where its deal is there no longer', () => {
    const company = { deals: [before], losses, lifecycleCustomerOn: null };
    for (const method of ['latest_won_deal', 'sum_active_recurring'] as const) {
      expect(sumsOf({ ...company, valuing: { method } }, '2024-03').openingRevenue).toBe(4_000);
    }
  });
});
