import { describe, expect, test } from 'vitest';
import type { CallDraft, DraftCause } from './call-draft.ts';
import { recordProblems, type Known } from './check-record.ts';

const known: Known = {
  today: '2024-07-01',
  reasons: [
    { value: 'price.fees', label: 'Price and terms: fees', hidden: false },
    { value: 'price.old', label: 'Price and terms: old', hidden: true },
  ],
  contacts: [
    {
      ...{ id: '301', name: 'Berta Both', jobTitle: '', phone: '', email: '' },
      decisionMaker: false,
      barred: null,
    },
  ],
  owners: [{ id: '501', name: 'Grace Hale' }],
  mayOffer: true,
  held: null,
};

function cause(rest: Partial<DraftCause> = {}): DraftCause {
  return {
    ...{ id: '7d9c1f7a-0000-4000-8000-000000000001', reason: 'price.fees', weight: 100, happenedOn: null },
    ...{ quote: '', quotePermission: 'no', whys: [], verified: false },
    ...rest,
  };
}

function record(rest: Partial<CallDraft> = {}): CallDraft {
  return {
    ...{ step: 'offer', contactId: null, statedReason: '', notes: '', competitor: '' },
    causes: [cause()],
    help: { text: '', ownerId: null, dueOn: null },
    ...{ offer: '', offerAnswer: 'none', followUpOn: null },
    ...rest,
  };
}

const codes = (of: Partial<CallDraft>, rest: Partial<Known> = {}): readonly string[] =>
  recordProblems(record(of), { ...known, ...rest }).map(({ code }) => code);

const help = (dueOn: string | null, ownerId: string | null = '501') => ({ text: 'Send it.', ownerId, dueOn });

describe('a call record', () => {
  test('is whole with one cause and nothing else', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<[string, Partial<CallDraft>, readonly string[]]>([
    ['without a cause', { causes: [] }, ['no_cause']],
    ['with a cause without a reason', { causes: [cause({ reason: '' })] }, ['no_reason']],
    ['with a reason that is hidden', { causes: [cause({ reason: 'price.old' })] }, ['unknown_reason']],
    ['with a reason that nobody knows', { statedReason: 'own.invention' }, ['unknown_reason']],
    ['with weights short of 100', { causes: [cause({ weight: 99 })] }, ['weights']],
    [
      'with a cause of no weight',
      { causes: [cause(), cause({ id: '7d9c1f7a-0000-4000-8000-000000000002', weight: 0 })] },
      ['no_weight'],
    ],
    ['with one record twice', { causes: [cause({ weight: 50 }), cause({ weight: 50 })] }, ['same_cause']],
    ['with a cause of tomorrow', { causes: [cause({ happenedOn: '2024-07-02' })] }, ['odd_day']],
    ['with a cause of a mistyped year', { causes: [cause({ happenedOn: '0204-07-01' })] }, ['odd_day']],
    ['with a cause verified by no word', { causes: [cause({ verified: true, quote: ' ' })] }, ['no_quote']],
    ['with a stranger as contact', { contactId: '999' }, ['unknown_contact']],
    ['with help by nobody', { help: help('2024-07-05', null) }, ['help_owner']],
    ['with help by somebody who left us', { help: help('2024-07-05', '502') }, ['help_owner']],
    ['with help some day', { help: help(null) }, ['help_day']],
    ['with help by yesterday', { help: help('2024-06-30') }, ['help_past']],
    ['with help in a far year', { help: help('2204-07-05') }, ['help_far']],
    ['with a follow-up of yesterday', { followUpOn: '2024-06-30' }, ['follow_up_past']],
    ['with an offer without an answer', { offer: 'Half the price.' }, ['offer_answer']],
    ['with an answer to no offer', { offerAnswer: 'accepted' }, ['offer_text']],
  ])('%s is sent back', (_, rest, expected) => {
    expect(codes(rest)).toEqual(expected);
  });

  test.each<[string, Partial<CallDraft>]>([
    ['today’s disappointment', { causes: [cause({ happenedOn: '2024-07-01' })] }],
    ['help due today', { help: help('2024-07-01') }],
    ['an owner and a day, but no help', { help: { text: ' ', ownerId: '502', dueOn: '2020-01-01' } }],
    ['an offer with its answer', { offer: 'Half the price.', offerAnswer: 'declined' }],
  ])('takes %s', (_, rest) => {
    expect(codes(rest)).toEqual([]);
  });

  test('makes no offer where countries are set to listening only', () => {
    const offered = { offer: 'Half the price.', offerAnswer: 'declined' } as const;
    expect(codes(offered, { mayOffer: false })).toEqual(['no_offer']);
    expect(codes(offered, { mayOffer: false, held: record(offered) })).toEqual([]);
  });

  test('may keep what it held before, though nobody could choose it anew', () => {
    const kept: Partial<CallDraft> = {
      contactId: '999',
      statedReason: 'gone.reason',
      causes: [cause({ reason: 'price.old' })],
      help: help('2024-06-01', '502'),
      followUpOn: '2024-06-15',
    };
    expect(codes(kept, { held: record(kept) })).toEqual([]);
  });

  test('names the cause it is about', () => {
    const causes = [
      cause({ weight: 50 }),
      cause({ id: '7d9c1f7a-0000-4000-8000-000000000002', weight: 50, reason: '' }),
    ];
    expect(recordProblems(record({ causes }), known)).toEqual([
      { code: 'no_reason', sentence: 'Choose a reason for cause 2. “Not known” is one too.', cause: 1 },
    ]);
  });
});
