import type { ListedCall, MyCalls } from '@loss-review/domain/my-calls/my-calls';

/** The call of a numbered company, Grace Hale's, due on 12 November 2026, for tests. */
export function listedCall(number: number, more: Partial<ListedCall> = {}): ListedCall {
  return {
    taskId: String(800 + number),
    companyId: String(1_000 + number),
    name: `Company ${number}`,
    value: 100_000 * number,
    month: '2026-10',
    callerId: '501',
    callerName: 'Grace Hale',
    dueOn: '2026-11-12',
    lateDays: 0,
    state: 'due',
    attempts: 0,
    remindedOn: null,
    speakWith: { name: 'Dora Day', jobTitle: 'Buyer', phone: '+49 30 1', email: 'dora@example.com' },
    brief: [
      { title: '', sentences: [`Company ${number} left.`] },
      { title: 'The call', sentences: ['Apologise.'] },
    ],
    recordedLossKey: null,
    revision: 2,
    ...more,
  };
}

/** Grace Hale's own calls, for tests. */
export function myCalls(more: Partial<MyCalls> = {}): MyCalls {
  return {
    today: '2026-11-14',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    me: { id: '501', name: 'Grace Hale' },
    calls: [listedCall(1)],
    notShown: 0,
    notLookedAt: 0,
    expected: null,
    callers: [],
    feedbackPermitted: false,
    owners: [],
    months: [],
    ...more,
  };
}

/** The same as an operator sees it: two owners could call, for tests. */
export function everybodysCalls(more: Partial<MyCalls> = {}): MyCalls {
  const sum = { active: true, calls: 1, done: 0, recordMissing: 0, due: 1, late: 0, lateDays: 0 };
  return myCalls({
    callers: [{ ...sum, callerId: '501', name: 'Grace Hale' }],
    owners: [
      { id: '501', name: 'Grace Hale' },
      { id: '502', name: 'Ivo Lind' },
    ],
    months: ['2026-10', '2026-09'],
    ...more,
  });
}
