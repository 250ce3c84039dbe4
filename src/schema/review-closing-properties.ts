import { longText, moment, text } from './define.ts';
import type { PropertySpec } from './property.ts';

/** What closing a month leaves on its review; and on the settings record the last full pass. */
export const reviewClosingProperties: readonly PropertySpec[] = [
  moment(
    'clr_full_pass_at',
    'Last full pass began at',
    'When the last pass over every company began; on the settings record.',
  ),
  moment(
    'clr_full_pass_ended_at',
    'Last full pass ended at',
    'When the last pass over every company ended; on the settings record.',
  ),
  moment(
    'clr_counted_at',
    'Counted at',
    'When the first count of this month after the last full pass began.',
  ),
  moment('clr_closed_at', 'Closed at', 'When the numbers of this month were frozen.'),
  text('clr_closed_by', 'Closed by', 'Who closed the month, as claimed.'),
  longText('clr_frozen', 'Frozen numbers', 'The numbers as they were closed, as JSON (kept by the app).'),
  longText('clr_frozen_figures', 'Frozen figures', 'The figures as they were closed (kept by the app).'),
  longText(
    'clr_frozen_losses',
    'Frozen losses',
    'The customers lost as the month was closed: which losses, and their value, as JSON (kept by the app).',
  ),
  longText(
    'clr_restated',
    'Restated numbers',
    'The numbers as counted since, where they differ from the frozen ones, as JSON (kept by the app).',
  ),
];
