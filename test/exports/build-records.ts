import type { AssociationContent, RecordContent } from '../portal/content.ts';
import type { RecordRow } from './read-rows.ts';
import type { RecordFile } from './record-file.ts';
import type { ExportWarning } from './warning.ts';

export interface BuiltRecords {
  readonly records: readonly RecordContent[];
  readonly associations: readonly AssociationContent[];
  readonly warnings: readonly ExportWarning[];
}

/**
 * Records and links of the files read. A company that a deal names but that is left out (not in the file, or created
 * later than the clock) is stood in for by a company with an id and nothing else, as old as the oldest deal that names
 * it. So a deal keeps all its companies: one of two is never taken for the sole one, and a deal whose only company is
 * left out counts for the stand-in, not for none. Links of other records to such companies are dropped. Records without a create date are taken to be as old as
 * the oldest record of the export, or a millisecond older than the clock where none has one.
 */
export function buildRecords(files: readonly RecordFile[], asOf: number): BuiltRecords {
  const oldest = oldestOf(files) ?? asOf - 1;
  const records: RecordContent[] = [];
  const associations: AssociationContent[] = [];
  const warnings: ExportWarning[] = [];
  const loaded = new Set(
    files.filter(({ type }) => type === 'companies').flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  const standIns = new Map<string, number>();

  for (const { type, table, rows } of files) {
    let undated = 0;
    for (const row of rows) {
      if (row.createdAt === undefined) undated += 1;
      const createdAt = row.createdAt ?? oldest;
      row.properties['createdate'] ??= new Date(createdAt).toISOString();
      records.push({
        objectType: type,
        id: row.id,
        properties: row.properties,
        createdAt,
        updatedAt: updatedAt(row, createdAt, asOf),
      });
      for (const id of companiesOf(row)) {
        if (!loaded.has(id) && type !== 'deals') continue;
        const to = { objectType: 'companies', id } as const;
        associations.push({ from: { objectType: type, id: row.id }, to, primary: id === row.primaryId });
        if (!loaded.has(id)) standIns.set(id, Math.min(standIns.get(id) ?? createdAt, createdAt));
      }
    }
    if (undated > 0) {
      const sentence = `${String(undated)} ${type} have no create date; they load as old as the oldest record of the export.`;
      warnings.push({ code: 'no-create-date', file: table.file, count: undated, sentence });
    }
  }
  for (const [id, createdAt] of standIns) {
    const properties = { createdate: new Date(createdAt).toISOString() };
    records.push({ objectType: 'companies', id, properties, createdAt, updatedAt: createdAt });
  }
  if (standIns.size > 0) {
    const sentence = `${String(standIns.size)} companies are named on deals but left out of companies.csv or created later; they load with their id alone.`;
    warnings.push({ code: 'stand-in', file: 'companies.csv', count: standIns.size, sentence });
  }
  return { records, associations, warnings };
}

function oldestOf(files: readonly RecordFile[]): number | undefined {
  let oldest: number | undefined;
  for (const { rows } of files) {
    for (const { createdAt } of rows) {
      if (createdAt !== undefined && (oldest === undefined || createdAt < oldest)) oldest = createdAt;
    }
  }
  return oldest;
}

function companiesOf({ companyIds, primaryId }: RecordRow): readonly string[] {
  return primaryId === undefined || companyIds.includes(primaryId) ? companyIds : [primaryId, ...companyIds];
}

/** The last change the export tells of that the clock has seen. */
function updatedAt({ modifiedAt, properties }: RecordRow, createdAt: number, asOf: number): number {
  const closed = Date.parse(properties['closedate'] ?? properties['closed_date'] ?? '');
  const known = [modifiedAt ?? Number.NaN, closed].filter((at) => at < asOf);
  return Math.max(createdAt, ...known);
}
