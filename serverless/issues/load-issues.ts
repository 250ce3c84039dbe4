import type { HeldIssue } from '@loss-review/domain/issues/issue';
import type { ReasonRules } from '@loss-review/domain/settings/settings';
import type { Crm } from '../hubspot/crm.ts';
import { heldIssueProperties, readIssue } from './read-issue.ts';

/**
 * The issues of a portal. HubSpot's search finds them and lags writes by seconds; each is read by its id. One that was
 * opened in the last seconds is missing until the next look, and what was written with it is right meanwhile.
 */
export async function loadIssues(
  crm: Pick<Crm, 'walk' | 'read'>,
  rules: Pick<ReasonRules, 'merged'>,
): Promise<readonly HeldIssue[]> {
  const ids: string[] = [];
  const filters = [{ propertyName: 'clr_key', operator: 'HAS_PROPERTY' as const }];
  for await (const page of crm.walk('issue', { filters, properties: [] }))
    ids.push(...page.map(({ id }) => id));
  return readIssues(crm, ids, rules);
}

/** Issues by id, as they are now. */
export async function readIssues(
  crm: Pick<Crm, 'read'>,
  ids: readonly string[],
  rules: Pick<ReasonRules, 'merged'>,
): Promise<readonly HeldIssue[]> {
  const records = await crm.read('issue', ids, heldIssueProperties);
  return records.flatMap((record) => readIssue(record, rules) ?? []);
}

/** Issues by key, as they are now; those that are gone are absent. */
export async function issuesByKey(
  crm: Pick<Crm, 'readByKey'>,
  keys: readonly string[],
  rules: Pick<ReasonRules, 'merged'>,
): Promise<readonly HeldIssue[]> {
  const records = await crm.readByKey('issue', [...new Set(keys)], heldIssueProperties);
  return records.flatMap((record) => readIssue(record, rules) ?? []);
}
