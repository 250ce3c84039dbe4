import { describe, expect, test } from 'vitest';
import { option } from '../reasons/reasons.builder.ts';
import { type Briefed, briefOf, briefSections, subjectOf } from './brief.ts';
import { calledCompany, calledLoss, contact, emptySnapshot } from './call.builder.ts';
import type { BriefTicket, Snapshot } from './facts.ts';

function briefed(snapshot: Partial<Snapshot> = {}, rest: Partial<Briefed> = {}): Briefed {
  return {
    loss: calledLoss({ snapshot: { ...emptySnapshot, ...snapshot } }),
    company: calledCompany(),
    contact: null,
    tickets: [],
    callerManagedAccount: false,
    listenOnly: false,
    currency: 'EUR',
    reasons: [option('price.fees', 'Price and terms: fees')],
    ...rest,
  };
}

/** The sentences of a brief, without its tags. */
function sentences(of: Briefed): readonly string[] {
  return briefOf(of)
    .split(/<[^>]+>/)
    .filter(Boolean);
}

describe('the brief', () => {
  test('says what it cost, since when, and how to go about the call, though nothing else is known', () => {
    expect(sentences(briefed())).toEqual([
      'Alder left on 10 June 2024. That cost €100 a year.',
      'No contact is known. Find a contact first.',
      'What tells us that they left',
      'A renewal was lost on 10 June 2024.',
      'The call',
      'Say why you call, and that you keep notes.',
      'Apologise.',
      'Listen. Ask for the first disappointment, not the last.',
      'Diagnose, and say it back in their words.',
      'Help at once where you can.',
      'Only then an offer, not a pitch.',
    ]);
  });

  test('says who they are', () => {
    const company = calledCompany({
      industry: 'COMPUTER_SOFTWARE',
      city: 'Ghent',
      country: 'Belgium',
      employees: '40',
    });
    const snapshot = { tenureMonths: 1, valueBefore: 20_050, source: 'REFERRALS', ownerName: 'Ada Byron' };
    expect(sentences(briefed(snapshot, { company }))).toEqual(
      expect.arrayContaining([
        'Computer software; Ghent, Belgium; 40 employees.',
        'A customer for 1 month.',
        'Worth €200.50 a year before.',
        'First came by referrals.',
        'Ada Byron looked after them.',
      ]),
    );
  });

  test('says whom to speak with, and that a phone number is missing', () => {
    const decider = contact({ jobTitle: 'Head', decisionMaker: true });
    expect(sentences(briefed({}, { contact: decider }))[1]).toBe(
      'Speak with Dora Day, Head, decides, no phone number known.',
    );
  });

  test('keeps apart what the deal says, what the owner believes and what the customer said', () => {
    const snapshot = { lostReason: 'Too dear', ownerReason: 'price.fees', statedReason: 'own.value' };
    expect(sentences(briefed(snapshot))).toEqual(
      expect.arrayContaining([
        'The lost deal says: “Too dear” That is often our own belief.',
        'The owner believes: Price and terms: fees.',
        'The customer said first: “own.value” (no longer in the list).',
      ]),
    );
  });

  test('names the evidence, and counts what is too much', () => {
    const evidence = ['mark-1', 'deal-2', 'prop-7-x', 'deal-3', 'deal-4', 'deal-5', 'deal-6'].map(
      (id, n) => ({
        id,
        on: `2024-06-0${n + 1}`,
      }),
    );
    expect(sentences(briefed({ evidence, evidenceKind: 'person' }))).toEqual(
      expect.arrayContaining([
        'Somebody marked the company as lost on 1 June 2024.',
        'A renewal was lost on 2 June 2024.',
        'A company property said so on 3 June 2024.',
        'And 2 more.',
      ]),
    );
  });

  const ticket = (id: string, createdOn: string, closedOn: string | null): BriefTicket => ({
    id,
    subject: `T${id}`,
    createdOn,
    closedOn,
  });

  test('names open tickets first, then the newest of the last half year', () => {
    const tickets = [
      ticket('1', '2023-01-01', null),
      ticket('2', '2024-06-01', '2024-06-02'),
      ticket('3', '2023-12-13', '2023-12-14'), // 180 days before the loss: too old
      ticket('4', '2023-12-14', '2023-12-20'),
      ticket('5', '2024-06-05', null),
    ];
    expect(sentences(briefed({}, { tickets })).filter((each) => each.startsWith('Ticket'))).toEqual([
      'Ticket “T5” of 5 June 2024, still open.',
      'Ticket “T1” of 1 January 2023, still open.',
      'Ticket “T2” of 1 June 2024, closed 2 June 2024.',
      'Ticket “T4” of 14 December 2023, closed 20 December 2023.',
    ]);
  });

  test('keeps apart what came before they left and what came since', () => {
    const tickets = [ticket('1', '2024-06-11', null), ticket('2', '2024-06-10', null)];
    expect(sentences(briefed({}, { tickets })).slice(4, -7)).toEqual([
      'Before they left',
      'Ticket “T2” of 10 June 2024, still open.',
      'Since they left',
      'Ticket “T1” of 11 June 2024, still open.',
    ]);
  });

  test('lets nothing become HTML', () => {
    const evil = '<script>alert("x")</script>';
    const body = briefOf(
      briefed(
        { lostReason: evil, ownerName: evil, source: evil, satisfaction: evil, statedReason: evil },
        {
          company: calledCompany({ name: evil, city: evil, industry: evil }),
          contact: contact({ name: evil, jobTitle: evil, phone: evil, email: evil }),
          tickets: [{ id: '1', subject: evil, createdOn: '2024-06-01', closedOn: null }],
        },
      ),
    );
    expect(body).not.toContain('<script');
    expect(body.match(/&lt;script&gt;/g)).toHaveLength(13);
  });

  test('fits on a screen, however much people wrote', () => {
    const long = 'word '.repeat(5_000);
    const tickets = Array.from({ length: 50 }, (_, n) => ({
      id: String(n),
      subject: long,
      createdOn: '2024-06-01',
      closedOn: null,
    }));
    const company = calledCompany({ name: long, industry: long, city: long, country: long });
    const wordy = contact({ name: long, jobTitle: long, phone: long, email: long });
    const rest = { tickets, company, contact: wordy };
    expect(briefOf(briefed({ lostReason: long }, rest)).length).toBeLessThan(3_500);
  });
});

test('the subject names the company, the day and the money', () => {
  expect(subjectOf(briefed())).toBe('Recovery call: Alder, left on 10 June 2024, €100 a year');
  const company = calledCompany({ name: 'x'.repeat(200) });
  expect(subjectOf(briefed({}, { company }))).toContain(`: ${'x'.repeat(119)}…, left on`);
});

test('a customer under notice has not left yet', () => {
  const leaving = { ...briefed(), loss: calledLoss({ status: 'leaving', lostOn: '2024-08-31' }) };
  expect(subjectOf(leaving)).toBe('Recovery call: Alder, leaves on 31 August 2024, €100 a year');
  expect(briefOf(leaving)).toContain('Alder leaves on 31 August 2024. That will cost €100 a year.');
});

test('the brief comes in sections for a screen, without any that say nothing', () => {
  expect(briefSections(briefed())).toEqual([
    {
      title: 'In short',
      sentences: [
        'Alder left on 10 June 2024. That cost €100 a year.',
        'No contact is known. Find a contact first.',
      ],
    },
    { title: 'What tells us that they left', sentences: ['A renewal was lost on 10 June 2024.'] },
  ]);
});
