import { choice, text, truth } from './define.ts';
import { lossClasses } from './loss-report-properties.ts';
import type { PropertySpec } from './property.ts';

/** What a cause repeats of its loss, so that a report of causes alone can filter and group by it. */
export const causeReportProperties: readonly PropertySpec[] = [
  truth(
    'clr_counts',
    'Counts in the review',
    'No: its loss was taken back, or was none after all, so reports leave this cause out.',
  ),
  choice('clr_class', 'Regretted?', 'Mirrors the loss.', lossClasses),
  text('clr_owner_name', 'Owner at loss', 'Mirrors the loss: name of the company’s owner.'),
  text('clr_source', 'First source', 'Mirrors the loss: original traffic source of the company.'),
];
