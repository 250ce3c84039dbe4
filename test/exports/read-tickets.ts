import type { Reading } from './cell.ts';
import { matchColumns, propertiesOf } from './match-columns.ts';
import { gatherPipelines } from './pipeline-book.ts';
import type { DefaultPipeline } from './placed-stage.ts';
import type { RecordFile } from './record-file.ts';
import { readRows } from './read-rows.ts';
import type { Table } from './read-table.ts';
import type { StageOutcome } from './stage-outcome.ts';

/** The ticket pipeline HubSpot gives every account. */
const supportPipeline: DefaultPipeline = {
  id: '0',
  label: 'Support Pipeline',
  stageIds: { new: '1', 'waiting on contact': '2', 'waiting on us': '3', closed: '4' },
  openStage: { id: '1', label: 'New' },
};

/**
 * Reads `tickets.csv`. Without a status a ticket with a close date is closed; tickets that close at the clock or later
 * load as open, without the close date. Throws `ExportError`.
 */
export function readTickets(table: Table, reading: Reading): RecordFile {
  const matched = matchColumns(table, 'tickets');
  const pipelineColumn = matched.columns.find(({ kind }) => kind === 'pipeline');
  const statusColumn = matched.columns.find(({ kind }) => kind === 'stage');
  const text = (row: number, index: number | undefined): string =>
    (index === undefined ? undefined : table.rows[row]?.[index]?.trim()) ?? '';
  const rows = readRows(table, 'tickets', matched, reading);
  const statusOf = ({ row, properties }: (typeof rows)[number]): string =>
    text(row, statusColumn?.index) || (properties['closed_date'] === undefined ? 'New' : 'Closed');

  const gatherer = gatherPipelines(supportPipeline, outcomeOf);
  const seen = rows.map((each) => ({
    each,
    stage: gatherer.see(text(each.row, pipelineColumn?.index), statusOf(each)),
  }));
  const book = gatherer.finish();
  for (const { each, stage: its } of seen) {
    const stage = book.placed(its);
    const { properties } = each;
    const closedDate = properties['closed_date'];
    const closesLater = closedDate !== undefined && Date.parse(closedDate) >= reading.asOf;
    if (closesLater) delete properties['closed_date'];
    properties['hs_pipeline'] = stage.pipelineId;
    properties['hs_pipeline_stage'] = closesLater && stage.outcome === 'closed' ? stage.openId : stage.id;
  }
  return {
    type: 'tickets',
    table,
    rows,
    properties: propertiesOf(matched),
    pipelines: book.pipelines,
    warnings: [],
  };
}

function outcomeOf(label: string): StageOutcome {
  return /^(closed|resolved|solved|done|completed?|geschlossen|gelöst|erledigt)\b/i.test(label)
    ? 'closed'
    : 'open';
}
