import type { Cell, Column } from '../review-page/figure.ts';
import type { LocalWords } from './local-words.ts';

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
