import {
  choice,
  computed,
  inGroup,
  longText,
  moment,
  multipleChoice,
  number,
  readOnly,
  richText,
  text,
  yesNo,
} from './property-builder.ts';

const shared = [
  moment('hs_timestamp', 'Activity date'),
  longText('hs_attachment_ids', 'Attached file IDs'),
  multipleChoice('hs_queue_membership_ids', 'Queues', []),
  yesNo('hs_read_only', 'Read only', readOnly),
] as const;

/** Task properties; `hs_timestamp` is the due date. */
export const taskProperties = inGroup('task', [
  ...shared,
  text('hs_task_subject', 'Task title'),
  richText('hs_task_body', 'Task notes'),
  choice('hs_task_status', 'Task status', [
    ['NOT_STARTED', 'Not started'],
    ['IN_PROGRESS', 'In progress'],
    ['WAITING', 'Waiting'],
    ['DEFERRED', 'Deferred'],
    ['COMPLETED', 'Completed'],
  ]),
  choice('hs_task_priority', 'Priority', [
    ['NONE', 'None'],
    ['LOW', 'Low'],
    ['MEDIUM', 'Medium'],
    ['HIGH', 'High'],
  ]),
  choice('hs_task_type', 'Task type', [
    ['EMAIL', 'Email'],
    ['CALL', 'Call'],
    ['LINKED_IN_CONNECT', 'Sales Navigator - connection request'],
    ['LINKED_IN_MESSAGE', 'Sales Navigator - InMail'],
    ['MEETING', 'Meeting'],
    ['TODO', 'To-do'],
  ]),
  text('hs_task_reminders', 'Reminders'),
  moment('hs_task_completion_date', 'Completed at', readOnly),
  number('hs_task_is_completed', 'Is completed', computed),
]);

/** Call properties; duration in milliseconds, `hs_call_disposition` the id of a call outcome. */
export const callProperties = inGroup('call', [
  ...shared,
  text('hs_call_title', 'Call title'),
  richText('hs_call_body', 'Call notes'),
  choice('hs_call_direction', 'Call direction', [
    ['INBOUND', 'Inbound'],
    ['OUTBOUND', 'Outbound'],
  ]),
  choice('hs_call_status', 'Call status', [
    ['BUSY', 'Busy'],
    ['CALLING_CRM_USER', 'Calling CRM user'],
    ['CANCELED', 'Canceled'],
    ['COMPLETED', 'Completed'],
    ['CONNECTING', 'Connecting'],
    ['FAILED', 'Failed'],
    ['IN_PROGRESS', 'In progress'],
    ['NO_ANSWER', 'No answer'],
    ['QUEUED', 'Queued'],
    ['RINGING', 'Ringing'],
  ]),
  choice('hs_call_disposition', 'Call outcome', [
    ['9d9162e7-6cf3-4944-bf63-4dff82258764', 'Busy'],
    ['f240bbac-87c9-4f6e-bf70-924b57d47db7', 'Connected'],
    ['a4c4c377-d246-4b32-a13b-75a56a4cd0ff', 'Left live message'],
    ['b2cf5968-551e-4856-9783-52b3da59a7d0', 'Left voicemail'],
    ['73a0d17f-1163-4015-bdd5-ec830791da20', 'No answer'],
    ['17b47fee-58de-441e-a44c-c6300d46f273', 'Wrong number'],
  ]),
  number('hs_call_duration', 'Call duration'),
  text('hs_call_from_number', 'From number'),
  text('hs_call_to_number', 'To number'),
  text('hs_call_recording_url', 'Recording URL'),
  text('hs_call_source', 'Call source'),
  text('hs_activity_type', 'Call and meeting type'),
]);

export const noteProperties = inGroup('note', [...shared, richText('hs_note_body', 'Note body')]);

export const emailProperties = inGroup('email', [
  ...shared,
  text('hs_email_subject', 'Email subject'),
  longText('hs_email_text', 'Email body'),
  richText('hs_email_html', 'Email HTML'),
  choice('hs_email_direction', 'Email direction', [
    ['EMAIL', 'Outgoing email'],
    ['INCOMING_EMAIL', 'Incoming email'],
    ['FORWARDED_EMAIL', 'Forwarded email'],
  ]),
  choice('hs_email_status', 'Email send status', [
    ['BOUNCED', 'Bounced'],
    ['FAILED', 'Failed'],
    ['SCHEDULED', 'Scheduled'],
    ['SENDING', 'Sending'],
    ['SENT', 'Sent'],
  ]),
  longText('hs_email_headers', 'Email headers'),
]);

export const meetingProperties = inGroup('meeting', [
  ...shared,
  text('hs_meeting_title', 'Meeting name'),
  richText('hs_meeting_body', 'Meeting description'),
  richText('hs_internal_meeting_notes', 'Internal meeting notes'),
  text('hs_meeting_location', 'Meeting location'),
  text('hs_meeting_external_url', 'External URL'),
  moment('hs_meeting_start_time', 'Meeting start time'),
  moment('hs_meeting_end_time', 'Meeting end time'),
  choice('hs_meeting_outcome', 'Meeting outcome', [
    ['SCHEDULED', 'Scheduled'],
    ['COMPLETED', 'Completed'],
    ['RESCHEDULED', 'Rescheduled'],
    ['NO_SHOW', 'No show'],
    ['CANCELED', 'Canceled'],
  ]),
  text('hs_activity_type', 'Call and meeting type'),
]);
