import { companyOf } from '@loss-review/domain/deals/attribute';
import { dealProperties, type DealRules, readDeal } from '@loss-review/domain/deals/close';
import {
  countsOf,
  listed,
  type ListName,
  type Lists,
  withRenewalsToCheck,
} from '@loss-review/domain/review/lists';
import { type KeptCount, lookedAt } from '@loss-review/domain/closing/keep-count';
import { isEmptyPlan } from '@loss-review/domain/plan/plan';
import { goneReviewSums, goneSums } from '@loss-review/domain/review/gone-company';
import {
  addGroupSums,
  goneGroupSums,
  type GroupSums,
  groupSumsOf,
} from '@loss-review/domain/review/groups/group-sums';
import { teamsByOwner } from '@loss-review/domain/review/groups/owner-teams';
import { packedGroups, unpackedGroups } from '@loss-review/domain/review/groups/packed-groups';
import { type MonthNumbers, numbersOf } from '@loss-review/domain/review/month-numbers';
import { addSums, type MonthSums, renewalsToCheck, sumsOf } from '@loss-review/domain/review/month-sums';
import { addReviewSums, type ReviewSums, reviewSumsOf } from '@loss-review/domain/review/review-sums';
import { parseSettings } from '@loss-review/domain/settings/settings';
import { dayAfterMonth, type Month, startOfDay } from '@loss-review/domain/time/day';
import { companyLinks } from './facts/load-deals.ts';
import { dealRules, type MonthContext, openMonth, type Portal } from './facts/month-context.ts';
import type { CrmRecord, Filter } from './hubspot/crm.ts';
import { dealOut, lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';
import type { NumbersCursor } from './numbers/cursor.ts';
import { lossesToLookThrough } from './numbers/losses-to-look-through.ts';
import { groupingProperties, loadCustomers } from './numbers/load-customers.ts';
import { loadGone } from './numbers/load-gone.ts';
import { packed, unpacked } from '@loss-review/domain/review/packed-sums';
import type { Walk } from './numbers/walk.ts';
import { countedProperties, numbersPlan } from './numbers/plan.ts';
import { startAt } from './numbers/start.ts';

export interface NumbersRequest {
  /** Default: the last month that is over. */
  readonly month?: Month;
  /** Count, write nothing. */
  readonly dryRun: boolean;
  readonly cursor?: unknown;
  /** Milliseconds since the epoch after which no new batch is begun. */
  readonly deadlineAt?: number;
  /** Companies or deals a batch, at most 1,000. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
}

export type NumbersAnswer =
  | {
      readonly done: true;
      readonly numbers: MonthNumbers;
      /** What the month's figures are made of; a function that only keeps them makes none. */
      readonly sums: MonthSums;
      readonly review: ReviewSums;
      readonly lists: Lists;
      readonly listed: Readonly<Record<ListName, number>>;
    }
  | Extract<SliceEnd<NumbersCursor>, { done: false }>;

/** The deals a count looks through for what cannot be used. */
export const closedDeals: Filter = { propertyName: 'hs_is_closed', operator: 'EQ', value: 'true' };

/** Counts a month from the portal's records, loss records and deals, and keeps the result on the month's review. */
export async function runNumbers(portal: Portal, request: NumbersRequest): Promise<NumbersAnswer> {
  const context = await openMonth(portal, request.month);
  // A month runs by the settings its review was opened with; a reason merged since is merged in every month.
  const opened = parseSettings(context.review?.properties['clr_settings'] ?? null) ?? context.settings;
  const settings = { ...opened, reasonRules: context.settings.reasonRules };
  const [rules, owners] = await Promise.all([
    dealRules(portal, context, settings),
    portal.catalogue.owners(),
  ]);
  const count = new Count(portal, context, { rules, teams: teamsByOwner(owners) }, request);
  const end = await count.run();
  if (!end.done) return end;
  const { sums, lists } = count.cursor;
  const numbers = numbersOf(context.month, sums);
  if (!request.dryRun && context.review) {
    await keep(portal, context, {
      counted: countedProperties(context.month, { sums, review: count.review, groups: count.groups, lists }),
      startedAt: count.cursor.startedAt,
      fullPassEndedAt: context.fullPass?.endedAt ?? null,
    });
  }
  return { done: true, numbers, sums, review: count.review, lists, listed: countsOf(lists) };
}

/**
 * The review is looked at only now: figures are large, and opening a month reads them for nobody else. And once more after
 * the write: whoever closed the month meanwhile has frozen other numbers, which are put back.
 */
async function keep({ setupCrm, crm }: Portal, { month }: MonthContext, count: KeptCount): Promise<void> {
  const names = [...Object.keys(count.counted), ...lookedAt];
  const write = async (): Promise<boolean> => {
    const [held] = await setupCrm.readByKey('review', [month], names);
    const plan = numbersPlan(month, held, count);
    if (isEmptyPlan(plan)) return false;
    await crm.apply(plan);
    return true;
  };
  if (await write()) await write();
}

/** What a count knows before it begins. */
interface Known {
  readonly rules: DealRules;
  /** The team by which a person's losses are counted, by the person's name. */
  readonly teams: ReadonlyMap<string, string>;
}

class Count {
  private readonly portal: Portal;
  private readonly context: MonthContext;
  private readonly known: Known;
  private readonly request: NumbersRequest;
  cursor: NumbersCursor;
  review: ReviewSums;
  groups: GroupSums;

  constructor(portal: Portal, context: MonthContext, known: Known, request: NumbersRequest) {
    this.portal = portal;
    this.context = context;
    this.known = known;
    this.request = request;
    this.cursor = startAt(request, portal.clock);
    this.review = unpacked(this.cursor.review);
    this.groups = unpackedGroups(this.cursor.groups);
  }

  /** Counts all companies and lists deals, or as many as there is time for. */
  async run(): Promise<SliceEnd<NumbersCursor>> {
    return runSlice(
      async () => {
        const walks = this.walks();
        const from = walks.findIndex(({ name }) => name === this.cursor.walking);
        for (const walk of walks.slice(from)) {
          if (walk.name !== this.cursor.walking) {
            this.cursor = { ...this.cursor, walking: walk.name, afterId: '0' };
          }
          if (!(await this.walk(walk))) return false;
        }
        return true;
      },
      () => ({ ...this.cursor, review: packed(this.review), groups: packedGroups(this.groups) }),
    );
  }

  private walks(): readonly Walk[] {
    const addGone: Walk['add'] = (page) => this.addGone(page);
    return [
      {
        name: 'companies',
        type: 'company',
        filters: [],
        properties: groupingProperties(this.known.rules.settings),
        add: (page) => this.addCompanies(page),
      },
      ...lossesToLookThrough(this.context.month).map((walk) => ({ ...walk, add: addGone })),
      {
        name: 'deals',
        type: 'deal',
        filters: [closedDeals],
        properties: dealProperties(this.known.rules),
        add: (page) => this.listDeals(page),
      },
    ];
  }

  private async addGone(page: readonly CrmRecord[]): Promise<void> {
    const { month } = this.context;
    const gone = await loadGone(this.portal.crm, page, month, {
      reasonRules: this.known.rules.settings.reasonRules,
      teams: this.known.teams,
    });
    const sums = gone.map((losses) => goneSums(losses, month)).reduce(addSums, this.cursor.sums);
    this.review = gone.map((losses) => goneReviewSums(losses, month)).reduce(addReviewSums, this.review);
    this.groups = gone.map((losses) => goneGroupSums(losses, month)).reduce(addGroupSums, this.groups);
    this.cursor = { ...this.cursor, sums };
  }

  private async addCompanies(page: readonly CrmRecord[]): Promise<void> {
    const { month } = this.context;
    const customers = await loadCustomers(this.portal.crm, page, { ...this.known, month });
    let { sums, lists } = this.cursor;
    for (const customer of customers) {
      const { companyId } = customer;
      sums = addSums(sums, sumsOf(customer, month));
      const toCheck = renewalsToCheck(customer, month).map((deal) => ({ dealId: deal.id, companyId }));
      lists = withRenewalsToCheck(lists, toCheck);
    }
    this.review = addReviewSums(this.review, reviewSumsOf(customers, month));
    this.groups = addGroupSums(this.groups, groupSumsOf(customers, month));
    this.cursor = { ...this.cursor, sums, lists };
  }

  private async listDeals(page: readonly CrmRecord[]): Promise<void> {
    const asOf = dayAfterMonth(this.context.month);
    const linked = await this.portal.crm.linked('deal', 'company', idsOf(page));
    let { lists } = this.cursor;
    for (const deal of page) {
      const { closed, listed: unusable } = readDeal(deal, this.known.rules);
      if (Date.parse(deal.createdAt) >= startOfDay(asOf, this.known.rules.timeZone)) continue;
      if (closed ? closed.closedOn >= asOf : unusable.length === 0) continue;
      const unattached = companyOf(companyLinks(linked.get(deal.id))) === null;
      lists = listed(lists, [...unusable, ...(unattached ? (['unattached'] as const) : [])], deal.id);
    }
    this.cursor = { ...this.cursor, lists };
  }

  private async walk({ type, filters, properties, add }: Walk): Promise<boolean> {
    const { afterId, batch } = this.cursor;
    const pages = this.portal.crm.walk(type, { filters, properties, afterId });
    return dealOut(
      pages,
      batch,
      async (records) => {
        await add(records);
        const last = records.at(-1)?.id ?? this.cursor.afterId;
        this.cursor = { ...this.cursor, afterId: last, done: this.cursor.done + records.length };
        this.request.onProgress?.(this.cursor.done);
      },
      lateAt(this.portal.clock, this.request.deadlineAt),
    );
  }
}

function idsOf(page: readonly CrmRecord[]): readonly string[] {
  return page.map(({ id }) => id);
}
