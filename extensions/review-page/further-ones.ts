import type { LocalWords } from '@loss-review/domain/words/local-words';

/** What a list of the first records says of those it does not show. */
export function furtherOnes(count: number, shown: number, words: LocalWords): string {
  if (shown === count) return count === 1 ? 'This is the only one.' : 'These are all of them.';
  if (shown === 0) return 'None of them is shown. Run the month again to list them anew.';
  return `These are the first ${words.count(shown)} of ${words.count(count)}. The next ones show here when the month is run again.`;
}
