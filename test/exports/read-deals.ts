import type { Reading } from './cell.ts';
import { readDealStages, type DealStages } from './deal-stages.ts';
import { ExportError, quoted } from './export-error.ts';
import { matchColumns, propertiesOf, requireColumn } from './match-columns.ts';
import type { PlacedStage } from './placed-stage.ts';
import { readRows } from './read-rows.ts';
import type { Table } from './read-table.ts';
import type { RecordFile } from './record-file.ts';
import type { ExportWarning } from './warning.ts';

const required = ['hs_object_id', 'dealstage', 'pipeline', 'amount', 'closedate', 'createdate'];

/**
 * Reads `deals.csv`. Deals that close at the clock or later load as open, in the first open stage of their pipeline,
 * keeping the close date as the day expected; closed deals without a close date stay undated. Throws `ExportError`.
 */
export function readDeals(table: Table, reading: Reading): RecordFile {
  const matched = matchColumns(table, 'deals');
  for (const property of required) requireColumn(table, 'deals', matched.columns, property);
  const linked = matched.columns.some(({ kind }) => kind === 'companies' || kind === 'primary company');
  if (!linked) requireColumn(table, 'deals', matched.columns, 'associated company ids');

  const stages = readDealStages(table, matched);
  refuseAllUnknown(table, stages);
  const rows = readRows(table, 'deals', matched, reading);
  const unknown = new Map<PlacedStage, number>();
  let withoutStage = 0;
  for (const { row, properties } of rows) {
    const stage = stages.at(row);
    if (stages.isBlank(row)) withoutStage += 1;
    if (stage.outcome === 'unknown') unknown.set(stage, (unknown.get(stage) ?? 0) + 1);
    placeDeal(properties, stage, reading.asOf);
  }
  return {
    type: 'deals',
    table,
    rows,
    properties: propertiesOf(matched),
    pipelines: stages.book.pipelines,
    warnings: [
      ...[...unknown].map(([stage, count]) => unknownStage(table.file, stage, count)),
      ...(withoutStage > 0 ? [noStage(table.file, withoutStage)] : []),
    ],
  };
}

function placeDeal(properties: Record<string, string>, stage: PlacedStage, asOf: number): void {
  const closed = stage.outcome === 'won' || stage.outcome === 'lost';
  const closesLater = closed && Date.parse(properties['closedate'] ?? '') >= asOf;
  properties['pipeline'] = stage.pipelineId;
  properties['dealstage'] = closesLater ? stage.openId : stage.id;
  if (!closesLater) return;
  delete properties['closed_lost_reason'];
  delete properties['closed_won_reason'];
}

function refuseAllUnknown(table: Table, { book }: DealStages): void {
  if (book.stages.length === 0 || book.stages.some(({ outcome }) => outcome !== 'unknown')) return;
  const names = book.stages.slice(0, 10).map(({ label }) => quoted(label));
  const problem = `no stage tells whether it is won, lost or open (${names.join(', ')})`;
  const cure = 'add the columns "Is Deal Closed?" and "Is Closed Won" to the export.';
  throw new ExportError(
    { file: table.file, line: table.headerLine, column: 'Deal Stage' },
    `${problem}; ${cure}`,
  );
}

function unknownStage(file: string, stage: PlacedStage, count: number): ExportWarning {
  const name = `the stage ${quoted(stage.label)} of ${quoted(stage.pipelineLabel)}`;
  const why = stage.disputed
    ? 'is closed or won in some rows only'
    : 'does not tell whether it is won, lost or open';
  return {
    code: 'unknown-stage',
    file,
    count,
    sentence: `${name} ${why}; its ${String(count)} deals load as open.`,
  };
}

function noStage(file: string, count: number): ExportWarning {
  return {
    code: 'no-stage',
    file,
    count,
    sentence: `${String(count)} deals have no stage; they load as open.`,
  };
}
