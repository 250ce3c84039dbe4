import { type MonthFigures, readFigures } from '@loss-review/domain/review/stored-figures';
import type { CrmRecord } from '../hubspot/crm.ts';

/** What figures are told from: a closed month holds what was frozen beside what was counted since. */
export const keptFigureProperties = [
  'clr_key',
  'clr_settings',
  'clr_status',
  'clr_figures',
  'clr_frozen_figures',
] as const;

/** The figures a review keeps, of a closed one those that were frozen; null where there are none that can be read. */
export function readKeptFigures(review: CrmRecord['properties'] | undefined): MonthFigures | null {
  const frozen = review?.['clr_status'] === 'closed' ? readFigures(review['clr_frozen_figures']) : null;
  return frozen ?? readFigures(review?.['clr_figures']);
}
