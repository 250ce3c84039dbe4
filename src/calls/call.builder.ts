import type { AssignedCall } from './assign-calls.ts';
import type { CalledCompany, CalledLoss, ContactFact, HeldCall, Snapshot } from './facts.ts';

/** A snapshot that knows of one lost renewal and nothing else, for tests. */
export const emptySnapshot: Snapshot = {
  evidence: [{ id: 'deal-2', on: '2024-06-10' }],
  evidenceKind: 'lost_renewal',
  valueBefore: null,
  ownerName: '',
  tenureMonths: null,
  source: '',
  satisfaction: '',
  openTickets: null,
  recentTickets: null,
  lastContactOn: null,
  lostReason: '',
  ownerReason: '',
  statedReason: '',
};

/** A churned loss of company 7 in June 2024, worth 100.00, not called about yet, for tests. */
export function calledLoss(rest: Partial<CalledLoss> = {}): CalledLoss {
  const { companyId = '7', lostOn = '2024-06-10' } = rest;
  return {
    id: `9${companyId}`,
    key: `deal-${companyId}`,
    companyId,
    kind: 'churned',
    status: 'lost',
    lostOn,
    noticeOn: lostOn,
    returnedOn: null,
    foundAt: '2024-07-01T04:00:00.000Z',
    value: 10_000,
    snapshot: emptySnapshot,
    deliberate: false,
    callStatus: '',
    caller: '',
    callSeat: '',
    callDueOn: null,
    calledOn: null,
    call: null,
    ...rest,
  };
}

/** A complete call task that owner 502 has as an executive, for tests. */
export function heldCall(rest: Partial<HeldCall> = {}): HeldCall {
  return {
    taskId: '800',
    role: 'executive',
    seat: 'score',
    callerId: '502',
    done: false,
    waiting: true,
    dueOn: '2024-07-02',
    month: '2024-06',
    linkedToLoss: true,
    linkedToCompany: true,
    linkedToContact: true,
    ...rest,
  };
}

/** Company 7 with owner 501, for tests. */
export function calledCompany(rest: Partial<CalledCompany> = {}): CalledCompany {
  return {
    id: '7',
    name: 'Alder',
    ownerId: '501',
    doNotCall: false,
    insolvent: false,
    inDispute: false,
    core: { profitable: null, values: null, worth: null },
    group: '',
    industry: '',
    city: '',
    country: '',
    employees: '',
    caller: '',
    nextStep: '',
    ...rest,
  };
}

/** A contact of whom only the name is known, for tests. */
export function contact(rest: Partial<ContactFact> = {}): ContactFact {
  const known = { jobTitle: '', phone: '', email: '', decisionMaker: false, barred: null };
  return { id: '1', name: 'Dora Day', ...known, ...rest };
}

/** The call about Alder, given to executive 502 by score, for tests. */
export function assignedCall(rest: Partial<AssignedCall> = {}): AssignedCall {
  return {
    loss: calledLoss(),
    company: calledCompany(),
    contacts: [],
    barred: null,
    score: 50,
    parts: [],
    stratum: { third: 'upper', group: '' },
    seat: 'score',
    choice: null,
    role: 'executive',
    callerId: '502',
    callerName: 'Grace Harper',
    callerManagedAccount: false,
    reassigned: false,
    dueOn: '2024-07-02',
    why: 'Chosen by score.',
    ...rest,
  };
}
