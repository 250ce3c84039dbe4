import { callRoles } from '@loss-review/domain/calls/facts';
import { callColumns } from '@loss-review/domain/export/call-columns';
import { causeColumns, causeRows } from '@loss-review/domain/export/cause-rows';
import {
  callColumnNames,
  columnsOf,
  type ExportedRecord,
  issueColumnNames,
  lossColumnNames,
} from '@loss-review/domain/export/columns';
import type { ExportTable } from '@loss-review/domain/export/parameters';
import type { Properties, RecordType } from '@loss-review/domain/plan/plan';
import type { ListedOption } from '@loss-review/domain/reasons/reason-list';
import type { Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';
import { csvOf } from './csv.ts';
import { loadExplained } from './load-explained.ts';

/** What a table needs besides the records that a search names. */
export interface TablePorts {
  readonly crm: Crm;
  readonly month: Month;
  readonly reasons: readonly ListedOption[];
  /** Names of owners by id. */
  readonly ownerNames: ReadonlyMap<string, string>;
}

/** Where a table's rows come from, and how candidates of a search become CSV; `isFirst`: with the columns' names. */
export interface Table {
  readonly type: RecordType;
  readonly filters: (month: Month) => readonly Filter[];
  readonly toCsv: (ports: TablePorts, ids: readonly string[], isFirst: boolean) => Promise<Csv>;
}

/** CSV and how many rows it has. */
export interface Csv {
  readonly text: string;
  readonly rows: number;
}

const taskNames = ['clr_loss_key', 'clr_month', 'clr_role', 'hs_task_status', 'hubspot_owner_id'];
/** Losses that count, churned or not; those that wait for a person or were taken back do not. */
const counting = ['lost', 'returned', 'recorded'];

export const tables: Readonly<Record<ExportTable, Table>> = {
  losses: {
    type: 'loss',
    filters: (month) => [inMonth('clr_lost_month', month), standing(counting)],
    async toCsv({ crm, month, reasons }, ids, isFirst) {
      const losses = await crm.read('loss', ids, lossColumnNames);
      const rows = losses
        .filter(
          ({ properties: p }) => p['clr_lost_month'] === month && counting.includes(p['clr_status'] ?? ''),
        )
        .map((record) => exported(record, reasons));
      return { text: csvOf(columnsOf('loss', lossColumnNames), rows, isFirst), rows: rows.length };
    },
  },
  causes: {
    type: 'loss',
    filters: (month) => [
      inMonth('clr_lost_month', month),
      { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
      standing(['lost', 'returned']),
    ],
    async toCsv({ crm, month, reasons }, ids, isFirst) {
      const rows = (await loadExplained(crm, ids, month)).flatMap(causeRows);
      return { text: csvOf(causeColumns(reasons), rows, isFirst), rows: rows.length };
    },
  },
  calls: {
    type: 'task',
    filters: (month) => [
      inMonth('clr_month', month),
      { propertyName: 'clr_role', operator: 'IN', values: callRoles },
    ],
    async toCsv({ crm, month, reasons, ownerNames }, ids, isFirst) {
      const named = await crm.read('task', ids, taskNames);
      const tasks = named.filter(({ properties: p }) => p['clr_month'] === month);
      const keys = tasks.flatMap(({ properties: p }) => p['clr_loss_key'] || []);
      const losses = await crm.readByKey('loss', [...new Set(keys)], ['clr_key', ...callColumnNames]);
      const byKey = new Map(losses.map((loss) => [loss.properties['clr_key'], loss]));
      const rows = tasks.flatMap(({ properties: p }) => {
        const loss = byKey.get(p['clr_loss_key'] ?? '');
        const callerId = p['hubspot_owner_id'] ?? '';
        const task = {
          caller: ownerNames.get(callerId) ?? callerId,
          role: p['clr_role'] ?? '',
          isCompleted: p['hs_task_status'] === 'COMPLETED',
        };
        return loss ? [{ ...exported(loss, reasons), task }] : [];
      });
      return { text: csvOf(callColumns(), rows, isFirst), rows: rows.length };
    },
  },
  issues: {
    type: 'issue',
    filters: () => [{ propertyName: 'clr_key', operator: 'HAS_PROPERTY' }],
    async toCsv({ crm, month, reasons }, ids, isFirst) {
      const issues = await crm.read('issue', ids, issueColumnNames);
      const rows = issues.filter(isIssueOf(month)).map((record) => exported(record, reasons));
      return { text: csvOf(columnsOf('issue', issueColumnNames), rows, isFirst), rows: rows.length };
    },
  },
};

/**
 * Opened in the review of a month or an earlier one, whose meeting is held in the month after; those that another one
 * goes on for are counted there.
 */
function isIssueOf(month: Month): (issue: CrmRecord) => boolean {
  return ({ properties: p }) => p['clr_status'] !== 'merged' && (p['clr_opened_month'] || month) <= month;
}

function exported({ properties }: CrmRecord, reasons: readonly ListedOption[]): ExportedRecord {
  const held: Properties = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, value ?? '']),
  );
  return { properties: held, reasons };
}

function inMonth(propertyName: string, month: Month): Filter {
  return { propertyName, operator: 'EQ', value: month };
}

function standing(values: readonly string[]): Filter {
  return { propertyName: 'clr_status', operator: 'IN', values };
}
