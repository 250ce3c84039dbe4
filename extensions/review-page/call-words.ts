import type { CallCounts } from '@loss-review/domain/review-page/call-counts';
import type { LocalWords } from '@loss-review/domain/words/local-words';

/** Who has the month's call tasks, as a sentence. */
export function callsInWords(calls: CallCounts, { count }: LocalWords): string {
  const { executives, owners, nobody } = calls;
  const all = executives + owners + nobody;
  if (all === 0) return 'No calls were given to anybody.';
  const parts = [
    ...(executives > 0 ? [`${count(executives)} to executives`] : []),
    ...(owners > 0 ? [`${count(owners)} to owners and the recovery team`] : []),
  ];
  const given = parts.length > 0 ? `Calls given: ${parts.join(', ')}.` : 'No call was given to a person.';
  if (nobody === 0) return given;
  return `${given} ${nobody === 1 ? '1 call waits' : `${count(nobody)} calls wait`} for somebody to take ${nobody === 1 ? 'it' : 'them'}: see Tasks.`;
}
