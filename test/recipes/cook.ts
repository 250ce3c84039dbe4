import type { CrmRecord } from '@loss-review/serverless/hubspot/crm';
import type { Measure, Recipe } from './recipe.ts';

/** One bar, point or cell of a report: where it stands, and its measures as text, sums with two decimals at least. */
export interface ReportRow {
  readonly x: string;
  readonly breakdown: string;
  readonly measures: readonly string[];
}

type Held = Pick<CrmRecord, 'properties'>;
/** Sums are exact: whole millionths. */
const unit = 1_000_000n;

/** The properties a recipe reads: no others may be needed. */
export function propertiesOf({ filters, xAxis, breakdown, measures }: Recipe): readonly string[] {
  const summed = measures.flatMap((measure) => (measure === 'count' ? [] : measure.sum));
  return [...new Set([...filters.map(({ property }) => property), xAxis, breakdown ?? xAxis, ...summed])];
}

/** Makes the report of a recipe from records of its data source alone, as a report builder would: filter, group, add up. */
export function cook(recipe: Recipe, records: readonly Held[], month: string): readonly ReportRow[] {
  const passing = records.filter((record) => passes(recipe, record, month));
  const groups = new Map<string, Held[]>();
  for (const record of passing) {
    const place = [valueOf(record, recipe.xAxis), recipe.breakdown ? valueOf(record, recipe.breakdown) : ''];
    const name = place.join('\n');
    groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  return [...groups]
    .map(([name, held]) => {
      const [x = '', breakdown = ''] = name.split('\n');
      return { x, breakdown, measures: recipe.measures.map((measure) => measured(measure, held)) };
    })
    .sort((a, b) => (`${a.x} ${a.breakdown}` < `${b.x} ${b.breakdown}` ? -1 : 1));
}

function passes({ filters }: Recipe, record: Held, month: string): boolean {
  return filters.every((filter) => {
    const value = valueOf(record, filter.property);
    if (filter.is === 'known') return value !== '';
    return filter.is === 'the month' ? value === month : filter.values.includes(value);
  });
}

function measured(measure: Measure, records: readonly Held[]): string {
  if (measure === 'count') return String(records.length);
  const sum = records.reduce((total, record) => total + millionths(valueOf(record, measure.sum)), 0n);
  const text = String(sum < 0n ? -sum : sum).padStart(7, '0');
  const digits = `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/0{1,4}$/, '');
  return sum < 0n ? `-${digits}` : digits;
}

function millionths(text: string): bigint {
  const [, minus = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  const amount = BigInt(whole) * unit + BigInt(part.padEnd(6, '0'));
  return minus === '' ? amount : -amount;
}

function valueOf({ properties }: Held, name: string): string {
  return properties[name] ?? '';
}
