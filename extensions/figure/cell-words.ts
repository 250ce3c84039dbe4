import type { Cell, Column } from '@loss-review/domain/review-page/figure';
import type { LocalWords } from '@loss-review/domain/words/local-words';

/** A value of a figure as the reader's language writes it; a dash where there is none to tell. */
export function cellInWords(cell: Cell | undefined, as: Column['as'], words: LocalWords): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'number') {
    if (as === 'money') return words.money(cell);
    return as === 'share' ? words.percent(cell) : words.count(cell);
  }
  if (as === 'day') return words.day(cell);
  return as === 'month' ? words.month(cell) : cell;
}

/** Do numbers stand in a column of this kind? They are set to the right. */
export function isNumeric(as: Column['as']): boolean {
  return as === 'count' || as === 'tenths' || as === 'money' || as === 'share';
}
