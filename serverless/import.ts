import type { ImportDecision } from '@loss-review/domain/import/decide-import';
import type { ImportRules, RowOutcome } from '@loss-review/domain/import/company-import';
import type { LossRow } from '@loss-review/domain/import/loss-row';
import { compareIds } from '@loss-review/domain/losses/order';
import { isEmptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import { dealRules, type MonthContext, type Portal } from './facts/month-context.ts';
import type { Refusal } from './hubspot/crm.ts';
import { type ImportCursor, openCursor } from './import/cursor.ts';
import type { FoundCompanies } from './import/find-companies.ts';
import type { LoadRules, RowsByCompany } from './import/load-companies.ts';
import { decideStanding } from './import/decide-standing.ts';
import { lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';

export interface ImportRequest {
  readonly rows: readonly LossRow<string>[];
  /** Where the rows belong. */
  readonly found: FoundCompanies;
  /** Names the rows, to continue no other import: 16 hex digits. */
  readonly file: string;
  readonly rules: ImportRules;
  readonly dryRun: boolean;
  /** From an earlier slice of the same import. */
  readonly cursor?: unknown;
  /** Milliseconds since the epoch after which no new batch is begun. */
  readonly deadlineAt?: number;
  /** Companies a batch, at most 1,000. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
}

export type ImportAnswer = SliceEnd<ImportCursor> & {
  /** What became of the rows that this slice dealt with. */
  readonly outcomes: readonly RowOutcome[];
  readonly written: number;
  readonly refused: readonly Refusal[];
};

/**
 * Joins rows to the losses the portal holds, or makes losses of them, company by company in id order, and writes what is
 * missing. Repeating it writes nothing.
 */
export async function runImport(
  portal: Portal,
  context: MonthContext,
  request: ImportRequest,
): Promise<ImportAnswer> {
  const load: LoadRules = {
    deals: await dealRules(portal, context, context.settings),
    owners: await portal.catalogue.owners(),
  };
  return new Pass(portal, load, request).run();
}

class Pass {
  private readonly portal: Portal;
  private readonly load: LoadRules;
  private readonly request: ImportRequest;
  private readonly outcomes: RowOutcome[] = [];
  private readonly refused: Refusal[] = [];
  private cursor: ImportCursor;
  private written = 0;

  constructor(portal: Portal, load: LoadRules, request: ImportRequest) {
    this.portal = portal;
    this.load = load;
    this.request = request;
    this.cursor = openCursor(request, portal.clock.now());
  }

  async run(): Promise<ImportAnswer> {
    const { rows, found, deadlineAt } = this.request;
    if (this.cursor.done === 0) this.leave(rows.filter(({ line }) => found.get(line)?.length !== 1));
    const byCompany = rowsByCompany(rows, found);
    const isLate = lateAt(this.portal.clock, deadlineAt);
    const end = await runSlice(
      async () => {
        let waiting = [...byCompany].filter(([id]) => compareIds(id, this.cursor.afterId) > 0);
        while (waiting.length > 0) {
          const size = this.cursor.batch;
          await this.deal(new Map(waiting.slice(0, size)));
          waiting = waiting.slice(size);
          if (waiting.length > 0 && isLate()) return false;
        }
        return true;
      },
      () => this.cursor,
    );
    return { ...end, outcomes: this.outcomes, written: this.written, refused: this.refused };
  }

  /** Rows that lead to no company, or to several. */
  private leave(rows: readonly LossRow<string>[]): void {
    this.outcomes.push(
      ...rows.map(({ line }): RowOutcome => {
        const ids = this.request.found.get(line) ?? [];
        if (ids.length === 0) return unmatched(line);
        const why = `Companies ${ids.slice(0, 5).join(', ')} bear this name or domain. Give the company’s id.`;
        return { line, outcome: 'ambiguous', company: null, loss: null, notes: [why] };
      }),
    );
    this.cursor = { ...this.cursor, done: this.cursor.done + rows.length };
  }

  private async deal(rows: RowsByCompany): Promise<void> {
    const { dryRun, rules, onProgress } = this.request;
    const decided = await decideStanding(this.portal.crm, rows, { load: this.load, rules, dryRun });
    for (const [id, own] of rows) {
      this.outcomes.push(...(decided.get(id)?.outcomes ?? own.map(({ line }) => unmatched(line))));
    }
    await this.write(together([...decided.values()]));
    const afterId = [...rows.keys()].at(-1) ?? this.cursor.afterId;
    const done = this.cursor.done + [...rows.values()].flat().length;
    this.cursor = { ...this.cursor, afterId, done };
    onProgress?.(done);
  }

  private async write(plan: Plan): Promise<void> {
    if (this.request.dryRun || isEmptyPlan(plan)) return;
    const { written, refused } = await this.portal.crm.apply(plan);
    this.written += written;
    this.refused.push(...refused);
  }
}

/** The rows of each company that one leads to, in id order. */
function rowsByCompany(rows: readonly LossRow<string>[], found: FoundCompanies): RowsByCompany {
  const byCompany = new Map<string, LossRow<string>[]>();
  for (const row of rows) {
    const [id, ...others] = found.get(row.line) ?? [];
    if (id === undefined || others.length > 0) continue;
    const own = byCompany.get(id) ?? [];
    byCompany.set(id, own);
    own.push(row);
  }
  return new Map([...byCompany].sort(([a], [b]) => compareIds(a, b)));
}

function unmatched(line: number): RowOutcome {
  const why = 'HubSpot holds no such company. Correct its id, domain or name, or make the company first.';
  return { line, outcome: 'unmatched', company: null, loss: null, notes: [why] };
}

function together(decided: readonly ImportDecision[]): Plan {
  return {
    records: decided.flatMap(({ plan }) => plan.records),
    links: decided.flatMap(({ plan }) => plan.links),
    mirrors: decided.flatMap(({ plan }) => plan.mirrors),
  };
}
