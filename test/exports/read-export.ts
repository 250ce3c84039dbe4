import { dayAfterMonth, startOfDay } from '@loss-review/domain/time/day';
import type { BuiltInType, PortalContent } from '../portal/content.ts';
import { buildRecords } from './build-records.ts';
import type { Reading } from './cell.ts';
import { ExportError } from './export-error.ts';
import { matchColumns, propertiesOf } from './match-columns.ts';
import { createOwnerBook, type OwnerBook } from './owner-book.ts';
import { createMomentReader } from './parse-moment.ts';
import { readDeals } from './read-deals.ts';
import { readOwners } from './read-owners.ts';
import { readRows } from './read-rows.ts';
import { readTable, type Table } from './read-table.ts';
import { readTickets } from './read-tickets.ts';
import type { RecordFile } from './record-file.ts';
import type { ExportWarning } from './warning.ts';

export interface ExportOptions {
  /** The portal's IANA time zone. */
  readonly timeZone: string;
  /** ISO 4217 code of the portal's home currency. */
  readonly currency: string;
  /** Where the portal's clock stands, in milliseconds since the epoch; see `asOfMonth`. */
  readonly asOf: number;
}

export interface ReadExport {
  readonly content: PortalContent;
  readonly warnings: readonly ExportWarning[];
}

/** The first instant after a month (`YYYY-MM`) in a time zone, in milliseconds since the epoch. */
export function asOfMonth(month: string, timeZone: string): number {
  return startOfDay(dayAfterMonth(month), timeZone);
}

/**
 * Reads a folder of HubSpot's own CSV exports as a portal stood at `asOf`: `companies.csv` and `deals.csv`, and, where
 * they are there, `owners.csv`, `tickets.csv` and `contacts.csv`. Throws `ExportError` at the first problem.
 */
export async function readExport(folder: string, options: ExportOptions): Promise<ReadExport> {
  // One after another, so that of several problems the same one is told every time.
  const companies = await required(folder, 'companies.csv');
  const deals = await required(folder, 'deals.csv');
  const ownerTable = await readTable(folder, 'owners.csv');
  const tickets = await readTable(folder, 'tickets.csv');
  const contacts = await readTable(folder, 'contacts.csv');
  const owners = createOwnerBook(ownerTable ? readOwners(ownerTable) : []);
  const reading: Reading = { asOf: options.asOf, moment: createMomentReader(options.timeZone), owners };
  const files: RecordFile[] = [readPlain(companies, 'companies', reading), readDeals(deals, reading)];
  if (tickets) files.push(readTickets(tickets, reading));
  if (contacts) files.push(readPlain(contacts, 'contacts', reading));

  const { records, associations, warnings } = buildRecords(files, options.asOf);
  const pipelines = (type: BuiltInType): PortalContent['dealPipelines'] =>
    files.filter((file) => file.type === type).flatMap((file) => file.pipelines);
  return {
    content: {
      account: { timeZone: options.timeZone, currency: options.currency },
      owners: owners.owners(),
      dealPipelines: pipelines('deals'),
      ticketPipelines: pipelines('tickets'),
      properties: files.flatMap((file) => file.properties),
      records,
      associations,
    },
    warnings: [...files.flatMap((file) => file.warnings), ...warnings, ...ownerWarnings(owners)],
  };
}

async function required(folder: string, file: string): Promise<Table> {
  const table = await readTable(folder, file);
  if (table) return table;
  throw new ExportError(
    { file },
    `the file is missing in ${folder}; export it from HubSpot and put it there.`,
  );
}

function readPlain(table: Table, type: 'companies' | 'contacts', reading: Reading): RecordFile {
  const matched = matchColumns(table, type);
  const rows = readRows(table, type, matched, reading);
  return { type, table, rows, properties: propertiesOf(matched), pipelines: [], warnings: [] };
}

function ownerWarnings(owners: OwnerBook): readonly ExportWarning[] {
  return [...owners.unlisted()].map(([name, count]) => ({
    code: 'unknown-owner',
    file: 'owners.csv',
    count,
    sentence: `${JSON.stringify(name)} owns ${String(count)} records but is not listed; an owner of that name is made up.`,
  }));
}
