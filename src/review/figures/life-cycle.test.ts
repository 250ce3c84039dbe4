import { describe, expect, test } from 'vitest';
import { noCohorts } from '../cohorts.ts';
import { noLossGroups } from '../groups/loss-groups.ts';
import { survivalOf } from '../kaplan-meier.ts';
import { cohortsFigure } from './cohorts.ts';
import { groupFigures } from './groups.ts';
import { survivalByGroup, survivalFigure } from './survival.ts';
import { telling } from './telling.builder.ts';

/** The remission times of R's survival::aml, maintained group, in weeks there, in months here; + is censored. */
const aml = survivalOf(
  ['9', '13', '13+', '18', '23', '28+', '31', '34', '45+', '48', '161+'].map((text) => ({
    months: Number.parseInt(text, 10),
    event: !text.endsWith('+'),
  })),
);

describe('how long customers stay', () => {
  test('tells the published curve, its errors and its median', () => {
    const { sentence, rows, caution } = survivalFigure(aml, telling);
    expect(sentence).toBe(
      'Of 11 customers there ever were, 7 left for a first time. Half or more are gone after 31 months.',
    );
    expect(rows[9]).toEqual([9, 0.909091, 0.086678, 11, 1]);
    expect(rows[31]).toEqual([31, 0.490909, 0.164193, 5, 1]);
    expect(caution).toBe('Fewer than 15 customers: a signal, not a finding.');
  });

  test('says that there is no median yet', () => {
    const watched = Array.from({ length: 20 }, (_, place) => ({ months: 8, event: place < 5 }));
    expect(survivalFigure(survivalOf(watched), telling).sentence).toBe(
      'Of 20 customers there ever were, 5 left for a first time. More than half are still there after 8 months, as far as can be seen: there is no median yet.',
    );
  });

  test('draws no curve of fewer than five', () => {
    const figure = survivalFigure(survivalOf([{ months: 1, event: true }]), telling);
    expect(figure.chart).toBeNull();
    expect(figure.rows).toEqual([
      [0, null, null, 1, 0],
      [1, null, null, 1, 1],
    ]);
  });

  test('sets groups against each other where they are large enough', () => {
    const group = (value: string, customers: number, lost: number) => ({
      value,
      sums: survivalOf(
        Array.from({ length: customers }, (_, place) =>
          place < lost ? { months: 6, event: true } : { months: 24, event: false },
        ),
      ),
    });
    const figure = survivalByGroup(
      {
        values: [group('Retail', 20, 5), group('Media', 20, 10), group('Tiny', 3, 3), group('', 16, 0)],
        other: survivalOf([]),
      },
      { id: 'segment', label: 'Industry', say: (value) => value },
      telling,
    );
    expect(figure.sentence).toBe('After a year 75% of “Retail” are still there, and 50% of “Media”.');
    expect(figure.caution).toBe('Some groups have fewer than 5 customers: too few for percentages.');
    expect(figure.rows).toContainEqual(['Retail', 12, 0.75, 15]);
    expect(figure.rows).toContainEqual(['Tiny', 6, null, 3]);
    expect(figure.rows).toContainEqual(['(unknown)', 24, 1, 16]);
  });
});

test('the triangle of a portal without customers says so', () => {
  expect(cohortsFigure(noCohorts, telling)).toMatchObject({
    sentence: 'No company was a customer yet.',
    rows: [],
  });
});

describe('losses by group', () => {
  const line = (value: string, losses: number, money: number) => ({ value, sums: { losses, money } });
  const figures = groupFigures(
    {
      ...noLossGroups,
      segment: {
        values: [line('Media', 1, 10_000), line('Retail', 3, 60_000), line('', 2, 20_000)],
        other: { losses: 1, money: 10_000 },
      },
      satisfaction: {
        values: [line('3', 1, 1_000), line('5', 4, 80_000), line('', 2, 19_000)],
        other: { losses: 0, money: 0 },
      },
      tenure: { values: [line('36-', 4, 5), line('0-2', 3, 9)], other: { losses: 0, money: 0 } },
    },
    telling,
  );
  const figure = (id: string) => figures.find((each) => each.id === `losses-by-${id}`);

  test('stand by money, others and unknown last', () => {
    expect(figure('segment')?.rows).toEqual([
      ['Retail', 3, 60_000, 0.6],
      ['Media', 1, 10_000, 0.1],
      ['(all others)', 1, 10_000, 0.1],
      ['(unknown)', 2, 20_000, 0.2],
    ]);
    expect(figure('segment')?.sentence).toBe(
      '7 customers left, worth $1,000 a year. The largest part falls to “Retail”: 3 customers, $600 (60%). Not known of 2.',
    );
  });

  test('tell the scores they had last given', () => {
    expect(figure('satisfaction')?.sentence).toBe(
      '7 customers left. Of 5 whose last score is known, 4 had given 4 or more, on a scale that seems to end at 5.',
    );
  });

  test('tell bands of tenure in their order', () => {
    expect(figure('tenure')?.rows.map(([name]) => name)).toEqual(['0 to 2', '36 and more']);
  });

  test('say so where nobody left', () => {
    expect(figure('competitor')).toMatchObject({ sentence: 'No customer left in March 2024.', chart: null });
  });
});
