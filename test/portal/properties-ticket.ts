import {
  choice,
  computed,
  inGroup,
  longText,
  moment,
  multipleChoice,
  number,
  property,
  readOnly,
  text,
} from './property-builder.ts';

/** Ticket properties every account has, beside those of every type. */
export const ticketProperties = inGroup('ticketinformation', [
  text('subject', 'Ticket name'),
  longText('content', 'Ticket description'),
  property('hs_pipeline', 'Pipeline', 'enumeration', 'select', { externalOptions: true }),
  property('hs_pipeline_stage', 'Ticket status', 'enumeration', 'select', { externalOptions: true }),
  choice('hs_ticket_priority', 'Priority', [
    ['LOW', 'Low'],
    ['MEDIUM', 'Medium'],
    ['HIGH', 'High'],
    ['URGENT', 'Urgent'],
  ]),
  multipleChoice('hs_ticket_category', 'Category', [
    ['PRODUCT_ISSUE', 'Product Issue'],
    ['BILLING_ISSUE', 'Billing Issue'],
    ['FEATURE_REQUEST', 'Feature Request'],
    ['GENERAL_INQUIRY', 'General Inquiry'],
  ]),
  choice('source_type', 'Source', [
    ['CHAT', 'Chat'],
    ['EMAIL', 'Email'],
    ['FORM', 'Form'],
    ['PHONE', 'Phone'],
  ]),
  longText('hs_resolution', 'Resolution'),
  moment('createdate', 'Create date'),
  moment('closed_date', 'Close date', readOnly),
  number('time_to_close', 'Time to close', computed),
  moment('first_agent_reply_date', 'First agent email response date', readOnly),
  number('num_notes', 'Number of Sales Activities', computed),
  moment('notes_last_contacted', 'Last Contacted', readOnly),
  moment('notes_last_updated', 'Last Activity Date', readOnly),
  moment('notes_next_activity_date', 'Next Activity Date', readOnly),
]);
