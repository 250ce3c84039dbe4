import type { Attempt } from '@loss-review/domain/calls/record/call-screen';
import type { CallWords } from './call-words.ts';

/** What became of an attempt, as it is chosen. */
export const outcomes: readonly { readonly value: Attempt['outcome']; readonly label: string }[] = [
  { value: 'no_answer', label: 'Nobody answered' },
  { value: 'busy', label: 'The line was busy' },
  { value: 'voicemail', label: 'I left a message' },
  { value: 'wrong_number', label: 'The number is wrong' },
];

/** Attempts on this many different days make a customer count as not reached. */
const daysNeeded = 3;

/** One attempt. */
export function attemptSentence({ at, who, outcome }: Attempt, words: CallWords): string {
  const label = outcomes.find(({ value }) => value === outcome)?.label ?? outcome;
  return `${words.moment(at)}: ${label.toLowerCase()} (${words.name(who)})`;
}

/** How far the attempts go towards “could not be reached”. */
export function attemptsSentence(attempts: readonly Attempt[], today: string): string {
  const days = new Set(attempts.map(({ on }) => on));
  const rule = 'After attempts on three different days they count as “could not be reached”.';
  if (days.size === 0) return `Nobody has tried yet. ${rule}`;
  if (days.size >= daysNeeded) {
    return 'Tried on three different days: they count as “could not be reached”. If they call back, record it all the same.';
  }
  const again = days.has(today) ? ' Another attempt today does not count again.' : '';
  return `Tried on ${days.size === 1 ? 'one day' : 'two days'} so far. ${rule}${again}`;
}
