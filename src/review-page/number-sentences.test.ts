import { describe, expect, it } from 'vitest';
import { localWords } from '../words/local-words.ts';
import { feedbackSentences, numberSentences } from './number-sentences.ts';
import type { ShownNumbers } from './opened-review.ts';

const words = localWords('en-us', 'EUR');
const numbers: ShownNumbers = {
  churned: 3,
  downgraded: 0,
  lostDeals: 0,
  possible: 0,
  leaving: 0,
  revenueLost: 5_000_000,
  returned: 0,
  mergedEvidence: 0,
  replaced: 0,
  pleaseCheck: 0,
  openingCustomers: 40,
  openingRevenue: 60_000_000,
  lostFromOpening: 2,
  logoChurn: 0.05,
  grr: 0.9164,
  nrr: 1.02,
};
const said = (more: Partial<ShownNumbers> = {}, locale = 'en-us'): readonly string[] =>
  numberSentences({ ...numbers, ...more }, '2026-10', localWords(locale, 'EUR'));

describe('the sentences of a month', () => {
  it('say who left, from how many, and what they were worth', () => {
    expect(said()).toEqual([
      '3 customers left in October 2026, worth €50,000 a year together.',
      'Of the 40 customers at the opening of the month, 2 were gone at its end: that is the logo churn.',
      'They were worth €600,000 a year at the opening. Gross retention is what was left of it without counting raises; net retention counts them.',
      'Nobody came back in the month.',
    ]);
    expect(said({ churned: 1 })[0]).toBe('1 customer left in October 2026, worth €50,000 a year.');
    expect(said({ revenueLost: 5_000_050 }, 'de-de')[0]).toContain('Oktober 2026, worth 50.000,50\u00a0€');
  });

  it('say that nobody left', () => {
    expect(said({ churned: 0, lostFromOpening: 0 })).toEqual(
      expect.arrayContaining([
        'Nobody left in October 2026.',
        'Of the 40 customers at the opening of the month, none was gone at its end: that is the logo churn.',
      ]),
    );
  });

  it('say why there is no rate', () => {
    const none = { openingCustomers: 0, openingRevenue: 0, logoChurn: null, grr: null, nrr: null };
    expect(said(none).slice(1, 3)).toEqual([
      'Nobody was a customer when the month opened, so there is no logo churn.',
      expect.stringContaining('so there is no revenue retention'),
    ]);
  });

  it.each([
    [{ possible: 2, leaving: 1 }, '2 customers possibly lost and 1 customer under notice'],
    [{ possible: 1 }, '1 customer possibly lost'],
    [{ leaving: 3 }, '3 customers under notice'],
  ])('say who is not lost yet: %j', (more, who) => {
    expect(said(more)).toContain(`At its end there were also ${who}, in none of these numbers yet.`);
  });

  it('say what else happened, as far as it did', () => {
    expect(said({ returned: 1, downgraded: 2, lostDeals: 1, pleaseCheck: 2 }).slice(3)).toEqual([
      '1 customer came back in the month.',
      expect.stringContaining('2 customers stayed with less.'),
      expect.stringContaining('1 deal with a prospect was lost.'),
      expect.stringContaining('2 lost renewals belong to companies that never were customers.'),
    ]);
  });
});

it('feedback is told by team, in counts', () => {
  const feedback = [{ group: 'Support', given: 3, answered: 1 }];
  expect(feedbackSentences(feedback, '2026-10', words)).toEqual([
    'Feedback about the service of “Support” in October 2026: 3 given, 1 answered.',
  ]);
});
