import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { assignCalls, type Assigned, type ToAssign } from './assign-calls.ts';
import { calledCompany, calledLoss, emptySnapshot, heldCall } from './call.builder.ts';
import type { CallChoice } from './choose/call-choice.ts';
import type { CalledCompany, CalledLoss } from './facts.ts';

const people = [
  { id: '501', name: 'Ada Byron', teams: [], active: true },
  { id: '502', name: 'Grace Harper', teams: [{ name: 'Executives' }], active: true },
  { id: '504', name: 'Gone Away', teams: [], active: false },
  { id: '505', name: 'Mary Jackdaw', teams: [], active: true },
];

function assigned(
  losses: readonly CalledLoss[],
  companies: readonly CalledCompany[],
  rest: Partial<ToAssign['settings']> = {},
  more: Partial<ToAssign> = {},
): Assigned {
  return assignCalls({
    list: { month: '2024-06', lostDeals: false, late: null },
    today: '2024-07-01',
    losses,
    companies: new Map(companies.map((company) => [company.id, company])),
    callsBefore: [],
    contacts: new Map(),
    choices: [],
    people,
    settings: { ...defaultSettings, callsPerExecutive: 1, ...rest },
    ...more,
  });
}

const losses = [
  calledLoss({ companyId: '7', value: 100 }),
  calledLoss({ companyId: '8', value: 300 }),
  calledLoss({ companyId: '9', value: 200 }),
];
const companies = ['7', '8', '9'].map((id) => calledCompany({ id, name: `Company ${id}` }));

describe('the calls of a month', () => {
  test('come in the order of companies, each with its caller and day', () => {
    const { calls, warnings, shortfalls } = assigned(losses, companies);
    // The meeting is on 12 July; Ada's two calls are on the 1st and the 5th of eight working days.
    expect(
      calls.map(({ company, role, callerName, dueOn }) => [company.id, role, callerName, dueOn]),
    ).toEqual([
      ['7', 'owner', 'Ada Byron', '2024-07-08'],
      ['8', 'executive', 'Grace Harper', '2024-07-02'],
      ['9', 'owner', 'Ada Byron', '2024-07-02'],
    ]);
    expect([...warnings, ...shortfalls]).toEqual([]);
  });

  test('keep their caller and day, whoever would have them now', () => {
    const call = heldCall({ role: 'owner', callerId: '505', dueOn: '2024-06-30' });
    const { calls } = assigned([calledLoss({ call })], [calledCompany()]);
    expect(calls).toMatchObject([{ role: 'owner', callerName: 'Mary Jackdaw', dueOn: '2024-06-30' }]);
  });

  test('count the seat of a customer who came back after being assigned', () => {
    const back = calledLoss({ companyId: '6', status: 'returned', call: heldCall() });
    expect(assigned([...losses, back], companies).calls.map(({ role }) => role)).toEqual([
      'owner',
      'owner',
      'owner',
    ]);
  });
});

describe('what operators choose', () => {
  const choice = (companyId: string, kind: CallChoice['choice']): CallChoice => ({
    companyId,
    choice: kind,
    reason: 'They asked for it.',
    who: 'Ada Byron',
    at: '2024-07-01T08:00:00.000Z',
    id: '5f7d9e0a-1111-4222-8333-444455556666',
  });
  const seats = (choices: readonly CallChoice[]) =>
    assigned(losses, companies, {}, { choices }).calls.flatMap(({ company, seat, why }) =>
      seat === null && !why.includes('left out') ? [] : [[company.id, seat, why]],
    );

  test('pins come first, whatever their score, and what is left out goes to others', () => {
    expect(seats([choice('7', 'pinned')])).toEqual([
      ['7', 'pinned', 'Pinned by Ada Byron: They asked for it.'],
    ]);
    expect(seats([choice('8', 'left_out')])).toEqual([
      ['8', null, 'No executive calls: left out by Ada Byron: They asked for it.'],
      ['9', 'score', expect.stringContaining('Chosen by score')],
    ]);
  });

  test('the newest choice of a company rules', () => {
    expect(seats([choice('7', 'pinned'), choice('7', 'none')])).toEqual([['8', 'score', expect.any(String)]]);
  });

  test('a pin that cannot be kept is told', () => {
    const barred = companies.map((company) => ({ ...company, inDispute: company.id === '7' }));
    const choices = ['7', '8', '9'].map((id) => choice(id, 'pinned'));
    expect(assigned(losses, barred, {}, { choices }).shortfalls).toEqual([
      'Company 7 is pinned, but nobody calls: The company is in dispute with us.',
      'Pinned, but no executive’s seat was left: Company 9.',
    ]);
  });
});

describe('callers', () => {
  test('who departed lose their open calls, not those that are done', () => {
    const call = heldCall({ callerId: '504' });
    const open = assigned([calledLoss({ call })], [calledCompany()]);
    expect(open.calls).toMatchObject([{ callerName: 'Grace Harper', reassigned: true }]);
    expect(open.warnings).toEqual([
      'Whoever was to call Alder is not active any more: Grace Harper calls instead.',
    ]);
    const done = assigned([calledLoss({ call: { ...call, done: true } })], [calledCompany()]);
    expect(done.calls).toMatchObject([{ callerId: '504', reassigned: false }]);
  });

  test('who looked after the account, now or when it was lost, are told of', () => {
    const before = calledLoss({ snapshot: { ...emptySnapshot, ownerName: 'Grace Harper' } });
    for (const [one, company] of [
      [calledLoss(), calledCompany({ ownerId: '502' })],
      [before, calledCompany()],
    ] as const) {
      const { calls, warnings } = assigned([one], [company]);
      expect(calls).toMatchObject([{ role: 'executive', callerManagedAccount: true }]);
      expect(warnings).toEqual([
        'These callers looked after the account themselves and may hear less: Grace Harper (Alder).',
      ]);
    }
  });
});

describe('whoever must not be called', () => {
  test('is told by money, with reason and owner', () => {
    const snapshot = { ...emptySnapshot, ownerName: 'Ada Byron' };
    const lost = losses.map((one) => ({ ...one, snapshot }));
    const { calls, excluded } = assigned(
      lost,
      companies.map((company) => ({ ...company, insolvent: company.id !== '9' })),
    );
    expect(calls.map(({ company }) => company.id)).toEqual(['9']);
    const told = { reason: 'insolvent', sentence: 'The company is marked as insolvent.', owner: 'Ada Byron' };
    expect(excluded).toEqual([
      { companyId: '8', companyName: 'Company 8', value: 300, ...told },
      { companyId: '7', companyName: 'Company 7', value: 100, ...told },
    ]);
  });

  test('keeps a call assigned before, which is told', () => {
    const { calls, warnings } = assigned(
      [calledLoss({ call: heldCall() })],
      [calledCompany({ inDispute: true })],
    );
    expect(calls).toHaveLength(1);
    expect(warnings).toEqual([
      'Alder has an open call, though: The company is in dispute with us. Close the task if nobody should call.',
    ]);
  });

  test('was called about another loss in the last weeks', () => {
    const callsBefore = [
      { lossId: '1', companyId: '7', callStatus: 'reached', callDueOn: '2024-05-02', calledOn: '2024-04-03' },
    ];
    const told = (repeatCallDays: number) =>
      assigned(losses.slice(0, 1), companies, { repeatCallDays }, { callsBefore }).excluded.map(
        ({ reason }) => reason,
      );
    // From 3 April to 1 July are 89 days.
    expect([told(89), told(90)]).toEqual([[], ['called_recently']]);
  });
});

describe('what somebody should know', () => {
  test('fewer losses than the executives have time for', () => {
    expect(assigned(losses.slice(0, 1), companies, { callsPerExecutive: 4 }).shortfalls).toEqual([
      'There is 1 call to make, fewer than the 4 the executives have time for.',
    ]);
    expect(assigned([], [], { callsPerExecutive: 4 }).shortfalls).toEqual([
      'There are 0 calls to make, fewer than the 4 the executives have time for.',
    ]);
  });

  test('no executive', () => {
    const { calls, warnings } = assigned(losses, companies, { executives: { team: null, owners: [] } });
    expect(calls.every(({ role }) => role === 'owner')).toBe(true);
    expect(warnings).toEqual([
      'Nobody is set as an executive, so every call goes to the owner of the company.',
    ]);
    const recoveryTeam = { team: null, owners: ['505'] };
    const team = assigned(losses, companies, { executives: { team: null, owners: [] }, recoveryTeam });
    expect(team.calls.map(({ role, callerName }) => [role, callerName])).toEqual(
      losses.map(() => ['team', 'Mary Jackdaw']),
    );
    expect(team.warnings).toEqual([
      'Nobody is set as an executive, so every call goes to the recovery team.',
    ]);
  });

  test('companies without an active owner, and who calls instead', () => {
    const [, first, second] = companies;
    const orphans = [first, second].flatMap((company) => company ?? []);
    const left = [
      calledCompany({ id: '7', ownerId: '504' }),
      ...orphans.map((company) => ({ ...company, ownerId: null })),
    ];
    const recoveryTeam = { team: null, owners: ['505'] };
    expect(assigned(losses, left, { recoveryTeam }).warnings).toEqual([]);
    expect(assigned(losses, left).warnings).toEqual([
      '2 companies have no active owner: Grace Harper calls instead, since no recovery team is set.',
    ]);
    const alone = assigned(losses.slice(0, 1), left, { executives: { team: null, owners: [] } });
    expect(alone.calls).toMatchObject([{ callerId: null, callerName: '' }]);
    expect(alone.warnings).toContain(
      '1 company has no active owner: somebody has to be found, since neither a recovery team nor an executive is set.',
    );
  });

  test('companies that are gone, or not to be called', () => {
    const barred = [calledCompany({ id: '8', name: 'Birch', doNotCall: true }), calledCompany()];
    const { calls, warnings } = assigned(losses, barred);
    expect(calls.map(({ company }) => company.id)).toEqual(['7']);
    expect(warnings).toEqual([
      'Nobody calls about companies that are not in HubSpot any more: Company 9.',
      'Nobody calls companies marked “do not call”: Birch.',
    ]);
  });
});
