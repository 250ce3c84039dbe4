import { describeIssues } from '@loss-review/domain/issues/describe-issues';
import type { OpenedIssues } from '@loss-review/domain/issues/opened-issues';
import type { OpenIssues } from '@loss-review/domain/issues/parameters';
import { reasonListOf } from '@loss-review/domain/reasons/reason-list';
import { shownReasons } from '@loss-review/domain/reasons/say-reason';
import { localWords } from '@loss-review/domain/words/local-words';
import { openMonth, type Portal } from '../facts/month-context.ts';
import { loadDueTasks } from './load-due-tasks.ts';
import { explainedLosses, loadIssueLosses, loadLossesOfIssues } from './load-issue-losses.ts';
import { loadIssues } from './load-issues.ts';

/**
 * Opens the issues of a month: how they stand by the last count, the month's own losses as their causes are now. Causes
 * that no run has associated yet are told as if it had. Throws Trouble `not_set_up` or `future_month`.
 */
export async function openIssuesOf(portal: Portal, asked: OpenIssues): Promise<OpenedIssues> {
  const { crm, catalogue } = portal;
  const [context, owners, ofCauses] = await Promise.all([
    openMonth(portal, asked.month),
    catalogue.owners(),
    catalogue.properties('cause'),
  ]);
  const { month, today, account, settings } = context;
  const rules = settings.reasonRules;
  const [issues, losses] = await Promise.all([
    loadIssues(crm, rules),
    candidates(portal, month).then((ids) => loadIssueLosses(crm, ids, rules)),
  ]);
  const chosen = issues.find(({ key }) => key === asked.causesOf);
  const [tasks, ofChosen] = await Promise.all([
    loadDueTasks(crm, issues, account.timeZone),
    chosen ? loadLossesOfIssues(crm, [chosen.id], rules) : [],
  ]);
  const words = localWords(asked.locale, account.currency);
  return describeIssues({
    ...{ month, today, currency: account.currency, words, issues, losses, tasks },
    owners: owners
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => words.compare(a.name, b.name)),
    reasons: shownReasons(reasonListOf(ofCauses).reasons, rules),
    causesOf: chosen ? { key: chosen.key, losses: ofChosen } : null,
  });
}

/** HubSpot's search finds the losses and lags writes by seconds; what they hold is read by id. */
async function candidates({ crm }: Pick<Portal, 'crm'>, month: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of crm.walk('loss', { filters: explainedLosses(month, 'alone'), properties: [] })) {
    ids.push(...page.map(({ id }) => id));
  }
  return ids;
}
