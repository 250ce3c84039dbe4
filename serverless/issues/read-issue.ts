import { readTrace } from '@loss-review/domain/card/trace';
import { readHistory } from '@loss-review/domain/issues/history';
import type { HeldIssue } from '@loss-review/domain/issues/issue';
import { IssueDecision, IssueStatus } from '@loss-review/domain/issues/codes';
import { parseMinor } from '@loss-review/domain/money/minor';
import { countsAs } from '@loss-review/domain/reasons/counts-as';
import { DayText, MonthText } from '@loss-review/domain/review-page/month-text';
import type { ReasonRules } from '@loss-review/domain/settings/settings';
import { revisionOf } from '../card/read-shown-loss.ts';
import type { CrmRecord } from '../hubspot/crm.ts';

/** The properties of an issue. */
export const heldIssueProperties = [
  ...['clr_key', 'clr_name', 'clr_reason', 'clr_reasons', 'clr_status', 'clr_owner', 'clr_owner_name'],
  ...['clr_decision', 'clr_action', 'clr_opened_on', 'clr_opened_month', 'clr_due_on', 'clr_fixed_on'],
  ...['clr_evidence', 'clr_losses', 'clr_money', 'clr_merged_into', 'clr_history', 'clr_revision'],
  'clr_trace',
];

/** An issue as the domain holds it, its reasons as they count; null for a record that is none of ours. */
export function readIssue(
  { id, properties: p }: CrmRecord,
  rules: Pick<ReasonRules, 'merged'>,
): HeldIssue | null {
  const key = p['clr_key'];
  if (!key) return null;
  const history = readHistory(p['clr_history']);
  const reasons = (p['clr_reasons'] || p['clr_reason'] || '').split(';').filter((reason) => reason !== '');
  return {
    id,
    key,
    name: p['clr_name'] ?? '',
    reasons: [...new Set(reasons.map((reason) => countsAs(reason, rules)))],
    // Whatever a person has written there, an issue without a status is to be worked on.
    status: IssueStatus.safeParse(p['clr_status']).data ?? 'open',
    ownerId: p['clr_owner'] || null,
    ownerName: p['clr_owner_name'] ?? '',
    decision: IssueDecision.safeParse(p['clr_decision']).data ?? null,
    action: p['clr_action'] ?? '',
    openedOn: DayText.safeParse(p['clr_opened_on']).data ?? null,
    openedMonth: MonthText.safeParse(p['clr_opened_month']).data ?? null,
    dueOn: DayText.safeParse(p['clr_due_on']).data ?? null,
    fixedOn: DayText.safeParse(p['clr_fixed_on']).data ?? null,
    evidence: p['clr_evidence'] ?? '',
    losses: revisionOf(p['clr_losses']),
    money: parseMinor(p['clr_money']) ?? 0,
    mergedInto: p['clr_merged_into'] || null,
    history: history ?? [],
    unreadHistory: history === null ? (p['clr_history'] ?? '') : '',
    revision: revisionOf(p['clr_revision']),
    trace: readTrace(p['clr_trace']),
  };
}
