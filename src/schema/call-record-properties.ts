import { callStatuses, offerAnswers } from './call-choices.ts';
import { choice, date, longText, moment, number, text } from './define.ts';
import type { PropertySpec } from './property.ts';

/** How an executive's call was chosen. */
const callSeats = [
  { value: 'pinned', label: 'Pinned by a person' },
  { value: 'score', label: 'By score' },
  { value: 'representative', label: 'Representative: speaks for all' },
] as const;

/** The seat of an executive's call; on the task and, once that is made, on its loss. */
export const seatProperty = (name: string): PropertySpec =>
  choice(
    name,
    'Seat',
    'How the call came to be an executive’s. Only representative ones speak for all.',
    callSeats,
  );

/** What a recovery call leaves on its loss; the causes learned in it are records of their own. */
export const callRecordProperties: readonly PropertySpec[] = [
  choice('clr_call_status', 'Recovery call', 'How far the recovery call has come.', callStatuses),
  text('clr_caller', 'Recovery caller', 'Name of the person who calls, or called.'),
  seatProperty('clr_call_seat'),
  date('clr_call_due_on', 'Call due on', 'Day by which the recovery call is due, in the portal’s time zone.'),
  date('clr_called_on', 'Called on', 'Day of the conversation in the portal’s time zone.'),
  number('clr_attempts', 'Attempts', 'How many times somebody tried to call.'),
  longText('clr_attempt_list', 'Attempts in full', 'Who tried when, as JSON (kept by the app).'),
  longText(
    'clr_call_draft',
    'Draft of the call record',
    'What was typed and is not saved yet, as JSON (kept by the app).',
  ),
  longText('clr_call_notes', 'Call notes', 'What was said, in the caller’s words.'),
  text('clr_call_contact', 'Spoke with', 'HubSpot record ID of the contact who was spoken with.'),
  text('clr_competitor', 'Went to', 'The competitor the customer went to, where one is known.'),
  longText('clr_help_promised', 'Help promised', 'What we promised to do at once.'),
  text('clr_help_owner_name', 'Help by', 'Name of the person who promised to help.'),
  date('clr_help_due_on', 'Help due on', 'Day by which the help is due.'),
  longText('clr_offer', 'Offer', 'What was offered, once everything else was done.'),
  choice('clr_offer_answer', 'Answer to the offer', 'What the customer answered.', offerAnswers),
  date('clr_follow_up_on', 'Follow up on', 'Day on which to come back to the customer.'),
  text('clr_recorded_by', 'Recorded by', 'Who saved the call record, as claimed.'),
  moment('clr_recorded_at', 'Recorded at', 'When the call record was saved.'),
];
