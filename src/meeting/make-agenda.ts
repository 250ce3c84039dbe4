import type { LocalWords } from '../words/local-words.ts';
import type { AgendaItem } from './agenda.ts';
import { callItem } from './call-item.ts';
import { callerItem } from './caller-item.ts';
import { decideItem, promisedItem } from './issue-items.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { returnItem } from './return-item.ts';
import { wordsItem } from './words-item.ts';

/** The meeting about a month in its order, in the reader's language of numbers. */
export function makeAgenda(facts: MeetingFacts, words: LocalWords): AgendaItem[] {
  const counts = facts.isCounted ? [] : ['This month is not counted yet: run its review first.'];
  return [
    {
      ...{ id: 'numbers', title: 'The numbers', sentences: counts, lists: [] },
      figures: [...facts.numbers],
    },
    callItem(facts, words),
    wordsItem(facts, words),
    {
      ...{ id: 'causes', title: 'Why they left', sentences: counts, lists: [] },
      figures: [...facts.causes],
    },
    promisedItem(facts),
    decideItem(facts),
    returnItem(facts, words),
    callerItem(facts),
  ];
}
