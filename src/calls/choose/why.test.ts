import { expect, test } from 'vitest';
import { type ToExplain, whyOf } from './why.ts';

const explained = (rest: Partial<ToExplain> = {}): string =>
  whyOf({
    role: 'executive',
    seat: 'score',
    score: 64,
    stratum: { third: 'middle', group: 'COMPUTER_SOFTWARE' },
    choice: null,
    ...rest,
  });
const choice = {
  companyId: '7',
  who: 'Ada Park',
  reason: 'Knows them.',
  at: '2024-07-01T08:00:00Z',
  id: 'a',
};

test.each<[string, Partial<ToExplain>, string]>([
  ['by score', {}, 'Chosen by score: its score is 64 of 100, among the highest.'],
  [
    'drawn, its group in words',
    { seat: 'representative' },
    'Drawn by lot to speak for the middle third by value of “computer software”; its score is 64 of 100.',
  ],
  [
    'drawn from companies that tell no group',
    { seat: 'representative', stratum: { third: 'upper', group: '' } },
    'Drawn by lot to speak for the upper third by value of companies of no known group; its score is 64 of 100.',
  ],
  ['pinned', { seat: 'pinned', choice: { ...choice, choice: 'pinned' } }, 'Pinned by Ada Park: Knows them.'],
  [
    'left out',
    { seat: null, role: 'owner', choice: { ...choice, choice: 'left_out' } },
    'No executive calls: left out by Ada Park: Knows them.',
  ],
  [
    'not chosen',
    { seat: null, role: 'team' },
    'No executive calls: its score is 64 of 100, not among the highest, and it was not drawn. The recovery team calls.',
  ],
])('a company %s says why', (_, rest, sentence) => expect(explained(rest)).toBe(sentence));
