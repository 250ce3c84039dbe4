import { choice } from './define.ts';
import type { PropertySpec } from './property.ts';

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** What people say about a contact that keeps it off every call list. */
export const contactProperties: readonly PropertySpec[] = [
  choice('clr_do_not_call', 'Do not call', 'Yes: nobody makes a recovery call to this person.', yesNo),
  choice('clr_deceased', 'Deceased', 'Yes: this person has died.', yesNo),
];
