import type { ExportMonth, ExportSlice } from '@loss-review/domain/export/parameters';
import { explainMissing } from '../facts/explain-missing.ts';
import { openMonth, type Portal } from '../facts/month-context.ts';
import { loadShownReasons } from '../reasons/load-shown-reasons.ts';
import { OutOfTime } from '../hubspot/deadline.ts';
import { lateAt } from '../slices/batches.ts';
import { type Csv, type TablePorts, tables } from './tables.ts';

/** Records of a slice at most: with their causes a few seconds' work, and far below what a function may answer. */
const mostRecords = 1_000;

/**
 * A month's table as CSV, from where the slice before ended. HubSpot's search, which lags writes by seconds, names the
 * records; each is read by its id before it is told. Throws Trouble `not_set_up` or `future_month`.
 */
export async function runExportMonth(
  portal: Portal & { readonly deadlineAt?: number },
  { month, what, cursor }: Omit<ExportMonth, 'portalId'>,
): Promise<ExportSlice> {
  const { crm, catalogue, clock, deadlineAt } = portal;
  const { settings } = await openMonth(portal, month);
  const [reasons, owners] = await Promise.all([
    loadShownReasons(catalogue, settings),
    what === 'calls' ? catalogue.owners() : [],
  ]);
  const ports: TablePorts = {
    crm,
    month,
    reasons,
    ownerNames: new Map(owners.map(({ id, name }) => [id, name])),
  };
  const { type, filters, toCsv } = tables[what];
  const isLate = lateAt(clock, deadlineAt);
  const parts: Csv[] = [];
  let [last, records] = [cursor, 0];
  const query = {
    filters: filters(month),
    properties: [],
    ...(cursor === undefined ? {} : { afterId: cursor }),
  };
  try {
    for await (const page of crm.walk(type, query)) {
      const ids = page.map(({ id }) => id);
      const isFirst = cursor === undefined && parts.length === 0;
      parts.push(await toCsv(ports, ids, isFirst));
      last = ids.at(-1) ?? last;
      records += ids.length;
      if (records >= mostRecords || isLate()) return sliceOf(parts, last ?? null);
    }
  } catch (error) {
    if (error instanceof OutOfTime && parts.length > 0) return sliceOf(parts, last ?? null);
    return explainMissing(catalogue, 'loss', error);
  }
  // A table without rows still names its columns.
  if (cursor === undefined && parts.length === 0) parts.push(await toCsv(ports, [], true));
  return sliceOf(parts, null);
}

function sliceOf(parts: readonly Csv[], cursor: string | null): ExportSlice {
  return {
    text: parts.map(({ text }) => text).join(''),
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    cursor,
  };
}
