import { BarChart, LineChart, Table, TableCell, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';
import type { Figure } from '@loss-review/domain/review-page/figure';
import { localWords } from '@loss-review/domain/words/local-words';
import { expect, it, vi } from 'vitest';
import { FigureView } from './FigureView.tsx';
import { someFigure, someTrend } from './figure.builder.ts';

function show(figure: Figure, locale = 'en-us'): Renderer<'pages'> {
  const renderer = createRenderer('pages');
  renderer.render(<FigureView figure={figure} words={localWords(locale, 'EUR')} />);
  return renderer;
}
const rowsOf = (renderer: Renderer<'pages'>): readonly string[] =>
  renderer
    .findAll(TableRow)
    .map((row) =>
      [...row.findAll(TableHeader), ...row.findAll(TableCell)].map(({ text }) => text).join(' | '),
    );

/** HubSpot's types of rendered tables leave out what only some tables have. */
function tell(props: object, name: string, value: unknown): void {
  const handler: unknown = Object.entries(props).find(([key]) => key === name)?.[1];
  if (typeof handler === 'function') handler(value);
}

it('says what it shows, then draws it, then tells it in a table', () => {
  const renderer = show(someFigure({ caution: 'Four losses are a signal, not a finding.' }));
  const said = renderer.getRootNode().toString();
  expect(said).toContain('Slow help cost the most: €30,000 of €50,000 a year.');
  expect(said).toContain('Four losses are a signal, not a finding.');
  expect(renderer.find(BarChart).props.options).toMatchObject({ title: 'Root causes by money' });
  expect(rowsOf(renderer)).toEqual([
    'Reason | Losses | Yearly value | Share',
    'Slow help | 2.5 | €30,000 | 60%',
    'Price rise | 1 | €15,000.50 | 30%',
    'Unknown | 0.5 | €4,999.50 | –',
  ]);
});

it('writes as the reader does, days and months too', () => {
  const columns = [...someTrend().columns, { label: 'Meeting', as: 'day' as const }];
  const renderer = show(someTrend({ columns, rows: [['2026-10', 0.0513, '2026-11-13']] }), 'de_DE');
  expect(rowsOf(renderer)[1]).toBe('Oktober 2026 | 5,1\u00a0% | 13.11.2026');
  expect(renderer.maybeFind(LineChart)).toBeNull();
});

it('shows twenty-five rows a page, and sorts all of them from the first page on', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => [`Reason ${n}`, n, 100, n === 7 ? null : n / 100]);
  const renderer = show(someFigure({ rows }));
  expect(renderer.getRootNode().toString()).toContain('45 more stand in the table alone.');
  const table = renderer.find(Table);
  expect(table.props).toMatchObject({ paginated: true, pageCount: 3, page: 1 });
  expect(rowsOf(renderer)).toHaveLength(26);
  tell(table.props, 'onPageChange', 3);
  await vi.waitFor(() => expect(rowsOf(renderer)).toHaveLength(11));
  const sort = (label: string, direction: 'ascending' | 'descending'): void => {
    tell(renderer.find(TableHeader, ({ text }) => text === label).props, 'onSortChange', direction);
  };
  sort('Losses', 'descending');
  await vi.waitFor(() => expect(rowsOf(renderer)[1]).toBe('Reason 59 | 59 | €1 | 59%'));
  expect(renderer.find(Table).props).toMatchObject({ page: 1 });
  sort('Share', 'ascending');
  await vi.waitFor(() => expect(rowsOf(renderer)[1]).toBe('Reason 7 | 7 | €1 | –'));
});

it('has no table where there are no rows', () => {
  const renderer = show(someFigure({ rows: [], sentence: 'Nobody left in October 2026.' }));
  expect(renderer.maybeFind(Table)).toBeNull();
  expect(renderer.getRootNode().toString()).toContain('Nobody left in October 2026.');
});
