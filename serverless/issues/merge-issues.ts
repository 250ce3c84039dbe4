import { decideMerge } from '@loss-review/domain/issues/decide-merge';
import type { MergeIssues } from '@loss-review/domain/issues/parameters';
import type { SavedIssue } from '@loss-review/domain/issues/saved-issue';
import type { Portal } from '../facts/month-context.ts';
import { loadDueTasks } from './load-due-tasks.ts';
import { loadLossesOfIssues } from './load-issue-losses.ts';
import { issuesByKey } from './load-issues.ts';
import { loadStanding } from './load-standing.ts';
import { saveDecided } from './save-decided.ts';

/** Makes one of several issues. Throws Trouble. */
export async function runMergeIssues(portal: Portal, asked: MergeIssues): Promise<SavedIssue> {
  const { crm } = portal;
  const { by, rules, timeZone } = await loadStanding(portal, asked);
  const keys = asked.issues.map(({ key }) => key);
  return saveDecided(crm, keys[0] ?? '', async () => {
    const issues = await issuesByKey(crm, keys, rules);
    const [losses, tasks] = await Promise.all([
      loadLossesOfIssues(
        crm,
        issues.map(({ id }) => id),
        rules,
      ),
      loadDueTasks(crm, issues, timeZone),
    ]);
    return {
      decision: decideMerge({ by, issues, losses, tasks }, asked),
      revisions: new Map(issues.map(({ key, revision }) => [key, revision])),
    };
  });
}
