import { choice, date, longText, money, number, originKey, owner, text } from './define.ts';
import type { PropertySpec } from './property.ts';
import { reasonOptions } from './reasons.ts';

/** What leadership decides to do about an issue. */
export const issueDecisions = [
  { value: 'start', label: 'Start' },
  { value: 'stop', label: 'Stop' },
  { value: 'continue', label: 'Continue' },
  { value: 'change', label: 'Change' },
] as const;

/**
 * Where an issue stands; seen again once after its fix, and recurred from the second time on. What is only proposed is no
 * record yet.
 */
export const issueStatuses = [
  { value: 'open', label: 'Open' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'seen_again', label: 'Seen again' },
  { value: 'recurred', label: 'Recurred' },
  { value: 'merged', label: 'Merged into another issue' },
] as const;

/** The loss issue object: something wrong in our company that several causes point to. */
export const issueProperties: readonly PropertySpec[] = [
  text('clr_name', 'Loss issue', 'What is wrong in our company, in one sentence.'),
  originKey('Issue key', 'Names the origin of this issue (a UUID). Never changes.'),
  choice(
    'clr_reason',
    'Reason',
    'The reason its causes share; the first where issues were merged.',
    reasonOptions,
  ),
  {
    ...choice('clr_reasons', 'All reasons', 'Causes of these reasons join the issue.', reasonOptions),
    fieldType: 'checkbox',
  },
  choice('clr_status', 'Issue status', 'Resolved needs evidence.', issueStatuses),
  owner('clr_owner', 'Accountable owner', 'The one person who answers for this issue.'),
  text('clr_owner_name', 'Owner’s name', 'Name of the accountable owner, kept if the owner leaves.'),
  choice('clr_decision', 'Decision', 'What leadership decided in the review.', issueDecisions),
  longText('clr_action', 'What is to be done', 'What the decision asks for, in a sentence or two.'),
  date('clr_opened_on', 'Opened on', 'Day the issue was opened in the portal’s time zone.'),
  text(
    'clr_opened_month',
    'Month opened',
    'The month of the review that opened it as text, such as 2026-10.',
  ),
  date('clr_due_on', 'Due on', 'Day by which the decision is to be done.'),
  date('clr_fixed_on', 'Fixed on', 'Day of the fix; only causes that happened after it count against it.'),
  longText('clr_evidence', 'Evidence of the fix', 'What shows that the issue is resolved.'),
  number('clr_losses', 'Losses', 'Customers lost by its causes since it was opened, each counted once.'),
  money(
    'clr_money',
    'Money',
    'Sum of weight × value over its causes since it was opened, in the home currency. Issues may share causes, so their money does not add up.',
  ),
  text('clr_merged_into', 'Merged into', 'Key of the issue that goes on for this one.'),
  longText('clr_history', 'History', 'What became of the issue month by month, as JSON (kept by the app).'),
  number('clr_revision', 'Revision', 'Counts changes by people, so that nobody overwrites a colleague.'),
  longText('clr_trace', 'Trace', 'Who decided, resolved, merged or split it, as JSON (kept by the app).'),
];
