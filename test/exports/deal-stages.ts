import { flagAt, textAt } from './cell.ts';
import { requireColumn, type Column, type MatchedColumns } from './match-columns.ts';
import { gatherPipelines, type PipelineBook } from './pipeline-book.ts';
import type { DefaultPipeline, PlacedStage } from './placed-stage.ts';
import type { Table } from './read-table.ts';
import { outcomeByFlags, outcomeByName } from './stage-outcome.ts';

/** The deal pipeline HubSpot gives every account. */
const salesPipeline: DefaultPipeline = {
  id: 'default',
  label: 'Sales Pipeline',
  stageIds: {
    'appointment scheduled': 'appointmentscheduled',
    'qualified to buy': 'qualifiedtobuy',
    'presentation scheduled': 'presentationscheduled',
    'decision maker bought-in': 'decisionmakerboughtin',
    'contract sent': 'contractsent',
    'closed won': 'closedwon',
    'closed lost': 'closedlost',
  },
  openStage: { id: 'appointmentscheduled', label: 'Appointment Scheduled' },
};

/** The stages of a file of deals, row by row. */
export interface DealStages {
  readonly book: PipelineBook;
  /** The stage of a row; an open one for a row without. */
  at(row: number): PlacedStage;
  isBlank(row: number): boolean;
}

/** Reads every row's stage and what HubSpot's columns tell of its outcome. Throws `ExportError`. */
export function readDealStages(table: Table, matched: MatchedColumns): DealStages {
  const pipeline = requireColumn(table, 'deals', matched.columns, 'pipeline');
  const stage = requireColumn(table, 'deals', matched.columns, 'dealstage');
  const find = (property: string): Column | undefined =>
    matched.columns.find((column) => column.property === property);
  const [closed, won, lost] = [find('hs_is_closed'), find('hs_is_closed_won'), find('hs_is_closed_lost')];
  const gatherer = gatherPipelines(salesPipeline, outcomeByName);
  const seen = table.rows.map((_, row) => {
    const label = textAt(table, row, stage) || 'Open';
    const its = gatherer.see(textAt(table, row, pipeline), label);
    const flags = {
      closed: closed && flagAt(table, row, closed),
      won: won && flagAt(table, row, won),
      lost: lost && flagAt(table, row, lost),
    };
    const told = outcomeByFlags(flags, label);
    if (told) its.told.add(told);
    return its;
  });
  const book = gatherer.finish();
  return {
    book,
    at(row) {
      const its = seen[row];
      if (!its) throw new Error(`the table has no row ${String(row)}`);
      return book.placed(its);
    },
    isBlank: (row) => textAt(table, row, stage) === '',
  };
}
