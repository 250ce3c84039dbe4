import { counted } from '../words/counted.ts';
import { isolated } from '../words/local-words.ts';
import type { AgendaItem } from './agenda.ts';
import type { MeetingFacts } from './meeting-facts.ts';

/** Who calls next month, by name, and how often at most. */
export function callerItem({ next }: Pick<MeetingFacts, 'next'>): AgendaItem {
  const { executives, recoveryTeam, callsPerExecutive, callsTotal, warnings } = next;
  const names = (people: readonly string[]): string => people.map(isolated).join(', ');
  return {
    ...{ id: 'callers', title: 'Who calls next month', figures: [], lists: [] },
    sentences: [
      executives.length === 0
        ? 'No executive is named to call.'
        : `Executives: ${names(executives)}. Each has up to ${counted(callsPerExecutive, 'conversation')}${callsTotal === null ? '' : `, ${callsTotal} in all`}.`,
      recoveryTeam.length === 0
        ? 'Whomever no executive calls, the owner of the account calls.'
        : `The recovery team calls the others: ${names(recoveryTeam)}.`,
      ...warnings,
      'Who can keep the days free? Say so now; operations change the callers in the settings.',
    ],
  };
}
