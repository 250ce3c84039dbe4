import type { CallRole } from '../facts.ts';
import { valueInWords } from '../in-words.ts';
import type { CallChoice } from './call-choice.ts';
import type { CallSeat } from './codes.ts';
import type { Stratum } from './strata.ts';

/** What decided about a company's call. */
export interface ToExplain {
  readonly role: CallRole;
  readonly seat: CallSeat | null;
  readonly score: number;
  readonly stratum: Stratum;
  /** What operators want of it now. */
  readonly choice: CallChoice | null;
}

/** Says in a sentence why an executive calls, or why none does. */
export function whyOf({ role, seat, score, stratum, choice }: ToExplain): string {
  const told = choice && choice.choice !== 'none' ? ` by ${choice.who}: ${choice.reason}` : '';
  const points = `its score is ${score} of 100`;
  switch (seat) {
    case 'pinned':
      return choice?.choice === 'pinned' ? `Pinned${told}` : 'Pinned by a person.';
    case 'score':
      return `Chosen by score: ${points}, among the highest.`;
    case 'representative':
      return `Drawn by lot to speak for ${inWords(stratum)}; ${points}.`;
    case null:
      return choice?.choice === 'left_out'
        ? `No executive calls: left out${told}`
        : `No executive calls: ${points}, not among the highest, and it was not drawn. ${instead[role]}`;
  }
}

const instead: Readonly<Record<CallRole, string>> = {
  executive: 'Its call was assigned before.',
  team: 'The recovery team calls.',
  owner: 'The owner of the account calls.',
};

function inWords({ third, group }: Stratum): string {
  const named = group === '' ? 'companies of no known group' : `“${valueInWords(group)}”`;
  return `the ${third} third by value of ${named}`;
}
