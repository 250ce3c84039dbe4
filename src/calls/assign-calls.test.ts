import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { assignCalls, type Assigned, type ToAssign } from './assign-calls.ts';
import { calledCompany, calledLoss, heldCall } from './call.builder.ts';
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
): Assigned {
  return assignCalls({
    list: { month: '2024-06', late: null },
    today: '2024-07-01',
    losses,
    companies: new Map(companies.map((company) => [company.id, company])),
    people,
    settings: { ...defaultSettings, callsPerExecutive: 1, ...rest },
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
    const { calls, warnings } = assigned(losses, companies);
    // The meeting is on 12 July; Ada's two calls are on the 1st and the 5th of eight working days.
    expect(
      calls.map(({ company, role, callerName, dueOn }) => [company.id, role, callerName, dueOn]),
    ).toEqual([
      ['7', 'owner', 'Ada Byron', '2024-07-08'],
      ['8', 'executive', 'Grace Harper', '2024-07-02'],
      ['9', 'owner', 'Ada Byron', '2024-07-02'],
    ]);
    expect(warnings).toEqual([]);
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

describe('what somebody should know', () => {
  test('fewer losses than the executives have time for', () => {
    expect(assigned(losses.slice(0, 1), companies, { callsPerExecutive: 4 }).warnings).toEqual([
      'There is 1 call to make, fewer than the 4 the executives have time for.',
    ]);
    expect(assigned([], [], { callsPerExecutive: 4 }).warnings).toEqual([
      'There are 0 calls to make, fewer than the 4 the executives have time for.',
    ]);
  });

  test('no executive', () => {
    const { calls, warnings } = assigned(losses, companies, { executives: { team: null, owners: [] } });
    expect(calls.every(({ role }) => role === 'owner')).toBe(true);
    expect(warnings).toEqual([
      'Nobody is set as an executive, so every call goes to the owner of the company.',
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
    expect(assigned(losses, left, { recoveryTeam }).warnings).toEqual([
      '2 companies have no active owner: the recovery team calls instead.',
    ]);
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
      'Nobody calls about companies that are not in HubSpot any more: 9.',
      'Nobody calls companies marked “do not call”: Birch.',
    ]);
  });
});
