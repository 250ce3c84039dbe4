import type { HeldLoss } from '@loss-review/domain/losses/facts';
import { isEmptyPlan, type RecordType } from '@loss-review/domain/plan/plan';
import { type Difference, type ForPeople, planOf, type Repair } from '@loss-review/domain/repair/repair';
import { dealRules, openMonth, type Portal } from './facts/month-context.ts';
import type { CrmRecord, Filter, Refusal } from './hubspot/crm.ts';
import { openCursor, type RepairCursor } from './repair/cursor.ts';
import { lookAtCalls } from './repair/look-at-calls.ts';
import { lookAtCauses } from './repair/look-at-causes.ts';
import { comparedNames, type CompanyRules, lookAtCompanies } from './repair/look-at-companies.ts';
import { lookAtLosses } from './repair/look-at-losses.ts';
import { dealOut, lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';

export interface RepairRequest {
  /** Look, write nothing. What a loss without an association belongs to is known within one slice: use no deadline. */
  readonly dryRun: boolean;
  /** From an earlier slice of the same repair. */
  readonly cursor?: unknown;
  /** Milliseconds since the epoch after which no new batch is begun. */
  readonly deadlineAt?: number;
  /** Records a batch, at most 1,000. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
}

export type RepairAnswer = SliceEnd<RepairCursor> & {
  /** Losses, causes, companies and tasks looked at since the repair began. */
  readonly checked: number;
  /** What differed in this slice. */
  readonly differences: readonly Difference[];
  readonly forPeople: readonly ForPeople[];
  readonly written: number;
  readonly refused: readonly Refusal[];
};

/** One kind of record to go through, and how a batch of it is looked at. */
interface Step {
  readonly name: RepairCursor['repairing'];
  readonly type: RecordType;
  readonly filters: readonly Filter[];
  readonly properties: readonly string[];
  readonly look: (
    records: readonly CrmRecord[],
    read: ReadonlyMap<string, HeldLoss>,
  ) => Promise<readonly Repair[]>;
}

/**
 * Compares all losses with themselves, and their causes, what companies mirror of them, and call tasks with the loss records, and mends what differs; lists
 * what only people can put right. Repeating it finds nothing to mend.
 */
export async function runRepair(portal: Portal, request: RepairRequest): Promise<RepairAnswer> {
  const context = await openMonth(portal, undefined);
  const deals = await dealRules(portal, context, context.settings);
  return new Pass(portal, request, { deals, today: context.today }).run();
}

class Pass {
  private readonly portal: Portal;
  private readonly request: RepairRequest;
  private readonly steps: readonly Step[];
  private readonly unlinked = new Map<string, Set<string>>();
  /** Losses that this slice has read already. */
  private readonly read = new Map<string, HeldLoss>();
  private readonly differences: Difference[] = [];
  private readonly forPeople: ForPeople[] = [];
  private cursor: RepairCursor;
  private written = 0;
  private readonly refused: Refusal[] = [];

  constructor(portal: Portal, request: RepairRequest, rules: Omit<CompanyRules, 'unlinked' | 'read'>) {
    this.portal = portal;
    this.request = request;
    this.cursor = openCursor(request, portal.clock.now());
    this.steps = this.stepsBy({ ...rules, unlinked: this.unlinked });
  }

  async run(): Promise<RepairAnswer> {
    const from = this.steps.findIndex(({ name }) => name === this.cursor.repairing);
    const end = await runSlice(
      async () => {
        for (const step of this.steps.slice(from)) if (!(await this.walk(step))) return false;
        return true;
      },
      () => this.cursor,
    );
    return {
      ...end,
      checked: this.cursor.done,
      differences: this.differences,
      forPeople: this.forPeople,
      written: this.written,
      refused: this.refused,
    };
  }

  private stepsBy(rules: Omit<CompanyRules, 'read'>): readonly Step[] {
    const { crm } = this.portal;
    const all = { filters: [], properties: [] };
    const idsOf = (records: readonly CrmRecord[]): readonly string[] => records.map(({ id }) => id);
    const ours: Filter = { propertyName: 'clr_loss_key', operator: 'HAS_PROPERTY' };
    return [
      { name: 'losses', type: 'loss', ...all, look: (records) => this.lookAtLosses(idsOf(records)) },
      {
        name: 'causes',
        type: 'cause',
        ...all,
        look: (records, read) => lookAtCauses(crm, idsOf(records), read),
      },
      {
        name: 'companies',
        type: 'company',
        ...all,
        properties: comparedNames,
        look: (records, read) => lookAtCompanies(crm, records, { ...rules, read }),
      },
      {
        name: 'calls',
        type: 'task',
        ...all,
        filters: [ours],
        look: (records, read) => lookAtCalls(crm, idsOf(records), read),
      },
    ];
  }

  private async walk({ name, type, filters, properties, look }: Step): Promise<boolean> {
    if (name !== this.cursor.repairing) this.cursor = { ...this.cursor, repairing: name, afterId: '0' };
    const { afterId, batch } = this.cursor;
    return dealOut(
      this.portal.crm.walk(type, { filters, properties, afterId }),
      batch,
      async (records) => {
        await this.repair(records, look);
        const done = this.cursor.done + records.length;
        this.cursor = { ...this.cursor, afterId: records.at(-1)?.id ?? afterId, done };
        this.request.onProgress?.(done);
      },
      lateAt(this.portal.clock, this.request.deadlineAt),
    );
  }

  private async lookAtLosses(ids: readonly string[]): Promise<readonly Repair[]> {
    const { repairs, held } = await lookAtLosses(this.portal.crm, ids);
    for (const loss of held) this.read.set(loss.id, loss);
    return repairs;
  }

  /** What differs is looked at once more, anew, just before it is written: meanwhile people go on working. */
  private async repair(records: readonly CrmRecord[], look: Step['look']): Promise<void> {
    const first = await look(records, this.read);
    const differing = new Set(first.flatMap(({ id, plan }) => (isEmptyPlan(plan) ? [] : [id])));
    const again = records.filter(({ id }) => differing.has(id));
    const second = again.length === 0 ? [] : await look(again, new Map());
    const found = [...first.filter(({ id }) => !differing.has(id)), ...second];
    this.differences.push(...found.flatMap(({ differences }) => differences));
    this.forPeople.push(...found.flatMap(({ forPeople }) => forPeople));
    this.keepUnlinked(found);
    const plan = planOf(found);
    if (this.request.dryRun || isEmptyPlan(plan)) return;
    const { written, refused } = await this.portal.crm.apply(plan);
    this.written += written;
    this.refused.push(...refused);
  }

  /** A loss belongs to its company though no association says so yet, and in a dry run none will. */
  private keepUnlinked(found: readonly Repair[]): void {
    for (const { id: lossId, plan } of found) {
      for (const { from, to } of plan.links) {
        if (from.type !== 'loss' || to.type !== 'company' || !('id' in to)) continue;
        this.unlinked.set(to.id, (this.unlinked.get(to.id) ?? new Set()).add(lossId));
      }
    }
  }
}
