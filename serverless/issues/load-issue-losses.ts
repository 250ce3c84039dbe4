import type { IssueCause, IssueLoss } from '@loss-review/domain/issues/issue';
import { parseMinor } from '@loss-review/domain/money/minor';
import { countsAs } from '@loss-review/domain/reasons/counts-as';
import { DayText } from '@loss-review/domain/review-page/month-text';
import type { ReasonRules } from '@loss-review/domain/settings/settings';
import { addMonths, type Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';
import { causeFrom, causeProperties } from '../numbers/load-causes.ts';

type Reading = Pick<Crm, 'read' | 'linked'>;

const lossProperties = ['clr_kind', 'clr_status', 'clr_lost_on', 'clr_value'];

/** Calls are recorded for months after the loss, so that causes of these months may be new. */
const monthsOfCalls = 3;

/** Candidates by HubSpot's search: losses of customers, of a month or of those before it too, that have root causes. */
export function explainedLosses(month: Month, and: 'alone' | 'and before'): readonly Filter[] {
  const months = and === 'alone' ? 1 : monthsOfCalls;
  const values = Array.from({ length: months }, (_, back) => addMonths(month, -back));
  return [
    { propertyName: 'clr_lost_month', operator: 'IN', values },
    { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
    { propertyName: 'clr_root_reasons', operator: 'HAS_PROPERTY' },
  ];
}

/**
 * Losses of customers that count, by id, each with all of its root causes and the issues these are associated with; two
 * rounds of requests, and a third.
 */
export async function loadIssueLosses(
  crm: Reading,
  ids: readonly string[],
  rules: Pick<ReasonRules, 'merged'>,
): Promise<readonly IssueLoss[]> {
  const distinct = [...new Set(ids)];
  const [records, linked] = await Promise.all([
    crm.read('loss', distinct, lossProperties),
    crm.linked('loss', 'cause', distinct),
  ]);
  const causeIds = [...new Set([...linked.values()].flatMap((links) => links.map(({ id }) => id)))];
  const [causes, issues] = await Promise.all([
    crm.read('cause', causeIds, [...causeProperties, 'clr_name', 'clr_happened_on']),
    crm.linked('cause', 'issue', causeIds),
  ]);
  const byId = new Map(
    causes.map((record) => {
      const issueIds = (issues.get(record.id) ?? []).map(({ id }) => id);
      return [record.id, issueCause(record, issueIds, rules)];
    }),
  );
  return records.flatMap((record) => {
    const own = (linked.get(record.id) ?? []).flatMap(({ id }) => byId.get(id) ?? []);
    return issueLoss(record, own) ?? [];
  });
}

/** The losses of the causes that these issues are associated with, as above; by association, so never behind. */
export async function loadLossesOfIssues(
  crm: Reading,
  issueIds: readonly string[],
  rules: Pick<ReasonRules, 'merged'>,
): Promise<readonly IssueLoss[]> {
  const causes = await crm.linked('issue', 'cause', issueIds);
  const causeIds = [...new Set([...causes.values()].flatMap((links) => links.map(({ id }) => id)))];
  const losses = await crm.linked('cause', 'loss', causeIds);
  return loadIssueLosses(
    crm,
    [...losses.values()].flatMap((links) => links.map(({ id }) => id)),
    rules,
  );
}

function issueCause(
  record: CrmRecord,
  issueIds: readonly string[],
  rules: Pick<ReasonRules, 'merged'>,
): IssueCause {
  const cause = causeFrom(record);
  const { clr_name: name, clr_happened_on: happenedOn } = record.properties;
  return {
    ...cause,
    id: record.id,
    name: name ?? '',
    reason: countsAs(cause.reason, rules),
    happenedOn: DayText.safeParse(happenedOn).data ?? null,
    issueIds,
  };
}

/** Null for a loss that is in no sum. */
function issueLoss({ id, properties: p }: CrmRecord, causes: readonly IssueCause[]): IssueLoss | null {
  const lostOn = DayText.safeParse(p['clr_lost_on']).data;
  const counts = p['clr_kind'] === 'churned' && ['lost', 'returned'].includes(p['clr_status'] ?? '');
  if (lostOn === undefined || !counts) return null;
  return { id, lostOn, value: parseMinor(p['clr_value']) ?? 0, causes };
}
