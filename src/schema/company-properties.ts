import { choice, date, money, number, text } from './define.ts';
import { lossKinds } from './loss-properties.ts';
import type { PropertySpec } from './property.ts';
import { reasonOptions } from './reasons.ts';

/** Where a company stands, as lists and filters see it. Empty: nothing to tell. */
export const companyStatuses = [
  { value: 'lost', label: 'Lost' },
  { value: 'leaving', label: 'Leaving: the contract still runs' },
  { value: 'possible', label: 'Possible loss' },
  { value: 'returned', label: 'Returned' },
  { value: 'prospect_lost', label: 'Prospect’s deal lost' },
] as const;

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** The company's properties mirror its newest absence for lists, filters, cards and reports. */
export const companyProperties: readonly PropertySpec[] = [
  choice('clr_status', 'Loss status', 'Mirrors the newest absence of this company.', companyStatuses),
  choice('clr_kind', 'Kind of loss', 'Mirrors the newest loss of this company.', lossKinds),
  date('clr_lost_on', 'Lost on', 'Day of the newest loss in the portal’s time zone.'),
  text('clr_lost_month', 'Month of loss', 'The month of the newest loss as text, such as 2026-10.'),
  money('clr_value_lost', 'Value lost', 'Yearly recurring money of the newest loss, in the home currency.'),
  date('clr_returned_on', 'Returned on', 'Day the customer came back from its newest absence.'),
  date(
    'clr_quiet_after',
    'Quiet after',
    'Last day without a purchase that is still usual for this customer; empty where nothing is due.',
  ),
  date(
    'clr_lapse_after',
    'Contract lapses after',
    'Last day on which the contract, its grace or an open renewal protects; empty where nothing is due.',
  ),
  number('clr_losses', 'Absences', 'How many times this customer has left.'),
  choice('clr_owner_reason', 'Owner believes', 'Mirrors the newest loss.', reasonOptions),
  choice('clr_stated_reason', 'Customer stated', 'Mirrors the newest loss.', reasonOptions),
  {
    ...choice('clr_root_reasons', 'Root causes', 'Mirrors the newest loss.', reasonOptions),
    fieldType: 'checkbox',
  },
  text('clr_caller', 'Recovery caller', 'Who calls this customer.'),
  text('clr_next_step', 'Next step', 'What happens next with this loss, in one sentence.'),
  choice('clr_core_profitable', 'Core: profitable and loyal', 'First core-customer question.', yesNo),
  choice('clr_core_values', 'Core: values what we offer', 'Second core-customer question.', yesNo),
  choice('clr_core_worth', 'Core: worth more to us', 'Third core-customer question.', yesNo),
  choice('clr_do_not_call', 'Do not call', 'Yes keeps this company off every call list.', yesNo),
  choice('clr_insolvent', 'Insolvent', 'Yes keeps this company off every call list.', yesNo),
  choice('clr_in_dispute', 'In dispute with us', 'Yes keeps this company off every call list.', yesNo),
];
