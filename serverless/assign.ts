import { type AssignedCall, assignCalls } from '@loss-review/domain/calls/assign-calls';
import type { CallList } from '@loss-review/domain/calls/population';
import { planTasks, taskKey } from '@loss-review/domain/calls/plan-tasks';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Plan } from '@loss-review/domain/plan/plan';
import type { CallCounts } from '@loss-review/domain/review-page/call-counts';
import type { Month } from '@loss-review/domain/time/day';
import { closeTaken } from './assign/close-taken.ts';
import { type AssignCursor, mostLosses, openCursor } from './assign/cursor.ts';
import { loadCallList } from './assign/load-call-list.ts';
import { withBriefFacts } from './assign/load-brief-facts.ts';
import { loadCalledCompanies } from './assign/load-called-companies.ts';
import { lossesById, lossesOfCompanies, type LossOfMonth } from './assign/load-called-losses.ts';
import { withHeldCalls } from './assign/load-held-calls.ts';
import { refuseUnswept } from './assign/refuse-unswept.ts';
import { keepCallCounts } from './facts/call-counts.ts';
import { stillLost } from './assign/still-lost.ts';
import { type MonthContext, openMonth, type Portal } from './facts/month-context.ts';
import type { Owner } from './hubspot/catalogue.ts';
import type { Refusal } from './hubspot/crm.ts';
import { dealOut, lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';
import { Trouble } from './trouble.ts';

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
};

/**
 * Assigns the calls of a month that is over and swept: the most valuable losses to the executives, the rest to the
 * owners, as call tasks. A call that was assigned stays as it is, so repeating it writes nothing. Goes by the settings
 * as they are now, since who calls and when may be mended after the month was opened.
 */
export async function runAssign(portal: Portal, request: AssignRequest): Promise<AssignAnswer> {
  const context = await openMonth(portal, request.month);
  refuseUnswept(context, portal.clock.now());
  const owners = await portal.catalogue.owners();
  const list = await loadCallList(portal.setupCrm, context.month);
  const pass = new Pass(portal, context, owners, list, request);
  return pass.run();
}

class Pass {
  private readonly portal: Portal;
  private readonly context: MonthContext;
  private readonly owners: readonly Owner[];
  private readonly list: CallList;
  private readonly request: AssignRequest;
  private cursor: AssignCursor;
  /** What this slice has read already. */
  private readonly gathered = new Map<string, LossOfMonth>();
  private written = 0;
  private readonly refused: Refusal[] = [];
  private warnings: readonly string[] = [];

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
    const { written, refused, warnings } = this;
    const { tasks } = this.cursor;
    const { month } = this.context;
    return { ...end, month, tasks, calls: this.callCounts(), written, refused, warnings };
  }

  /** Every company is looked at, since HubSpot's index does not know yet what a sweep has just written. */
  private async gather(): Promise<boolean> {
    const { afterId, batch } = this.cursor;
    const { crm } = this.portal;
    const all = await dealOut(
      crm.walk('company', { filters: [], properties: [], afterId }),
      batch,
      async (companies) => {
        const ids = companies.map(({ id }) => id);
        this.keep(await lossesOfCompanies(crm, ids, this.list));
        this.move(ids.at(-1), ids.length);
      },
      this.isLate(),
    );
    if (all) this.cursor = { ...this.cursor, doing: 'assigning', afterId: '0' };
    return all;
  }

  private async assign(): Promise<boolean> {
    const { crm } = this.portal;
    const { account, today, settings } = this.context;
    const losses = await this.losses();
    const [called, companies] = await Promise.all([
      withHeldCalls(crm, losses, account.timeZone),
      loadCalledCompanies(
        crm,
        losses.map(({ companyId }) => companyId),
      ),
    ]);
    const people = this.owners;
    const { calls, warnings } = assignCalls({
      list: this.list,
      today,
      losses: called,
      companies,
      people,
      settings,
    });
    this.warnings = warnings;

    const isLate = this.isLate();
    let open = calls.filter(({ company }) => compareIds(company.id, this.cursor.afterId) > 0);
    while (open.length > 0) {
      const batch = open.slice(0, this.cursor.batch);
      open = open.slice(batch.length);
      await this.write(batch);
      if (open.length > 0 && isLate()) return false;
    }
    return true;
  }

  private async write(calls: readonly AssignedCall[]): Promise<void> {
    const { month, account } = this.context;
    const facts = await withBriefFacts(this.portal.crm, calls, account.timeZone);
    const standing = await stillLost(this.portal.crm, facts);
    const plan = planTasks(standing, { month, ...account });
    const refused = await this.apply(plan);
    if (!this.request.dryRun) await this.apply(await closeTaken(this.portal.crm, standing));
    const made = standing.filter(({ loss, role }) => !refused.has(taskKey(loss.key, role)));
    const executives = made.filter(({ role }) => role === 'executive').length;
    const { tasks, waiting } = this.cursor;
    this.cursor = {
      ...this.cursor,
      tasks: {
        executives: tasks.executives + executives,
        owners: tasks.owners + made.length - executives,
      },
      waiting: waiting + made.filter(({ callerId }) => callerId === null).length,
    };
    this.move(calls.at(-1)?.company.id, calls.length);
  }

  /** Applies a plan; answers the keys of the tasks that HubSpot refused. */
  private async apply(plan: Plan): Promise<ReadonlySet<string>> {
    if (plan.records.length + plan.links.length + plan.mirrors.length === 0) return new Set();
    this.request.onPlan?.(plan);
    if (this.request.dryRun) return new Set();
    const { written, refused } = await this.portal.crm.apply(plan);
    this.written += written;
    this.refused.push(...refused);
    const planned = new Set(plan.records.map(({ key }) => key));
    const unmade = refused.flatMap(({ ref }) => ('key' in ref && planned.has(ref.key) ? [ref.key] : []));
    return new Set(unmade);
  }

  private keepCounts(): Promise<void> {
    const { month, review } = this.context;
    return keepCallCounts(this.portal.crm, month, review, this.callCounts(), this.portal.clock.now());
  }

  private callCounts(): CallCounts {
    const { tasks, waiting } = this.cursor;
    return { executives: tasks.executives, owners: tasks.owners - waiting, nobody: waiting };
  }

  private async losses(): Promise<readonly LossOfMonth[]> {
    const unread = this.cursor.losses.filter((id) => !this.gathered.has(id));
    return [...this.gathered.values(), ...(await lossesById(this.portal.crm, unread, this.list))];
  }

  private keep(found: readonly LossOfMonth[]): void {
    for (const loss of found) this.gathered.set(loss.id, loss);
    const losses = [...new Set([...this.cursor.losses, ...found.map(({ id }) => id)])];
    if (losses.length > mostLosses) {
      throw new Trouble(
        'too_many_losses',
        'operator',
        `${this.context.month} has more than ${mostLosses} losses to call about. Check the rules for losses in the settings.`,
      );
    }
    this.cursor = { ...this.cursor, losses };
  }

  private move(afterId: string | undefined, by: number): void {
    const { cursor } = this;
    this.cursor = { ...cursor, afterId: afterId ?? cursor.afterId, done: cursor.done + by };
    this.request.onProgress?.(this.cursor.done);
  }

  private isLate(): () => boolean {
    return lateAt(this.portal.clock, this.request.deadlineAt);
  }
}
