import { choice } from './define.ts';
import type { PropertySpec } from './property.ts';
import { reasonOptions } from './reasons.ts';

/** How much we mind a loss. */
export const lossClasses = [
  { value: 'regretted', label: 'Regretted' },
  { value: 'acceptable', label: 'Acceptable' },
  { value: 'deliberate', label: 'Deliberate' },
] as const;

/** What a loss says for reports alone. */
export const lossReportProperties: readonly PropertySpec[] = [
  choice(
    'clr_main_reason',
    'Main root cause',
    'The heaviest of the causes, of equal ones the first: to be set against what was stated or believed.',
    reasonOptions,
  ),
];
