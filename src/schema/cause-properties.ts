import { quotePermissions } from './call-choices.ts';
import { causeReportProperties } from './cause-report-properties.ts';
import { choice, date, longText, money, number, originKey, text, truth } from './define.ts';
import { lossKinds } from './loss-properties.ts';
import type { PropertySpec } from './property.ts';
import { categoryOptions, reasonOptions } from './reasons.ts';

/** The loss cause object: one row a cause with its share of the money, so that a plain report sums to the cent. */
export const causeProperties: readonly PropertySpec[] = [
  text('clr_name', 'Loss cause', 'Company and reason, for people to read.'),
  originKey('Cause key', 'Names the origin of this cause (a UUID). Never changes.'),
  text('clr_loss_key', 'Loss key', 'Key of the loss this cause belongs to.'),
  text('clr_company_id', 'Company ID', 'HubSpot record ID of the company, kept if the company goes.'),
  text('clr_company_name', 'Company name', 'Name of the company when the cause was recorded.'),
  choice('clr_kind', 'Kind of loss', 'Kind of the loss this cause belongs to.', lossKinds),
  date('clr_lost_on', 'Lost on', 'Day of the loss in the portal’s time zone.'),
  text('clr_lost_month', 'Month of loss', 'The month of the loss as text, such as 2026-10.'),
  number('clr_number', 'Number', 'Place of the cause within its loss, 1 to 5.'),
  choice(
    'clr_reason',
    'Reason',
    'The root cause. This option list is the master list of reasons.',
    reasonOptions,
  ),
  choice('clr_category', 'Reason category', 'First level of the reason.', categoryOptions),
  number('clr_weight', 'Weight', 'Share of the loss in percent; the causes of a loss add up to 100.'),
  money(
    'clr_money',
    'Money',
    'Weight × value lost, in the home currency; the causes of a loss add up to its value.',
  ),
  date('clr_happened_on', 'Happened on', 'Day of the disappointing event in the portal’s time zone.'),
  longText('clr_whys', 'Chain of whys', 'From the disappointment down to its root, one why a line.'),
  longText('clr_quote', 'Quote', 'The customer’s own words.'),
  choice('clr_quote_permission', 'May be quoted', 'What the customer allowed.', quotePermissions),
  truth('clr_verified', 'Verified by the customer', 'Yes needs the customer’s own words.'),
  ...causeReportProperties,
];
