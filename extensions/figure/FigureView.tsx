import { BarChart, Flex, Heading, LineChart, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { Cell, Figure } from '@loss-review/domain/review-page/figure';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { ReactElement } from 'react';
import { PagedTable } from '../PagedTable.tsx';
import { useSorted } from '../use-sorted.ts';
import { cellInWords } from '@loss-review/domain/words/cell-in-words';
import { isNumeric } from './cell-words.ts';
import { chartOf } from './chart-of.ts';

interface FigureViewProps {
  readonly figure: Figure;
  readonly words: LocalWords;
  /** What opens the records behind a row, by the row's place; nothing where there is nothing to open. */
  readonly opener?: ((row: number) => ReactElement | null) | null;
}

/** A figure of the review: what it says in a sentence, HubSpot's chart of it, and the table beneath. */
export function FigureView({ figure, words, opener }: FigureViewProps): ReactElement {
  const { title, sentence, caution, columns, rows } = figure;
  const { sorted, sortOf } = useSorted(
    rows.map((cells, place) => ({ cells, place })),
    { by: -1, direction: 'none' },
    (a, b, by) => compared(a.cells[by], b.cells[by], words),
  );
  return (
    <Flex direction="column" gap="sm" testId={figure.id}>
      <Heading>{title}</Heading>
      <Text>{sentence}</Text>
      {caution !== null && <Text format={{ italic: true }}>{caution}</Text>}
      <FigureChart figure={figure} words={words} />
      {rows.length > 0 && (
        <PagedTable
          condensed
          columns={[
            ...columns.map(({ label, as }, place) => ({
              label,
              align: isNumeric(as) ? ('right' as const) : ('left' as const),
              sort: sortOf(place),
            })),
            ...(opener ? [{ label: 'Behind it' }] : []),
          ]}
          rows={sorted.map(({ cells, place }) => (
            <TableRow key={place}>
              {columns.map(({ as }, column) => (
                <TableCell key={column} align={isNumeric(as) ? 'right' : 'left'}>
                  {cellInWords(cells[column], as, words)}
                </TableCell>
              ))}
              {opener && <TableCell>{opener(place)}</TableCell>}
            </TableRow>
          ))}
        />
      )}
    </Flex>
  );
}

function FigureChart({ figure, words }: Pick<FigureViewProps, 'figure' | 'words'>): ReactElement | null {
  const chart = chartOf(figure, words);
  if (chart === null) return null;
  const { kind, data, axes, leftOut } = chart;
  const Chart = kind === 'bars' ? BarChart : LineChart;
  const options = { title: figure.title, showTooltips: true, showLegend: axes.options !== undefined };
  return (
    <>
      <Chart data={data} axes={axes} options={options} />
      {leftOut > 0 && (
        <Text variant="microcopy">{`${words.count(leftOut)} more stand in the table alone.`}</Text>
      )}
    </>
  );
}

/** Where there is nothing to tell comes first. */
function compared(a: Cell | undefined, b: Cell | undefined, { compare }: LocalWords): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compare(String(a ?? ''), String(b ?? ''));
}
