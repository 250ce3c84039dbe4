import type { CallList, ExcludedCompany, ListedCall } from '@loss-review/domain/review-page/call-list';

/** The call of a numbered company that an executive has by score, for tests. */
export function chosenCall(number: number, more: Partial<ListedCall> = {}): ListedCall {
  return {
    companyId: String(1_000 + number),
    companyName: `Company ${number}`,
    lossId: String(number),
    lostOn: '2026-10-12',
    value: 100_000 * number,
    role: 'executive',
    seat: 'score',
    callerId: '502',
    callerName: 'Ivo Lind',
    callerManagedAccount: false,
    dueOn: '2026-11-12',
    assigned: false,
    score: 62,
    parts: [
      { part: 'value', points: 40, most: 40, sentence: 'The largest value of the month.' },
      { part: 'reachable', points: 22, most: 60, sentence: 'A phone number is known.' },
    ],
    why: 'Third by score.',
    choice: null,
    ...more,
  };
}

/** The call of a numbered company that its owner has, for tests. */
export function ownersCall(number: number, more: Partial<ListedCall> = {}): ListedCall {
  return chosenCall(number, {
    role: 'owner',
    seat: null,
    callerName: 'Ada Moon',
    score: 30,
    why: 'Seats ran out before it.',
    ...more,
  });
}

/** A numbered company that nobody calls since it is in dispute, for tests. */
export function excludedCompany(number: number, more: Partial<ExcludedCompany> = {}): ExcludedCompany {
  return {
    companyId: String(1_000 + number),
    companyName: `Company ${number}`,
    reason: 'in_dispute',
    sentence: 'It is in dispute with us.',
    value: 100_000 * number,
    owner: 'Ada Moon',
    ...more,
  };
}

/** October 2026 before it was assigned: one seat by score, one call for an owner, one company that nobody calls. */
export function callList(more: Partial<CallList> = {}): CallList {
  return {
    month: '2026-10',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    assignedAt: null,
    seats: {
      executives: 2,
      perExecutive: 1,
      total: null,
      all: 2,
      pinned: 0,
      score: 1,
      representative: 0,
    },
    calls: [chosenCall(1), ownersCall(2)],
    excluded: [excludedCompany(3)],
    more: { calls: 0, excluded: 0 },
    shortfalls: [],
    warnings: [],
    choices: [],
    ...more,
  };
}
