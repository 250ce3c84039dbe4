import type { ChartAxis, ChartAxisPair, ChartDataRow } from '@hubspot/ui-extensions';
import type { Cell, Column, Figure } from '@loss-review/domain/review-page/figure';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { cellInWords } from '@loss-review/domain/words/cell-in-words';
import { isNumeric } from './cell-words.ts';

/** What HubSpot's charts are given. */
export interface DrawnChart {
  readonly kind: 'bars' | 'line';
  readonly data: ChartDataRow[];
  readonly axes: ChartAxisPair;
  /** Places along the axis that would crowd the chart; they stand in the table alone. */
  readonly leftOut: number;
}

/** More bars cannot be told apart, nor their names be read. */
const mostBars = 15;
const longestName = 30;

/**
 * A figure's chart as data for HubSpot's; null where it has none, or a picture would say nothing: no point, all points
 * at 0, or a line of one. HubSpot formats numbers by itself, so money is in whole units of the currency and shares are
 * in percent, which the axis says.
 */
export function chartOf({ chart, columns, rows }: Figure, words: LocalWords): DrawnChart | null {
  const [x, y] = [columns[chart?.x ?? -1], columns[chart?.y ?? -1]];
  if (!chart || !x || !y) return null;
  const { kind, by } = chart;
  const nameOf = kind === 'bars' ? distinctNames() : (name: string) => name;
  const places = new Map<string, number | string>();
  const points = rows.flatMap((row) => {
    const [at, height] = [row[chart.x] ?? null, row[chart.y]];
    if (at === null || typeof height !== 'number') return [];
    const place =
      places.get(String(at)) ?? (kind === 'line' ? onLine(at, x) : nameOf(cellInWords(at, x.as, words)));
    places.set(String(at), place);
    const group = by === null ? {} : { by: cellInWords(row[by], columns[by]?.as ?? 'text', words) };
    return [{ x: place, y: inUnits(height, y), ...group }];
  });
  if (points.every((point) => point.y === 0) || (kind === 'line' && places.size < 2)) return null;
  const drawn = new Set(kind === 'bars' ? [...places.values()].slice(0, mostBars) : places.values());
  return {
    kind,
    data: points.filter((point) => drawn.has(point.x)),
    axes: {
      x: axis('x', x.label, kind === 'line' ? lineType(x) : 'category'),
      y: axis('y', labelOf(y, words), 'linear'),
      ...(by === null ? {} : { options: { groupFieldByColor: 'by', stacking: kind === 'bars' } }),
    },
    leftOut: places.size - drawn.size,
  };
}

function axis(field: string, label: string, fieldType: ChartAxis['fieldType']): ChartAxis {
  return { field, label, fieldType };
}

function lineType({ as }: Column): ChartAxis['fieldType'] {
  if (as === 'month' || as === 'day') return 'datetime';
  return isNumeric(as) ? 'linear' : 'category';
}

/** Days are the text HubSpot documents for time axes; a month stands at its first day. */
function onLine(at: NonNullable<Cell>, { as }: Column): string | number {
  return as === 'month' ? `${at}-01` : at;
}

function inUnits(height: number, { as }: Column): number {
  if (as === 'money') return height / 100;
  return as === 'share' ? Math.round(height * 1000) / 10 : height;
}

function labelOf({ label, as }: Column, { currency }: LocalWords): string {
  if (as === 'money') return `${label} (${currency})`;
  return as === 'share' ? `${label} (%)` : label;
}

/** Cuts names to what fits under a bar; two that would look the same are told apart by a number. */
function distinctNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const letters = [...name];
    const short = letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name;
    const distinct = given.has(short) ? `${short} (${given.size + 1})` : short;
    given.add(distinct);
    return distinct;
  };
}
