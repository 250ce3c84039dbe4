import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import { expect, test } from 'vitest';
import { attemptSentence, attemptsSentence } from './attempts.ts';
import {
  attemptOf,
  callOf,
  callScreen,
  causeOf,
  contactOf,
  draftOf,
  withRecord,
} from './call-screen.builder.ts';
import { callWords } from './call-words.ts';
import { contactName, suggestedContact } from './contacts.ts';
import { causeLines, draftLines } from './draft-lines.ts';
import { missingIn } from './missing.ts';
import { lossSentence, standingSentences } from './standing-sentences.ts';
import { willWrite } from './will-write.ts';

const screen = callScreen();
const words = callWords(screen, 'en-gb');
/** As read: without the marks that keep a name’s writing direction to itself. */
const read = (text: string): string => text.replaceAll(/[\u200e\u2068\u2069]/g, '');
const stands = (rest: Parameters<typeof callOf>[0]): string =>
  standingSentences(screen, callOf(rest), words).map(read).join(' ');

test('one sentence says what was lost', () => {
  expect(read(lossSentence(screen, callOf(), words))).toBe(
    'Alder left on 10 Jun 2024, worth €1,100.50 a year.',
  );
  expect(read(lossSentence(screen, callOf({ lossStatus: 'leaving', lostOn: '2024-08-01' }), words))).toBe(
    'Alder leaves on 1 Aug 2024, worth €1,100.50 a year.',
  );
});

const task = { id: '900', callerName: 'Noor Vance', dueOn: '2024-07-05', done: false };
test.each([
  [{}, 'Noor Vance has this call. It is due on 5 Jul 2024.'],
  [{ task: { ...task, dueOn: '2024-06-28' } }, 'Noor Vance has this call. It was due on 28 Jun 2024.'],
  [{ task: { ...task, dueOn: null } }, 'Noor Vance has this call.'],
  [
    { task: { ...task, callerName: '' } },
    'Somebody who is no longer here has this call. It is due on 5 Jul 2024.',
  ],
  [{ task: null }, 'Nobody has been given this call. Whoever speaks with them can record it here.'],
  [
    { task: { ...task, done: true } },
    'Noor Vance completed the call task without a record. What was learned is still missing.',
  ],
  [{ task: { ...task, done: true }, status: 'not_reached' as const }, 'Noor Vance had this call.'],
  [
    { lossStatus: 'returned' },
    'It came back, so nobody needs to call. What was learned can still be recorded.',
  ],
  [
    { status: 'not_needed' as const },
    'This call was closed, so nobody needs to call. What was learned can still be recorded.',
  ],
])('a call with %j says who has it, or why nobody', (rest, sentence) => {
  expect(stands(rest)).toBe(sentence);
});

test('attempts say when, what and who, in the portal’s time zone', () => {
  expect(read(attemptSentence(attemptOf(), words))).toBe('30 Jun 2024, 10:05: nobody answered (Noor Vance)');
  // 22:30 UTC is the next day in Berlin, which is today.
  expect(read(attemptSentence(attemptOf({ at: '2024-06-30T22:30:00Z', outcome: 'busy' }), words))).toBe(
    '00:30: the line was busy (Noor Vance)',
  );
});

test('only different days count towards “could not be reached”', () => {
  const on = (...days: string[]): string =>
    attemptsSentence(
      days.map((day) => attemptOf({ on: day })),
      '2024-07-01',
    );
  expect(on()).toContain('Nobody has tried yet.');
  expect(on('2024-06-28', '2024-06-28', '2024-06-28')).toContain('Tried on one day so far.');
  expect(on('2024-06-28')).not.toContain('today');
  expect(on('2024-06-28', '2024-07-01')).toContain('Another attempt today does not count again.');
  expect(on('2024-06-27', '2024-06-28', '2024-07-01')).toContain('Tried on three different days');
});

test('the decision maker with a phone is suggested, and nobody who is barred', () => {
  const contacts = [
    contactOf({ id: '1', barred: 'deceased' }),
    contactOf({ id: '2', phone: '' }),
    contactOf({ id: '3', decisionMaker: false }),
    contactOf({ id: '4' }),
  ];
  expect(suggestedContact(contacts)).toBe('4');
  expect(suggestedContact(contacts.slice(0, 3))).toBe('3');
  expect(suggestedContact(contacts.slice(0, 2))).toBe('2');
  expect(suggestedContact(contacts.slice(0, 1))).toBeNull();
});

test('a contact without a name is called by the address, else said to have none', () => {
  expect(read(contactName(contactOf({ name: '', email: 'a@b.example', jobTitle: '' }), words))).toBe(
    'a@b.example',
  );
  expect(read(contactName(contactOf({ name: '', jobTitle: '' }), words))).toBe('A contact without a name');
});

const help = { text: 'A training hour.', ownerId: '7', dueOn: '2024-07-09' };

test('what was said is listed; what is empty is left out', () => {
  const draft = draftOf({
    statedReason: 'price.price_rise',
    help,
    offer: 'Half price.',
    offerAnswer: 'thinking',
  });
  const lines = draftLines(draft, screen, words).map(({ label, text }) => `${label}: ${read(text)}`);
  expect(lines).toEqual([
    'Spoke with: Ida Moss, Head of Operations',
    'The customer said first: Price and terms: price rise',
    'Help promised: “A training hour.”',
    'Help by: Grace Hale',
    'Help due on: 9 Jul 2024',
    'Offer: “Half price.”',
    'Their answer: Thinks about it',
  ]);
});

test('a cause says its weight, its day, whether it is verified, its whys and its words', () => {
  const cause = causeOf({
    weight: 60,
    happenedOn: '2024-05-02',
    whys: ['No rota.', ' ', 'No lead.'],
    quote: 'Weeks!',
  });
  expect(causeLines({ ...cause, verified: true }, words).map(read)).toEqual([
    '60%: Service: slow help, on 2 May 2024, verified by the customer.',
    'Why: “No rota.” – why? “No lead.”',
    'In their words: “Weeks!”',
  ]);
  expect(causeLines(causeOf({ reason: '' }), words)).toEqual(['100%: No reason chosen yet, not verified.']);
});

const says = (draft: CallDraft): readonly string[] => missingIn(draft).map(({ says: said }) => said);

test('a record lacks what it cannot be counted without', () => {
  expect(says(draftOf({ causes: [causeOf()] }))).toEqual([]);
  expect(says(draftOf())).toEqual(['Add at least one cause, or say that you could not find out.']);
  expect(says(draftOf({ causes: [causeOf({ reason: '' })] }))).toEqual(['Choose the reason of cause 1.']);
  expect(says(draftOf({ causes: [causeOf({ verified: true, quote: ' ' })] }))).toEqual([
    'Cause 1 is verified, so it needs the customer’s own words.',
  ]);
  const promised = { text: 'A training hour.', ownerId: null, dueOn: null };
  expect(says(draftOf({ causes: [causeOf()], help: promised }))).toEqual([
    'Say who helps.',
    'Say by when the help is due.',
  ]);
});

test('before saving it is said what will be written, the second time without a second call', () => {
  const draft = draftOf({ causes: [causeOf()], help, followUpOn: '2024-07-20' });
  const first = [
    'On the loss and the company: what the customer said first, and one root cause. What the owner believes stays beside them.',
    'A call on the timeline of the company and the contact.',
    'The call task is completed.',
    'A task for Grace Hale: the help promised, due on 9 Jul 2024.',
    'A task to come back to them on 20 Jul 2024.',
  ];
  expect(willWrite(draft, screen, words).map(read)).toEqual(first);
  const again = withRecord(draft, { task: { ...task, done: true } });
  expect(willWrite(draft, again, words).map(read)).toEqual([first[0], first[3], first[4]]);
});
