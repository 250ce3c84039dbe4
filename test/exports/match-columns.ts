import type { BuiltInType, PropertyContent } from '../portal/content.ts';
import { createChoiceBook, type ChoiceBook } from './choice-book.ts';
import { ExportError } from './export-error.ts';
import { claimName, slugOf } from './free-name.ts';
import { knownColumns, type ColumnKind } from './known-columns.ts';
import { isBareDay } from './parse-moment.ts';
import { isPlainNumber } from './parse-number.ts';
import type { Table } from './read-table.ts';

/** A column of a file, matched to the property it fills. */
export interface Column {
  readonly index: number;
  readonly label: string;
  readonly property: string;
  readonly kind: ColumnKind;
  /** For a choice alone. */
  readonly choices: ChoiceBook | undefined;
}

export interface MatchedColumns {
  readonly columns: readonly Column[];
  /** Custom properties made for the columns nobody knows. */
  readonly properties: readonly PropertyContent[];
}

/**
 * Matches a file's columns by HubSpot's label or internal name, whatever the case; what is not known becomes a custom
 * property, typed by its content. Throws `ExportError` for a column without a name or two that mean one property.
 */
export function matchColumns(table: Table, type: BuiltInType): MatchedColumns {
  const names = knownColumns(type);
  const columns: Column[] = [];
  const properties: PropertyContent[] = [];
  const seen = new Map<string, string>();
  const taken = new Set([...names.values()].map(({ property }) => property));
  table.header.forEach((label, index) => {
    if (label === '' && table.rows.every((row) => row[index]?.trim() === '')) return;
    const known = names.get(label.toLowerCase());
    refuse(table, label, index, seen.get(known?.property ?? label.toLowerCase()));
    seen.set(known?.property ?? label.toLowerCase(), label);
    if (known) {
      const { property, kind, definition } = known;
      const choices = kind === 'choice' && definition ? createChoiceBook(type, definition) : undefined;
      columns.push({ index, label, property, kind, choices });
    } else {
      const property = propertyName(label, taken);
      const kind = kindByContent(table, index);
      columns.push({ index, label, property, kind, choices: undefined });
      properties.push(customProperty(type, property, label, kind));
    }
  });
  return { columns, properties };
}

function refuse(table: Table, label: string, index: number, twin: string | undefined): void {
  if (label === '') {
    throw headerError(table, `number ${String(index + 1)}`, 'the column has no name; name it or remove it.');
  }
  if (twin !== undefined) {
    throw headerError(
      table,
      label,
      `it means the same property as the column "${twin}"; keep one of the two.`,
    );
  }
}

/** The column that fills a property; throws `ExportError` where the file has none. */
export function requireColumn(
  table: Table,
  type: BuiltInType,
  columns: readonly Column[],
  property: string,
): Column {
  const column = columns.find((candidate) => candidate.property === property);
  if (column) return column;
  const label = knownColumns(type).get(property)?.label ?? property;
  throw headerError(table, label, 'the column is missing; add it to the export.');
}

/** Once the rows are read: the custom properties, and HubSpot's own to which the account added options. */
export function propertiesOf({ columns, properties }: MatchedColumns): readonly PropertyContent[] {
  return [...properties, ...columns.flatMap(({ choices }) => choices?.edited() ?? [])];
}

function headerError(table: Table, column: string, sentence: string): ExportError {
  return new ExportError({ file: table.file, line: table.headerLine, column }, sentence);
}

type CustomKind = 'text' | 'number' | 'day';

function kindByContent(table: Table, index: number): CustomKind {
  let number = true;
  let day = true;
  let filled = false;
  for (const row of table.rows) {
    const text = row[index]?.trim() ?? '';
    if (text === '') continue;
    filled = true;
    number &&= isPlainNumber(text);
    day &&= isBareDay(text);
    if (!number && !day) return 'text';
  }
  if (!filled) return 'text';
  return number ? 'number' : 'day';
}

/** HubSpot's names start with a letter; `clr_` is kept for this app's own. */
function propertyName(label: string, taken: Set<string>): string {
  const slug = slugOf(label);
  const usable = /^[a-z]/.test(slug) && !slug.startsWith('clr_');
  return claimName(usable ? slug : `column_${slug}`.replace(/_$/, ''), taken);
}

function customProperty(type: BuiltInType, name: string, label: string, kind: CustomKind): PropertyContent {
  const shapes = {
    text: { type: 'string', fieldType: 'text' },
    number: { type: 'number', fieldType: 'number' },
    day: { type: 'date', fieldType: 'date' },
  } as const;
  return { objectType: type, name, label, ...shapes[kind], options: [] };
}
