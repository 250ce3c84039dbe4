import type { PropertySpec } from './property.ts';
import { choice, date, longText, money, number, text, truth } from './define.ts';
import { callRecordProperties } from './call-record-properties.ts';
import { lossClasses, lossReportProperties } from './loss-report-properties.ts';
import { reasonOptions } from './reasons.ts';

/** What every kind of evidence is called, on losses and in plans. */
export const evidenceKinds = [
  { value: 'person', label: 'A person said so' },
  { value: 'company_property', label: 'A company property said so' },
  { value: 'lost_renewal', label: 'A renewal was lost' },
  { value: 'smaller_renewal', label: 'A renewal was won for less' },
  { value: 'lost_deal', label: 'A prospect’s deal was lost' },
  { value: 'contract_end', label: 'The contract ran out' },
  { value: 'silence', label: 'Unusual silence' },
] as const;

export const lossKinds = [
  { value: 'churned', label: 'Churned: the customer left' },
  { value: 'downgraded', label: 'Downgraded: stays with less' },
  { value: 'lost_deal', label: 'Lost deal: the prospect did not buy' },
] as const;

export const lossStatuses = [
  { value: 'lost', label: 'Lost' },
  { value: 'returned', label: 'Returned' },
  { value: 'recorded', label: 'Recorded (a single event)' },
  { value: 'leaving', label: 'Leaving: the contract still runs' },
  { value: 'possible', label: 'Possible loss, to be confirmed' },
  { value: 'dismissed', label: 'Dismissed: not lost' },
  { value: 'undone', label: 'Not lost after all' },
  { value: 'cleared', label: 'Cleared: bought again' },
  { value: 'replaced', label: 'Replaced by firmer evidence' },
] as const;

/** The loss object: one episode each. It is the truth that the company's properties mirror. */
export const lossProperties: readonly PropertySpec[] = [
  text('clr_name', 'Loss', 'Company, kind and date, for people to read.'),
  {
    ...text('clr_key', 'Loss key', 'Names the origin of this loss (for example deal-123). Never changes.'),
    unique: true,
  },
  text('clr_company_id', 'Company ID', 'HubSpot record ID of the company, kept if the company goes.'),
  text('clr_company_name', 'Company name', 'Name of the company when the loss was found.'),
  choice('clr_kind', 'Kind of loss', 'Only churned losses count in retention.', lossKinds),
  choice('clr_status', 'Loss status', 'Where this loss stands today.', lossStatuses),
  date('clr_lost_on', 'Lost on', 'Day of the loss in the portal’s time zone.'),
  text('clr_lost_month', 'Month of loss', 'The month of the loss as text, such as 2026-10.'),
  money('clr_value', 'Value lost', 'Yearly recurring money lost, in the home currency.'),
  {
    ...text('clr_evidence', 'Evidence', 'What the loss rests on, as a list with dates (kept by the app).'),
    fieldType: 'textarea',
  },
  choice('clr_evidence_kind', 'First evidence', 'What told us of the loss first.', evidenceKinds),
  choice('clr_dated_by', 'Dated by', 'A person’s date and value win over evidence.', [
    { value: 'evidence', label: 'Evidence' },
    { value: 'person', label: 'A person' },
  ]),
  date(
    'clr_settled_on',
    'Settled on',
    'Day a possible loss, or a notice, was answered, replaced, or cleared by a purchase.',
  ),
  date(
    'clr_evidence_gone_on',
    'Evidence gone since',
    'Day we noticed that what the loss rests on is gone or has moved: please check.',
  ),
  truth(
    'clr_dismissed_by_owner',
    'Dismissed by the owner',
    'Was this possible loss dismissed by the owner of the account? By name, as claimed.',
  ),
  number('clr_episode', 'Episode', 'Which absence of this company it is, in order of discovery.'),
  choice('clr_class', 'Regretted?', 'Losses are regretted unless somebody decided otherwise.', lossClasses),
  date('clr_returned_on', 'Returned on', 'Day the customer came back.'),
  money('clr_return_value', 'Value on return', 'Yearly recurring money on the day of the return.'),
  choice('clr_return', 'Return', 'Partial: below half of the value lost.', [
    { value: 'full', label: 'Full' },
    { value: 'partial', label: 'Partial' },
  ]),
  text('clr_return_evidence', 'Evidence of return', 'The won deal (for example deal-456) or “person”.'),
  money(
    'clr_value_before',
    'Customer value before',
    'Snapshot: yearly recurring money just before the loss.',
  ),
  text('clr_owner_name', 'Owner at loss', 'Snapshot: name of the company’s owner.'),
  number('clr_tenure_months', 'Tenure in months', 'Snapshot: completed months from first won deal to loss.'),
  text('clr_source', 'First source', 'Snapshot: original traffic source of the company.'),
  number(
    'clr_satisfaction',
    'Last satisfaction score',
    'Snapshot: last score given on a ticket before the loss.',
  ),
  number('clr_open_tickets', 'Open tickets', 'Snapshot: tickets open on the day of the loss.'),
  number(
    'clr_recent_tickets',
    'Recent tickets',
    'Snapshot: tickets created in the 180 days before the loss.',
  ),
  date('clr_last_contact', 'Last contact', 'Snapshot: last logged contact before the loss.'),
  {
    ...text(
      'clr_lost_reason_text',
      'Closed-lost reason of the deal',
      'Evidence text, often the owner’s belief.',
    ),
    fieldType: 'textarea',
  },
  choice('clr_owner_reason', 'Owner believes', 'What the owner believes the reason is.', reasonOptions),
  choice('clr_stated_reason', 'Customer stated', 'What the customer said first.', reasonOptions),
  {
    ...choice('clr_root_reasons', 'Root causes', 'Reasons learned in a recovery call.', reasonOptions),
    fieldType: 'checkbox',
  },
  ...callRecordProperties,
  ...lossReportProperties,
  number('clr_revision', 'Revision', 'Counts changes by people, so that nobody overwrites a colleague.'),
  longText('clr_trace', 'Trace', 'Who marked, undid, confirmed or dismissed it, and why (kept by the app).'),
];
