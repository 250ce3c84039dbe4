import { localWords } from '@loss-review/domain/words/local-words';
import { describe, expect, it } from 'vitest';
import { chartOf } from './chart-of.ts';
import { someFigure, someTrend } from './figure.builder.ts';

const words = localWords('en-us', 'EUR');

describe('bars', () => {
  it('stand in the order of the rows, money in whole units of the currency', () => {
    expect(chartOf(someFigure(), words)).toEqual({
      kind: 'bars',
      data: [
        { x: 'Slow help', y: 30_000 },
        { x: 'Price rise', y: 15_000.5 },
        { x: 'Unknown', y: 4_999.5 },
      ],
      axes: {
        x: { field: 'x', label: 'Reason', fieldType: 'category' },
        y: { field: 'y', label: 'Yearly value (EUR)', fieldType: 'linear' },
      },
      leftOut: 0,
    });
  });

  it('of one row are a chart; rows without a value are none of it', () => {
    const share = someFigure({ chart: { kind: 'bars', x: 0, y: 3, by: null } });
    expect(chartOf(share, words)?.data).toEqual([
      { x: 'Slow help', y: 60 },
      { x: 'Price rise', y: 30 },
    ]);
    expect(chartOf(share, words)?.axes.y.label).toBe('Share (%)');
    expect(chartOf({ ...share, rows: share.rows.slice(0, 1) }, words)?.data).toHaveLength(1);
  });

  it('are fifteen at most: of sixty, forty-five stand in the table alone', () => {
    const rows = Array.from({ length: 60 }, (_, n) => [`Reason ${n}`, 1, 6_000 - n * 100, null]);
    const chart = chartOf(someFigure({ rows }), words);
    expect(chart?.data).toHaveLength(15);
    expect(chart?.data.at(-1)).toEqual({ x: 'Reason 14', y: 46 });
    expect(chart?.leftOut).toBe(45);
  });

  it('bear names of 30 letters at most, and none twice', () => {
    const long = (end: string): string => 'Wassergenossenschaft '.repeat(10) + end;
    const rows = [long('one'), long('two'), '🏔'.repeat(40)].map((name) => [name, 1, 100, null]);
    const names = chartOf(someFigure({ rows }), words)?.data.map(({ x }) => x);
    expect(names).toEqual([
      'Wassergenossenschaft Wasserge…',
      'Wassergenossenschaft Wasserge… (2)',
      `${'🏔'.repeat(29)}…`,
    ]);
  });

  it('of two colours lie on each other, the fifteen dearest names in both', () => {
    const columns = [...someFigure().columns.slice(0, 3), { label: 'Verified', as: 'text' as const }];
    const rows = Array.from({ length: 20 }, (_, n) =>
      ['Yes', 'No'].map((verified) => [`Reason ${n}`, 1, 100, verified]),
    ).flat();
    const chart = chartOf(
      { ...someFigure({ rows, columns }), chart: { kind: 'bars', x: 0, y: 2, by: 3 } },
      words,
    );
    expect(chart?.axes.options).toEqual({ groupFieldByColor: 'by', stacking: true });
    expect(chart?.data).toHaveLength(30);
    expect(chart?.data.slice(0, 2)).toEqual([
      { x: 'Reason 0', y: 1, by: 'Yes' },
      { x: 'Reason 0', y: 1, by: 'No' },
    ]);
    expect(chart?.leftOut).toBe(5);
  });
});

describe('lines', () => {
  it('run along time; a month that was not counted is a gap, not a zero', () => {
    expect(chartOf(someTrend(), words)).toMatchObject({
      data: [
        { x: '2026-07-01', y: 2.1 },
        { x: '2026-09-01', y: 0 },
        { x: '2026-10-01', y: 5 },
      ],
      axes: { x: { fieldType: 'datetime' }, y: { label: 'Logo churn (%)' } },
    });
  });

  it('run along numbers, one line a segment', () => {
    const survival = someTrend({
      columns: [
        { label: 'Months', as: 'count' },
        { label: 'Still customers', as: 'share' },
        { label: 'Industry', as: 'text' },
      ],
      rows: [
        [0, 1, 'Retail'],
        [1, 0.9094, 'Retail'],
        [0, 1, 'Water'],
      ],
      chart: { kind: 'line', x: 0, y: 1, by: 2 },
    });
    expect(chartOf(survival, words)).toMatchObject({
      data: [
        { x: 0, y: 100, by: 'Retail' },
        { x: 1, y: 90.9, by: 'Retail' },
        { x: 0, y: 100, by: 'Water' },
      ],
      axes: { x: { fieldType: 'linear' }, options: { groupFieldByColor: 'by', stacking: false } },
    });
  });

  it('of one point are no chart', () => {
    expect(chartOf(someTrend({ rows: [['2026-10', 0.05]] }), words)).toBeNull();
  });
});

it.each([
  ['nobody left', { rows: [] }],
  ['all of them were worth nothing', { rows: [['Slow help', 2, 0, null]] }],
  ['the table says it better', { chart: null }],
])('there is no chart where %s', (_, more) => {
  expect(chartOf(someFigure(more), words)).toBeNull();
});
