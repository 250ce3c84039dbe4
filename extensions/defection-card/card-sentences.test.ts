import { expect, test } from 'vitest';
import { nextAnswer, whoAnswer, whyAnswer } from './answers.ts';
import { callOf, customerCard, lossOf, lostCard } from './card.builder.ts';
import { cardWords } from '../card/card-words.ts';
import { earlierSentence } from './earlier-sentence.ts';
import { evidenceSentences } from './evidence-sentences.ts';
import { headline } from './headline.ts';
import { snapshotFacts } from './snapshot-facts.ts';

const words = cardWords(customerCard(), 'en-gb');
/** As read: without the marks that keep a name’s writing direction to itself. */
const read = (text: string): string => text.replaceAll(/[\u200e\u2068\u2069]/g, '');
const said = (card: Parameters<typeof headline>[0]): string => read(headline(card, words).sentence);

test('one sentence says where a company stands', () => {
  expect(said(lostCard())).toBe('Alder left on 10 Jun 2024. It was worth €1,100.50 a year.');
  expect(said(customerCard())).toBe(
    'Alder has been a customer since 3 May 2023, worth €1,200 a year. Nothing says that it left.',
  );
  expect(said(customerCard({ standing: 'prospect', customerSince: null }))).toBe(
    'Alder has not bought yet, so there is nothing to lose.',
  );
  expect(said(customerCard({ standing: 'prospect_lost', loss: lossOf({ kind: 'lost_deal' }) }))).toBe(
    'Alder has never bought. A deal of €1,100.50 was lost on 10 Jun 2024.',
  );
  expect(said(customerCard({ standing: 'leaving', loss: lossOf({ status: 'leaving' }) }))).toBe(
    'Alder has given notice and leaves on 10 Jun 2024. It is worth €1,100.50 a year.',
  );
  expect(said(customerCard({ possible: lossOf({ status: 'possible' }) }))).toContain(
    'may have left on 10 Jun 2024',
  );
});

test('a return says since when, with how much, and whether that is little', () => {
  const returned = { on: '2024-06-20', value: 50_000, partial: true };
  const card = customerCard({ standing: 'returned', loss: lossOf({ status: 'returned', returned }) });
  expect(said(card)).toBe(
    'Alder came back on 20 Jun 2024 with €500 a year, less than half of what it was worth before. ' +
      'It had left on 10 Jun 2024, when it was worth €1,100.50.',
  );
});

test('days and money are said as the user’s language says them', () => {
  const german = cardWords(customerCard(), 'de_DE');
  expect(german.day('2024-06-10')).toBe('10.06.2024');
  expect(german.money(110_050)).toBe('1.100,50\u00a0€');
  expect(cardWords(customerCard(), 'no such locale').day('2024-06-10')).toBe('Jun 10, 2024');
});

test('names are shortened by whole characters and keep their writing direction to themselves', () => {
  expect(words.name('شركة النخيل')).toBe('\u200e\u2068شركة النخيل\u2069');
  expect(words.name('🦊'.repeat(200))).toBe(`\u200e\u2068${'🦊'.repeat(79)}…\u2069`);
});

test('each piece of evidence is a sentence, then what people did', () => {
  const trace = [{ id: '1', on: '2024-06-21', who: 'Ada Park', did: 'marked' as const, reason: '' }];
  const evidence = [
    { says: 'lost_renewal' as const, on: '2024-06-10', dealName: 'Alder 2024' },
    { says: 'person' as const, on: '2024-06-05', dealName: null },
  ];
  const loss = lossOf({ evidence, trace, lostReasonText: 'Too dear', datedBy: 'person' });
  expect(evidenceSentences(loss, words).map(read)).toEqual([
    'The renewal “Alder 2024” was lost on 10 Jun 2024.',
    'The deal says why: “Too dear”',
    'Ada Park marked the loss on 21 Jun 2024.',
    'A person set the day and the value, which win over evidence.',
  ]);
});

test('why: root causes before the customer’s words, those before the owner’s belief', () => {
  const believed = { ownerReason: 'price.price_rise' };
  const stated = { ...believed, statedReason: 'service.slow_help' };
  expect(whyAnswer(lossOf(), words)).toMatchObject({
    answer: 'Not known',
    note: 'Nobody has asked the customer yet',
  });
  expect(whyAnswer(lossOf(believed), words).note).toBe('What the owner believes');
  expect(whyAnswer(lossOf(stated), words).answer).toBe('Service: slow help');
  expect(whyAnswer(lossOf({ ...stated, rootReasons: ['gone.code'] }), words)).toMatchObject({
    answer: '“gone.code” (no longer in the list)',
    note: 'Learned in a call',
  });
});

test('who and what next: the open call, when it is due, and whether it is late', () => {
  const card = lostCard({ tasks: [callOf()] });
  expect(read(whoAnswer(card, lossOf(), words).answer)).toBe('Noor Vance');
  expect(nextAnswer(card, lossOf(), words)).toMatchObject({ note: 'Due on 5 Jul 2024', pressing: false });
  const late = lostCard({ tasks: [callOf({ dueOn: '2024-06-30', ownerName: null })] });
  expect(whoAnswer(late, lossOf(), words)).toMatchObject({ answer: 'Nobody', pressing: true });
  expect(nextAnswer(late, lossOf(), words)).toMatchObject({ note: 'Was due on 30 Jun 2024', pressing: true });
  const done = lostCard({ tasks: [callOf({ status: 'COMPLETED' })] });
  expect(whoAnswer(done, lossOf(), words).note).toBe('Has called');
  expect(nextAnswer(done, lossOf(), words).answer).toBe('Nothing is planned');
});

test('an earlier loss is a sentence, whatever became of it', () => {
  const returned = { on: '2024-06-20', value: 50_000, partial: true };
  expect(earlierSentence(lossOf({ returned }), words)).toBe(
    'Left on 10 Jun 2024, worth €1,100.50 a year; came back on 20 Jun 2024 with €500.',
  );
  expect(earlierSentence(lossOf({ status: 'undone' }), words)).toBe(
    'Was taken for lost on 10 Jun 2024, and was not.',
  );
  expect(earlierSentence(lossOf({ kind: 'downgraded', status: 'recorded' }), words)).toContain('a year less');
});

test('the snapshot says what was known, and what was not', () => {
  const facts = snapshotFacts(lossOf().snapshot, words).map(({ fact }) => fact && read(fact));
  expect(facts).toEqual([
    '€1,200 a year',
    'Grace Hale',
    '1 year and 1 month',
    'Organic search',
    null,
    '1 open, 4 in the half year before',
    '1 Jun 2024',
  ]);
});
