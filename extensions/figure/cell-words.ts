import type { Column } from '@loss-review/domain/review-page/figure';

/** Do numbers stand in a column of this kind? They are set to the right. */
export function isNumeric(as: Column['as']): boolean {
  return as === 'count' || as === 'tenths' || as === 'money' || as === 'share';
}
