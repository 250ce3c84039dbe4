import type { Assigned } from '@loss-review/domain/calls/assign-calls';
import type { CallList } from '@loss-review/domain/calls/population';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Plan } from '@loss-review/domain/plan/plan';
import type { CallCounts } from '@loss-review/domain/review-page/call-counts';
import type { Month } from '@loss-review/domain/time/day';
import { chooseCalls } from './assign/choose-calls.ts';
import { type AssignCursor, openCursor } from './assign/cursor.ts';
import { loadCallList } from './assign/load-call-list.ts';
import { lossesById, lossesOfCompanies, type LossOfMonth, type Needed } from './assign/load-called-losses.ts';
import { callCountsOf, movedPast, withCalls, withLosses } from './assign/move-cursor.ts';
import { refuseClosed, refuseUnswept } from './assign/refuse-unswept.ts';
import { writeCalls } from './assign/write-calls.ts';
import { keepCallCounts } from './facts/call-counts.ts';
import { type MonthContext, openMonth, type Portal } from './facts/month-context.ts';
import type { Owner } from './hubspot/catalogue.ts';
import type { Refusal } from './hubspot/crm.ts';
import { loadShownReasons } from './reasons/load-shown-reasons.ts';
import { dealOut, lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';

export interface AssignRequest {
  /** Default: the last month that is over. */
  readonly month?: Month;
  /** Assign, write nothing. */
  readonly dryRun: boolean;
  /** From an earlier slice of the same assignment. */
  readonly cursor?: unknown;
  /** Milliseconds since the epoch after which no new batch is begun. */
  readonly deadlineAt?: number;
  /** Companies or calls a batch, at most 1,000. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
  readonly onPlan?: (plan: Plan) => void;
}

export type AssignAnswer = SliceEnd<AssignCursor> & {
  readonly month: Month;
  /** The month's call tasks so far, those that were there already too. */
  readonly tasks: AssignCursor['tasks'];
  /** The same by who has them. */
  readonly calls: CallCounts;
  /** Written in this slice. */
  readonly written: number;
  readonly refused: readonly Refusal[];
  /** What somebody should know, in sentences; told once the losses are gathered. */
  readonly warnings: readonly string[];
  /** Who calls whom and why, and whom nobody calls; null until the losses are gathered. */
  readonly list: Pick<Assigned, 'calls' | 'excluded'> | null;
};

/**
 * Assigns the calls of a month that is over and swept: those chosen to the executives, the rest to the recovery team or
 * the owners, as call tasks. A call that was assigned stays as it is, so repeating it writes nothing. Goes by the
 * settings as they are now, since who calls and when may be mended after the month was opened.
 */
export async function runAssign(portal: Portal, request: AssignRequest): Promise<AssignAnswer> {
  const context = await openMonth(portal, request.month);
  refuseUnswept(context, portal.clock.now());
  refuseClosed(context);
  const owners = await portal.catalogue.owners();
  const list = await loadCallList(portal.setupCrm, context.month, context.settings);
  const pass = new Pass(portal, context, owners, list, request);
  return pass.run();
}

class Pass {
  private readonly portal: Portal;
  private readonly context: MonthContext;
  private readonly owners: readonly Owner[];
  private readonly list: CallList;
  private readonly request: AssignRequest;
  private readonly isLate: () => boolean;
  private cursor: AssignCursor;
  /** What this slice has read already. */
  private readonly gathered = new Map<string, LossOfMonth>();
  private written = 0;
  private readonly refused: Refusal[] = [];
  private assigned: Assigned | null = null;

  constructor(
    portal: Portal,
    context: MonthContext,
    owners: readonly Owner[],
    list: CallList,
    request: AssignRequest,
  ) {
    this.portal = portal;
    this.context = context;
    this.owners = owners;
    this.list = list;
    this.request = request;
    this.cursor = openCursor(request, portal.clock.now());
    this.isLate = lateAt(portal.clock, request.deadlineAt);
  }

  async run(): Promise<AssignAnswer> {
    const end = await runSlice(
      async () => {
        if (this.cursor.doing !== 'assigning' && !(await this.gather())) return false;
        if (!(await this.assign())) return false;
        if (!this.request.dryRun) await this.keepCounts();
        return true;
      },
      () => this.cursor,
    );
    const { written, refused, assigned, cursor } = this;
    const { month } = this.context;
    const warnings = [...(assigned?.warnings ?? []), ...(assigned?.shortfalls ?? [])];
    const told = { tasks: cursor.tasks, calls: callCountsOf(cursor), list: assigned, warnings };
    return { ...end, month, ...told, written, refused };
  }

  /** Every company is looked at, since HubSpot's index does not know yet what a sweep has just written. */
  private async gather(): Promise<boolean> {
    const { afterId, batch } = this.cursor;
    const { crm } = this.portal;
    const { month } = this.context;
    const all = await dealOut(
      crm.walk('company', { filters: [], properties: [], afterId }),
      batch,
      async (companies) => {
        const ids = companies.map(({ id }) => id);
        const losses = await lossesOfCompanies(crm, ids, this.needed());
        for (const loss of losses) this.gathered.set(loss.id, loss);
        const lossIds = losses.map(({ id }) => id);
        this.stand(movedPast(withLosses(this.cursor, lossIds, month), ids.at(-1), ids.length));
      },
      this.isLate,
    );
    if (all) this.cursor = { ...this.cursor, doing: 'assigning', afterId: '0' };
    return all;
  }

  private async assign(): Promise<boolean> {
    const { crm } = this.portal;
    const assigned = await chooseCalls(crm, this.context, {
      list: this.list,
      people: this.owners,
      losses: await this.losses(),
    });
    this.assigned = assigned;
    let open = assigned.calls.filter(({ company }) => compareIds(company.id, this.cursor.afterId) > 0);
    const reasons =
      open.length > 0 ? await loadShownReasons(this.portal.catalogue, this.context.settings) : [];
    const briefed = { ...this.context, reasons };
    while (open.length > 0) {
      const batch = open.slice(0, this.cursor.batch);
      open = open.slice(batch.length);
      const { made, written, refused } = await writeCalls(crm, briefed, batch, this.request);
      this.written += written;
      this.refused.push(...refused);
      this.stand(movedPast(withCalls(this.cursor, made), batch.at(-1)?.company.id, batch.length));
      if (open.length > 0 && this.isLate()) return false;
    }
    return true;
  }

  private async losses(): Promise<readonly LossOfMonth[]> {
    const unread = this.cursor.losses.filter((id) => !this.gathered.has(id));
    return [...this.gathered.values(), ...(await lossesById(this.portal.crm, unread, this.needed()))];
  }

  private needed(): Needed {
    const { today, settings } = this.context;
    return { list: this.list, today, repeatCallDays: settings.repeatCallDays };
  }

  private keepCounts(): Promise<void> {
    const { month, review } = this.context;
    const { crm, clock } = this.portal;
    return keepCallCounts(crm, month, review, callCountsOf(this.cursor), clock.now());
  }

  private stand(cursor: AssignCursor): void {
    this.cursor = cursor;
    this.request.onProgress?.(cursor.done);
  }
}
