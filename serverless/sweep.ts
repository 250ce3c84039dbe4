import type { CompanyDecision } from '@loss-review/domain/losses/decide';
import type { Plan } from '@loss-review/domain/plan/plan';
import type { Minor } from '@loss-review/domain/money/minor';
import { type ChangedRules, changedRules } from '@loss-review/domain/settings/loss-rules';
import type { Day, Month } from '@loss-review/domain/time/day';
import { endCalls } from './facts/end-calls.ts';
import { companyLinks } from './facts/load-deals.ts';
import { dealRules, type MonthContext, openMonth, type Portal } from './facts/month-context.ts';
import { companyOf } from '@loss-review/domain/deals/attribute';
import type { Refusal } from './hubspot/crm.ts';
import { followReasons } from './reasons/follow-reasons.ts';
import { dealOut, lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';
import type { SweepRules } from './sweep/decide-companies.ts';
import { decideStanding } from './sweep/decide-standing.ts';
import type { SweepCursor } from './sweep/cursor.ts';
import { planOf } from './sweep/plan.ts';
import { recountCauses } from './sweep/recount-causes.ts';
import type { Source } from './sweep/sources.ts';
import { sourcesOf, startAt } from './sweep/start.ts';
import { closingPlan } from './sweep/closing-plan.ts';
import { keepRules, rulesChanged } from './sweep/keep-rules.ts';

export interface SweepRequest {
  /** The review month to open; default: the last month that is over. */
  readonly month?: Month;
  /** Walk every company, not only what changed. */
  readonly full: boolean;
  /** Decide, write nothing. */
  readonly dryRun: boolean;
  /** From an earlier slice of the same sweep. */
  readonly cursor?: unknown;
  /** The code of changed rules whose list somebody has seen and said yes to. */
  readonly acceptRules?: string;
  /** Milliseconds since the epoch after which no new batch is begun. */
  readonly deadlineAt?: number;
  /** Companies or deals a batch, at most 1,000: small in a function, large on the command line. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
  readonly onPlan?: (plan: Plan) => void;
}

export type SweepAnswer = SliceEnd<SweepCursor> & SweepTold;

interface SweepTold {
  readonly month: Month;
  /** Candidates dealt with since the pass began. */
  readonly candidates: number;
  readonly written: number;
  readonly refused: readonly Refusal[];
  /** Ids of companies with a loss whose evidence is gone, or whose record belongs to another company. */
  readonly toCheck: readonly string[];
  /** Of the companies looked at in this slice, those possibly lost or under notice. */
  readonly waiting: readonly WaitingCompany[];
  /** What a dry run shows by; null where the rules for losses are those of the last sweep, or were accepted. */
  readonly changedRules: ChangedRules | null;
}

/** A company that waits for a person, or leaves; value in hundredths, yearly. */
export interface WaitingCompany {
  readonly companyId: string;
  readonly name: string;
  readonly owner: string;
  readonly status: 'possible' | 'leaving';
  /** The day the loss is dated: since then, or until then. */
  readonly on: Day;
  readonly value: Minor;
}

/**
 * Finds losses and returns up to yesterday and writes what the portal lacks: a full pass when asked or never done
 * before, otherwise what changed. Repeating it writes nothing. By changed rules it walks every company, and throws Trouble
 * `rules_changed` unless it is a dry run or the rules were accepted.
 */
export async function runSweep(portal: Portal, request: SweepRequest): Promise<SweepAnswer> {
  const opened = await openMonth(portal, request.month);
  const changed = changedRules(opened.sweptRules, opened.settings);
  if (changed && !request.dryRun && request.acceptRules !== changed.code) throw rulesChanged(changed);
  // By changed rules nothing counts as read yet.
  const context = changed ? { ...opened, watermark: null } : opened;
  const rules: SweepRules = {
    deals: await dealRules(portal, context, context.settings),
    owners: await portal.catalogue.owners(),
    asOf: context.today,
  };
  const start = startAt(portal.clock, context, request);
  if (!request.dryRun) await prepare(portal, context, request);
  const pass = new Pass(portal, rules, request, start);
  const end = await pass.run(sourcesOf(start, context));
  if (end.done) await pass.write(closingPlan(context, start, portal.clock.now()));
  return { ...pass.answer(end, context.month), changedRules: request.dryRun ? changed : null };
}

/** What has to stand before anything is written: the rules it is written by, and once a pass the lists of reasons. */
async function prepare(portal: Portal, context: MonthContext, { cursor }: SweepRequest): Promise<void> {
  await keepRules(portal, context);
  if (cursor === undefined) await followReasons(portal.catalogue);
}

class Pass {
  private readonly portal: Portal;
  private readonly rules: SweepRules;
  private readonly request: SweepRequest;
  private cursor: SweepCursor;
  private written = 0;
  private readonly refused: Refusal[] = [];
  private readonly toCheck = new Set<string>();
  private readonly waiting = new Map<string, WaitingCompany>();

  constructor(portal: Portal, rules: SweepRules, request: SweepRequest, cursor: SweepCursor) {
    this.portal = portal;
    this.rules = rules;
    this.request = request;
    this.cursor = cursor;
  }

  /** Deals with all candidates of these sources, or as many as there is time for. */
  async run(sources: readonly Source[]): Promise<SliceEnd<SweepCursor>> {
    return runSlice(
      async () => {
        for (const source of sources) if (!(await this.walk(source))) return false;
        return true;
      },
      () => this.cursor,
    );
  }

  async write(plan: Plan): Promise<void> {
    if (plan.records.length + plan.links.length + plan.mirrors.length === 0) return;
    this.request.onPlan?.(plan);
    if (this.request.dryRun) return;
    const { written, refused } = await this.portal.crm.apply(plan);
    this.written += written;
    this.refused.push(...refused);
  }

  answer(end: SliceEnd<SweepCursor>, month: Month): SliceEnd<SweepCursor> & Omit<SweepTold, 'changedRules'> {
    return {
      ...end,
      month,
      candidates: this.cursor.done,
      written: this.written,
      refused: this.refused,
      toCheck: [...this.toCheck],
      waiting: [...this.waiting.values()],
    };
  }

  private async walk(source: Source): Promise<boolean> {
    const { name, type, filters } = source;
    if (name !== this.cursor.source) this.cursor = { ...this.cursor, source: name, afterId: '0' };
    const { afterId, batch } = this.cursor;
    const pages = this.portal.crm.walk(type, { filters, properties: [], afterId });
    const isLate = lateAt(this.portal.clock, this.request.deadlineAt);
    return dealOut(
      pages,
      batch,
      (records) =>
        this.deal(
          source,
          records.map(({ id }) => id),
        ),
      isLate,
    );
  }

  private async deal(source: Source, ids: readonly string[]): Promise<void> {
    const companies = source.type === 'company' ? ids : await this.companiesOf(ids);
    const decided = await decideStanding(this.portal.crm, companies, this.rules);
    for (const { companyId, profile, decision } of decided) {
      if (isOdd(decision)) this.toCheck.add(companyId);
      for (const { status, lostOn: on, value } of decision.waiting) {
        if (status !== 'possible' && status !== 'leaving') continue;
        const { name, ownerName: owner } = profile;
        this.waiting.set(companyId, { companyId, name, owner, status, on, value });
      }
    }
    const recounted = decided.flatMap(({ decision }) => decision.recounted);
    if (recounted.length > 0) await this.write(await recountCauses(this.portal.crm, recounted));
    await this.write(planOf(decided));
    const ended = decided.flatMap(({ decision }) => decision.endedCalls);
    for (const plan of await endCalls(this.portal.crm, ended)) await this.write(plan);
    const afterId = ids.at(-1) ?? this.cursor.afterId;
    this.cursor = { ...this.cursor, afterId, done: this.cursor.done + ids.length };
    this.request.onProgress?.(this.cursor.done);
  }

  private async companiesOf(dealIds: readonly string[]): Promise<readonly string[]> {
    const linked = await this.portal.crm.linked('deal', 'company', dealIds);
    return [...new Set([...linked.values()].flatMap((links) => companyOf(companyLinks(links)) ?? []))];
  }
}

function isOdd({ withdrawn, elsewhere }: CompanyDecision): boolean {
  return withdrawn.length + elsewhere.length > 0;
}
