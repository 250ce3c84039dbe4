import { seatProperty } from './call-record-properties.ts';
import { choice, date, originKey, text } from './define.ts';
import type { PropertySpec } from './property.ts';

/** What a task is for; the end of its key. */
export const taskRoles = [
  { value: 'executive', label: 'Recovery call by an executive' },
  { value: 'team', label: 'Recovery call by the recovery team' },
  { value: 'owner', label: 'Recovery call by the owner' },
  { value: 'help', label: 'Help promised' },
  { value: 'follow_up', label: 'Coming back to the customer' },
  { value: 'care', label: 'Care review' },
  { value: 'feedback', label: 'Frontline feedback' },
  { value: 'feedback_answer', label: 'Answer to frontline feedback' },
  { value: 'issue', label: 'Decision on a loss issue' },
  { value: 'reason', label: 'Reason of a loss is missing' },
  { value: 'record', label: 'Record of a call is missing' },
] as const;

/** What we add to HubSpot's tasks, so that a repeated run finds its own tasks again. */
export const taskProperties: readonly PropertySpec[] = [
  originKey(
    'Loss task key',
    'The key of the loss or issue and the role, such as deal-123-owner. Never changes.',
  ),
  choice('clr_role', 'Loss task role', 'What this task is for.', taskRoles),
  seatProperty('clr_seat'),
  text('clr_loss_key', 'Loss key', 'Key of the loss this task belongs to.'),
  text(
    'clr_month',
    'Month of review',
    'The month of the review that made the task as text, such as 2026-10.',
  ),
  date('clr_reminded_on', 'Reminded on', 'Day on which the person was reminded of this task, once.'),
];
