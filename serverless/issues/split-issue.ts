import { decideSplit } from '@loss-review/domain/issues/decide-split';
import type { SavedIssue } from '@loss-review/domain/issues/saved-issue';
import type { SplitIssue } from '@loss-review/domain/issues/parameters';
import type { Portal } from '../facts/month-context.ts';
import { loadLossesOfIssues } from './load-issue-losses.ts';
import { issuesByKey } from './load-issues.ts';
import { loadStanding, missingReviewLink } from './load-standing.ts';
import { saveDecided } from './save-decided.ts';

/** Moves reasons, or single causes, of an issue to a new one. Throws Trouble. */
export async function runSplitIssue(portal: Portal, asked: SplitIssue): Promise<SavedIssue> {
  const { crm } = portal;
  const { by, rules, reviewId } = await loadStanding(portal, asked);
  return saveDecided(crm, asked.id, async () => {
    const held = await issuesByKey(crm, [asked.issue, asked.id], rules);
    const issue = held.find(({ key }) => key === asked.issue) ?? null;
    const made = held.find(({ key }) => key === asked.id) ?? null;
    const ids = held.map(({ id }) => id);
    const [losses, missing] = await Promise.all([
      loadLossesOfIssues(crm, ids, rules),
      missingReviewLink(crm, made ?? { id: '', key: asked.id }, reviewId),
    ]);
    return {
      decision: decideSplit({ by, issue, made, losses, missing }, asked),
      revisions: new Map(held.map(({ key, revision }) => [key, revision])),
    };
  });
}
