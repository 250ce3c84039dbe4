import { askPlan, type Asking, type ToAsk } from '@loss-review/domain/closing/ask-missing';
import type { Reminded, RemindMissing } from '@loss-review/domain/closing/opened-closing';
import { decideRemind } from '@loss-review/domain/my-calls/remind-caller';
import { isEmptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import { callRoles } from '@loss-review/domain/calls/facts';
import { dayAt } from '@loss-review/domain/time/day';
import { type MonthContext, openMonth, type Portal } from '../facts/month-context.ts';
import type { Owner } from '../hubspot/catalogue.ts';
import type { CrmRecord, Filter } from '../hubspot/crm.ts';
import { dealOut, lateAt } from '../slices/batches.ts';
import { Trouble } from '../trouble.ts';
import { callsToRecord } from './load-unrecorded.ts';
import { churnedIn, loadSilent } from './load-unexplained.ts';
import { readPlace, type RemindPlace } from './remind-place.ts';

/** What reminding works with; no new batch is begun after `deadlineAt` (milliseconds since the epoch). */
interface RemindPorts extends Portal {
  readonly deadlineAt?: number;
}

/** Losses or calls a batch: as many as HubSpot's search gives at once. */
const batch = 200;

/**
 * Reminds everybody who can give what a month lacks, once: callers of calls without a record, by HubSpot's reminder or,
 * where the task is completed, by a task; and owners of losses without any reason, by a task. In slices; whoever was
 * reminded before is not reminded again. Throws Trouble `closed`, `bad_cursor`.
 */
export async function runRemindMissing(
  ports: RemindPorts,
  { month, cursor }: Omit<RemindMissing, 'portalId'>,
): Promise<Reminded> {
  const [context, owners] = await Promise.all([openMonth(ports, month), ports.catalogue.owners()]);
  if (context.review?.properties['clr_status'] === 'closed') {
    throw new Trouble('closed', 'user', 'This month is closed. Nobody is reminded for it any more.');
  }
  const pass = new Pass(ports, context, owners, readPlace(cursor));
  const done = (await pass.remindCallers()) && (await pass.askOwners());
  const { place } = pass;
  return { cursor: done ? null : JSON.stringify(place), sentence: inWords(place) };
}

class Pass {
  private readonly ports: RemindPorts;
  private readonly context: MonthContext;
  private readonly owners: readonly Owner[];
  place: RemindPlace;

  constructor(ports: RemindPorts, context: MonthContext, owners: readonly Owner[], place: RemindPlace) {
    this.ports = ports;
    this.context = context;
    this.owners = owners;
    this.place = place;
  }

  async remindCallers(): Promise<boolean> {
    if (this.place.doing !== 'callers') return true;
    const { month } = this.context;
    const filters: readonly Filter[] = [
      { propertyName: 'clr_role', operator: 'IN', values: callRoles },
      { propertyName: 'clr_month', operator: 'EQ', value: month },
    ];
    const done = await this.walk('task', filters, (records) => this.remind(records));
    if (done) this.place = { ...this.place, doing: 'owners', afterId: '0' };
    return done;
  }

  askOwners(): Promise<boolean> {
    const filters: readonly Filter[] = [
      ...churnedIn(this.context.month),
      { propertyName: 'clr_root_reasons', operator: 'NOT_HAS_PROPERTY' },
    ];
    return this.walk('loss', filters, (records) => this.ask(records));
  }

  private async walk(
    type: 'task' | 'loss',
    filters: readonly Filter[],
    work: (records: readonly CrmRecord[]) => Promise<number>,
  ): Promise<boolean> {
    const { crm, clock, deadlineAt } = this.ports;
    const { afterId } = this.place;
    return dealOut(
      crm.walk(type, { filters, properties: ['clr_loss_key'], afterId }),
      batch,
      async (records) => {
        const reached = this.place.reached + (await work(records));
        this.place = { ...this.place, afterId: records.at(-1)?.id ?? afterId, reached };
      },
      lateAt(clock, deadlineAt),
    );
  }

  private async remind(records: readonly CrmRecord[]): Promise<number> {
    const { month, today, account } = this.context;
    const around = { month, today, timeZone: account.timeZone, owners: this.owners };
    const calls = await callsToRecord(this.ports.crm, records, around);
    const open = calls.flatMap(({ task, caller }) => {
      if (caller === null || task.isCompleted) return [];
      const decision = decideRemind(task, { seen: { callerId: task.callerId } }, this.at());
      return decision.does === 'write' ? decision.plan.mirrors : [];
    });
    const done = calls.flatMap(({ task, caller, lossId, lossKey, companyId, name, asked }): ToAsk[] => {
      if (caller === null || !task.isCompleted || lossId === '' || companyId === null) return [];
      const loss = { id: lossId, key: lossKey };
      const company = { id: companyId, name };
      return [{ role: 'record', loss, company, personId: caller.id, held: asked }];
    });
    const plan = askPlan(done, this.at());
    await this.write({ ...plan, mirrors: open });
    return open.length + plan.records.length;
  }

  private async ask(records: readonly CrmRecord[]): Promise<number> {
    const silent = await loadSilent(this.ports.crm, this.context.month, records, this.owners);
    const plan = askPlan(
      silent.flatMap(({ id, key, companyId, name, owner, asked }): ToAsk[] =>
        owner === null
          ? []
          : [
              {
                ...{ role: 'reason', personId: owner.id, held: asked },
                ...{ loss: { id, key }, company: { id: companyId, name } },
              },
            ],
      ),
      this.at(),
    );
    await this.write(plan);
    return plan.records.length;
  }

  private at(): Asking & { readonly today: string } {
    const { month, account } = this.context;
    const now = this.ports.clock.now();
    return { month, timeZone: account.timeZone, now, today: dayAt(now, account.timeZone) };
  }

  private async write(plan: Plan): Promise<void> {
    if (isEmptyPlan(plan)) return;
    const [first] = (await this.ports.crm.apply(plan)).refused;
    if (!first) return;
    throw new Trouble(
      'refused_by_hubspot',
      'operator',
      `HubSpot did not take all of this: “${first.message}” Run setup, which makes what is missing, and remind again.`,
    );
  }
}

function inWords({ reached }: RemindPlace): string {
  if (reached === 0) return 'Nobody was left to be reminded.';
  return `${reached} ${reached === 1 ? 'reminder was' : 'reminders were'} given to HubSpot. Nobody is reminded twice.`;
}
