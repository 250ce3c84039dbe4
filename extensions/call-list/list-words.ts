import type { CallSeat } from '@loss-review/domain/calls/choose/codes';
import type { CallList, ListedCall } from '@loss-review/domain/review-page/call-list';
import { isolated, type LocalWords } from '@loss-review/domain/words/local-words';

/** What kinds of seats are called. */
export const seatNames: Readonly<Record<CallSeat, string>> = {
  pinned: 'Pinned',
  score: 'By score',
  representative: 'Representative',
};

/** The executives' seats, in a sentence or two. */
export function seatsInWords({ seats }: CallList, { count }: LocalWords): string {
  const { executives, perExecutive, total, all, pinned, score, representative } = seats;
  if (all === 0) return 'Executives have no seats: nobody is an executive by the settings.';
  const people = executives === 1 ? '1 executive has' : `${count(executives)} executives have`;
  const limit = total === null ? '' : `, ${count(total)} at most together`;
  const filled = `${count(pinned)} pinned, ${count(score)} by score, ${count(representative)} representative`;
  return `${people} ${count(all)} seats: ${count(perExecutive)} each${limit}. Filled: ${filled}.`;
}

/** What an operator wanted, as a sentence. */
export function choiceInWords({ choice, companyName, who, reason }: CallList['choices'][number]): string {
  const did = { pinned: 'pinned', left_out: 'left out', none: 'took back the choice of' }[choice];
  return `${isolated(who)} ${did} ${isolated(companyName)}: “${isolated(reason)}”`;
}

/** Who else could take the seat of a call: whoever executives do not call, and nobody has left out. */
export function partnersOf(calls: readonly ListedCall[]): readonly ListedCall[] {
  return calls.filter(
    ({ role, assigned, choice }) => role !== 'executive' && !assigned && choice !== 'left_out',
  );
}

/** The day an ISO instant falls on in the portal's zone, `YYYY-MM-DD`: as Canadians write days. */
export function dayIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}
