import { joined } from '@loss-review/domain/issues/causes';
import { countIssue } from '@loss-review/domain/issues/count-issue';
import { decideSave } from '@loss-review/domain/issues/decide-save';
import type { HeldIssue, IssueLoss } from '@loss-review/domain/issues/issue';
import { issueToOpen } from '@loss-review/domain/issues/open-issue';
import type { SavedIssue } from '@loss-review/domain/issues/saved-issue';
import type { SaveIssue } from '@loss-review/domain/issues/parameters';
import type { Link } from '@loss-review/domain/plan/plan';
import type { Month } from '@loss-review/domain/time/day';
import type { Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadDueTasks } from './load-due-tasks.ts';
import { explainedLosses, loadIssueLosses } from './load-issue-losses.ts';
import { issuesByKey, loadIssues } from './load-issues.ts';
import { loadStanding, missingReviewLink, type Standing } from './load-standing.ts';
import { saveDecided } from './save-decided.ts';

/** Opens an issue, or changes, resolves or reopens one. Throws Trouble. */
export async function runSaveIssue(portal: Portal, asked: SaveIssue): Promise<SavedIssue> {
  const { crm } = portal;
  const key = asked.issue ?? asked.id;
  const standing = await loadStanding(portal, asked);
  const around = asked.issue === null ? await loadMonth(crm, asked.month, standing) : nothing;
  return saveDecided(crm, key, async () => {
    const [issue = null] = await issuesByKey(crm, [key], standing.rules);
    const on = issue ?? { id: '', key };
    const [tasks, review] = await Promise.all([
      loadDueTasks(crm, [on], standing.timeZone),
      missingReviewLink(crm, on, standing.reviewId),
    ]);
    const first = issue ?? { ...issueToOpen(asked.reasons, standing.by), key };
    const others = around.issues.filter((each) => each.key !== key);
    const losses = issue === null ? around.losses : await withLinksNow(crm, around.losses, standing);
    const join = joined(losses, [...others, first]);
    const sums = countIssue(first, join.losses).get(asked.month);
    const causes = join.missing
      .filter(({ issueId }) => issueId === first.id)
      .map(({ causeId }): Link => ({ from: { type: 'issue', key }, to: { type: 'cause', id: causeId } }));
    const opens = { ...issueToOpen(asked.reasons, standing.by, sums), key };
    const facts = {
      ...standing,
      issue,
      task: tasks.get(key) ?? null,
      opens,
      missing: [...review, ...causes],
    };
    return { decision: decideSave(facts, asked), revisions: revisionsOf(issue) };
  });
}

interface Around {
  readonly issues: readonly HeldIssue[];
  readonly losses: readonly IssueLoss[];
}

const nothing: Around = { issues: [], losses: [] };

/** The month's causes, of which those join a new issue that belong to no other. */
async function loadMonth(crm: Crm, month: Month, { rules }: Standing): Promise<Around> {
  const [issues, ids] = await Promise.all([loadIssues(crm, rules), lossIds(crm, month)]);
  return { issues, losses: await loadIssueLosses(crm, ids, rules) };
}

async function lossIds(crm: Pick<Crm, 'walk'>, month: Month): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of crm.walk('loss', { filters: explainedLosses(month, 'alone'), properties: [] })) {
    ids.push(...page.map(({ id }) => id));
  }
  return ids;
}

async function withLinksNow(
  crm: Crm,
  losses: readonly IssueLoss[],
  { rules }: Standing,
): Promise<readonly IssueLoss[]> {
  return loadIssueLosses(
    crm,
    losses.map(({ id }) => id),
    rules,
  );
}

function revisionsOf(issue: HeldIssue | null): ReadonlyMap<string, number> {
  return new Map(issue === null ? [] : [[issue.key, issue.revision]]);
}
