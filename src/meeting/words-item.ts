import { counted } from '../words/counted.ts';
import { isolated, type LocalWords } from '../words/local-words.ts';
import { type AgendaItem, agendaList, type AgendaRow } from './agenda.ts';
import type { MeetingFacts, SharedWords } from './meeting-facts.ts';

/**
 * What customers said, as far as they allowed it to be told: by name the heaviest causes first, then without a name in
 * alphabetical order and without money, which would name the customer.
 */
export function wordsItem({ words: shared }: Pick<MeetingFacts, 'words'>, words: LocalWords): AgendaItem {
  const named = shared.flatMap((said) => (said.by === null ? [] : [{ ...said, by: said.by }]));
  const unnamed = shared.filter(({ by }) => by === null);
  return {
    ...{ id: 'words', title: 'The customers’ words', figures: [] },
    sentences: [
      shared.length === 0
        ? 'No customer has allowed us to repeat what was said.'
        : `${counted(shared.length, 'saying')} may be told here. Read them aloud, one by one, before anybody explains.`,
    ],
    lists: [
      ...agendaList(
        'By name',
        named
          .sort((a, b) => b.by.money - a.by.money)
          .map(({ by, ...said }) => ({
            label: isolated(by.name),
            says: `${inQuotes(said)} ${said.reason}, ${words.money(by.money)} a year.`,
            companyId: by.companyId,
          })),
      ),
      ...agendaList(
        'Without a name: only for this room',
        unnamed
          .sort((a, b) => words.compare(a.quote, b.quote))
          .map((said): AgendaRow => ({ label: inQuotes(said), says: `${said.reason}.`, companyId: null })),
      ),
    ],
  };
}

const inQuotes = ({ quote }: Pick<SharedWords, 'quote'>): string => `“${isolated(quote)}”`;
