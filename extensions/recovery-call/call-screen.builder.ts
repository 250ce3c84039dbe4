import type { CallDraft, DraftCause } from '@loss-review/domain/calls/record/call-draft';
import type { Attempt, CallContact, CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { emptyCause, emptyDraft } from './empty-draft.ts';

type Call = NonNullable<CallScreen['call']>;

/** The call about a company that left in June 2024, for tests. */
export function callScreen(rest: Partial<CallScreen> = {}): CallScreen {
  return {
    company: { id: '101', name: 'Alder', country: 'Norway' },
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    today: '2024-07-01',
    reasons: [
      { value: 'price.price_rise', label: 'Price and terms: price rise', hidden: false },
      { value: 'service.slow_help', label: 'Service: slow help', hidden: false },
      { value: 'service.onboarding', label: 'Service: onboarding', hidden: true },
      { value: 'price.fees', label: 'Price and terms: fees', hidden: false },
      { value: 'unknown.unknown', label: 'Unknown: not known', hidden: false },
    ],
    contacts: [contactOf()],
    owners: [{ id: '7', name: 'Grace Hale' }],
    mayOffer: true,
    call: callOf(),
    ...rest,
  };
}

/** The call itself, for tests. */
export function callOf(rest: Partial<Call> = {}): Call {
  return {
    lossKey: 'deal-1002',
    revision: 3,
    lossStatus: 'lost',
    lostOn: '2024-06-10',
    value: 110_050,
    ownerReason: 'price.price_rise',
    status: 'assigned',
    task: { id: '900', callerName: 'Noor Vance', dueOn: '2024-07-05', done: false },
    brief: [{ title: 'Who they are', sentences: ['Alder, a customer since 2023.'] }],
    attempts: [],
    draft: null,
    record: null,
    ...rest,
  };
}

/** A contact who can be called, for tests. */
export function contactOf(rest: Partial<CallContact> = {}): CallContact {
  return {
    id: '501',
    name: 'Ida Moss',
    jobTitle: 'Head of Operations',
    phone: '+47 555 0100',
    email: '',
    decisionMaker: true,
    barred: null,
    ...rest,
  };
}

/** An attempt on the day before, for tests. */
export function attemptOf(rest: Partial<Attempt> = {}): Attempt {
  return {
    id: 'a1',
    at: '2024-06-30T08:05:00Z',
    on: '2024-06-30',
    who: 'Noor Vance',
    outcome: 'no_answer',
    ...rest,
  };
}

/** A draft with nothing but what a test is about. */
export function draftOf(rest: Partial<CallDraft> = {}): CallDraft {
  return { ...emptyDraft, contactId: '501', ...rest };
}

/** A cause that bears all of the loss, for tests. */
export function causeOf(rest: Partial<DraftCause> = {}): DraftCause {
  const id = '00000000-0000-4000-8000-000000000001';
  return { ...emptyCause(id, 'service.slow_help'), weight: 100, ...rest };
}

/** What is told of a draft that the portal holds. */
export function heldDraft(revision: number): Omit<NonNullable<Call['draft']>, 'draft'> {
  return { revision, savedBy: 'Noor Vance', savedAt: '2024-07-01T09:30:00Z' };
}

/** The screen with a draft that the portal holds. */
export function withDraft(draft: CallDraft, revision: number, rest: Partial<Call> = {}): CallScreen {
  return callScreen({ call: callOf({ draft: { ...heldDraft(revision), draft }, ...rest }) });
}

/** The screen with a record that is saved. */
export function withRecord(record: CallDraft, rest: Partial<Call> = {}): CallScreen {
  const saved = { by: 'Noor Vance', on: '2024-07-01', record };
  return callScreen({ call: callOf({ revision: 4, status: 'reached', record: saved, ...rest }) });
}
