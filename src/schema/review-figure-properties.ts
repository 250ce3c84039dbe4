import { date, longText, money, number } from './define.ts';
import type { PropertySpec } from './property.ts';

/** What a month's count leaves on its review for HubSpot's own reports: one row a month, each figure a column. */
export const reviewFigureProperties: readonly PropertySpec[] = [
  date('clr_starts_on', 'Month starts on', 'First day of the month, for the axis of a report.'),
  number('clr_customers_lost', 'Customers lost', 'Losses of customers who left in the month.'),
  number('clr_downgraded', 'Customers downgraded', 'Customers who stayed in the month with less.'),
  number('clr_returned', 'Customers returned', 'Customers who came back in the month, whenever they left.'),
  number('clr_opening_customers', 'Opening customers', 'Customers as the month began.'),
  number(
    'clr_gone_from_opening',
    'Gone from opening',
    'Opening customers who were absent at the month’s end.',
  ),
  money(
    'clr_value_lost',
    'Value lost',
    'Yearly recurring money of the customers lost, in the home currency.',
  ),
  money('clr_opening_value', 'Opening value', 'Yearly value of the opening customers as the month began.'),
  money(
    'clr_kept_value',
    'Kept value',
    'What of the opening value was there at the month’s end, without what grew beyond it.',
  ),
  money('clr_closing_value', 'Closing value', 'Yearly value of the opening customers at the month’s end.'),
  number(
    'clr_logo_churn',
    'Logo churn',
    'Gone from opening ÷ opening customers, as a fraction; empty without customers.',
  ),
  number('clr_grr', 'GRR', 'Gross revenue retention: kept ÷ opening value, as a fraction; empty on none.'),
  number('clr_nrr', 'NRR', 'Net revenue retention: closing ÷ opening value, as a fraction; empty on none.'),
  number('clr_regretted_losses', 'Regretted losses', 'Customers lost whom we regret to have lost.'),
  money('clr_regretted_value', 'Regretted value lost', 'Yearly value of the regretted losses.'),
  number(
    'clr_first_period_losses',
    'First-period losses',
    'Losses of customers who joined within the month: in no churn rate.',
  ),
  money('clr_first_period_value', 'First-period value lost', 'Yearly value of the first-period losses.'),
  number('clr_renewals_closed', 'Renewals closed', 'Renewal deals that closed in the month, won or lost.'),
  number('clr_renewals_lost', 'Renewals lost', 'Renewal deals lost in the month and not replaced that day.'),
  number(
    'clr_unknown_losses',
    'Losses with unknown cause',
    'Customers lost by weight of causes that nobody knows; a loss explained in part counts in part.',
  ),
  money(
    'clr_unknown_value',
    'Value lost for unknown cause',
    'The part of the value lost that has no known cause.',
  ),
  number(
    'clr_explained_losses',
    'Losses with a root cause',
    'Customers lost with at least one known root cause.',
  ),
  number(
    'clr_calls_reached',
    'Calls reached',
    'Customers lost in the month who were reached by a recovery call.',
  ),
  longText('clr_figures', 'Figures', 'What the month’s figures are drawn from, as JSON (kept by the app).'),
];
