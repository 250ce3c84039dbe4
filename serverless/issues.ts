import { joined } from '@loss-review/domain/issues/causes';
import { type HeldIssue, isLiving } from '@loss-review/domain/issues/issue';
import { recountUpdate } from '@loss-review/domain/issues/recount';
import { emptyPlan, isEmptyPlan, type Link, type Plan, type Update } from '@loss-review/domain/plan/plan';
import type { Month } from '@loss-review/domain/time/day';
import { revisionOf } from './card/read-shown-loss.ts';
import { type MonthContext, openMonth, type Portal } from './facts/month-context.ts';
import type { CrmRecord, Refusal } from './hubspot/crm.ts';
import { IssuesCursor } from './issues/cursor.ts';
import { explainedLosses, loadIssueLosses, loadLossesOfIssues } from './issues/load-issue-losses.ts';
import { loadIssues, readIssues } from './issues/load-issues.ts';
import { dealOut, lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';
import { Trouble } from './trouble.ts';

export interface IssuesRequest {
  /** Default: the last month that is over. */
  readonly month?: Month;
  /** Look, write nothing. */
  readonly dryRun: boolean;
  readonly cursor?: unknown;
  /** Milliseconds since the epoch after which no new batch is begun. */
  readonly deadlineAt?: number;
  /** Losses a batch, at most 1,000; issues a tenth of it. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
  readonly onPlan?: (plan: Plan) => void;
}

export type IssuesAnswer = SliceEnd<IssuesCursor> & {
  readonly month: Month;
  readonly written: number;
  readonly refused: readonly Refusal[];
};

/** What a recount of issues has written so far. */
interface Written {
  written: number;
  refused: readonly Refusal[];
}

/**
 * Brings a month's issues up to date: causes of its losses, and of those of the two months before, whose calls may just
 * have been recorded, join the issue about their reason; then every issue is counted from its causes, which reopens one
 * whose reason came back after the fix. A repeat writes nothing.
 */
export async function runIssues(portal: Portal, request: IssuesRequest): Promise<IssuesAnswer> {
  const context = await openMonth(portal, request.month);
  const issues = (await loadIssues(portal.crm, context.settings.reasonRules)).filter(isLiving);
  const told: Written = { written: 0, refused: [] };
  let cursor = startAt(request, portal.clock.now());
  const walk = async (
    joining: IssuesCursor['joining'],
    work: (page: readonly CrmRecord[]) => Promise<Plan>,
  ): Promise<boolean> => {
    if (cursor.joining !== joining) return true;
    const filters = joining === 'losses' ? explainedLosses(context.month, 'and before') : withKey;
    const type = joining === 'losses' ? 'loss' : 'issue';
    const size = joining === 'losses' ? cursor.batch : Math.ceil(cursor.batch / 10);
    return dealOut(
      portal.crm.walk(type, { filters, properties: [], afterId: cursor.afterId }),
      size,
      async (page) => {
        await write(portal, request, await work(page), told);
        const afterId = page.at(-1)?.id ?? cursor.afterId;
        cursor = { ...cursor, afterId, done: cursor.done + page.length };
        request.onProgress?.(cursor.done);
      },
      lateAt(portal.clock, request.deadlineAt),
    );
  };
  const end = await runSlice(
    async () => {
      if (issues.length === 0) return true;
      if (!(await walk('losses', (page) => joinPlan(portal, context, issues, page)))) return false;
      if (cursor.joining === 'losses') cursor = { ...cursor, joining: 'issues', afterId: '0' };
      return walk('issues', (page) => countPlan(portal, context, page));
    },
    () => cursor,
  );
  return { ...end, month: context.month, ...told };
}

const withKey = [{ propertyName: 'clr_key', operator: 'HAS_PROPERTY' as const }];

async function joinPlan(
  { crm }: Portal,
  { settings }: MonthContext,
  issues: readonly HeldIssue[],
  page: readonly CrmRecord[],
): Promise<Plan> {
  const losses = await loadIssueLosses(
    crm,
    page.map(({ id }) => id),
    settings.reasonRules,
  );
  const links = joined(losses, issues).missing.map(({ issueId, causeId }): Link => ({
    from: { type: 'issue', id: issueId },
    to: { type: 'cause', id: causeId },
  }));
  return { ...emptyPlan, links };
}

/** People may be saving one meanwhile: what changed since it was loaded waits for the next count. */
async function countPlan(
  { crm }: Portal,
  { settings, month, review }: MonthContext,
  page: readonly CrmRecord[],
): Promise<Plan> {
  const rules = settings.reasonRules;
  const living = (
    await readIssues(
      crm,
      page.map(({ id }) => id),
      rules,
    )
  ).filter(isLiving);
  const ids = living.map(({ id }) => id);
  const [losses, reviews] = await Promise.all([
    loadLossesOfIssues(crm, ids, rules),
    crm.linked('issue', 'review', review === null ? [] : ids),
  ]);
  const updates = living.flatMap((issue) => recountUpdate(issue, month, losses) ?? []);
  const toTell = living.filter(
    ({ openedMonth, status }) => status !== 'resolved' && (openedMonth ?? month) <= month,
  );
  const links = toTell.flatMap(({ id }): readonly Link[] => {
    const isLinked = reviews.get(id)?.some((each) => each.id === review?.id) ?? true;
    if (isLinked || review === null) return [];
    return [{ from: { type: 'issue', id }, to: { type: 'review', id: review.id } }];
  });
  return { ...emptyPlan, links, mirrors: await standing({ crm }, updates, living) };
}

async function standing(
  { crm }: Pick<Portal, 'crm'>,
  updates: readonly Update[],
  loaded: readonly HeldIssue[],
): Promise<readonly Update[]> {
  const now = await crm.read(
    'issue',
    updates.map(({ id }) => id),
    ['clr_revision'],
  );
  return updates.filter(({ id }) => {
    const revision = now.find((record) => record.id === id)?.properties['clr_revision'];
    return loaded.some((issue) => issue.id === id && issue.revision === revisionOf(revision));
  });
}

async function write(
  portal: Portal,
  { dryRun, onPlan }: IssuesRequest,
  plan: Plan,
  told: Written,
): Promise<void> {
  if (isEmptyPlan(plan)) return;
  onPlan?.(plan);
  if (dryRun) return;
  const { written, refused } = await portal.crm.apply(plan);
  told.written += written;
  told.refused = [...told.refused, ...refused];
}

function startAt({ cursor, batch }: IssuesRequest, now: number): IssuesCursor {
  if (cursor === undefined) {
    return { startedAt: new Date(now).toISOString(), joining: 'losses', afterId: '0', batch, done: 0 };
  }
  const read = IssuesCursor.safeParse(cursor);
  if (read.success) return read.data;
  throw new Trouble('bad_cursor', 'user', 'This cannot be continued from here. Start it again.');
}
