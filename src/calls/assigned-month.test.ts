import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { assignCalls, type Assigned, type ToAssign } from './assign-calls.ts';
import { calledCompany, calledLoss, contact, heldCall } from './call.builder.ts';
import type { CalledCompany, CalledLoss } from './facts.ts';

const executives = ['502', '503', '504'];
const people = [...executives, '501', '505'].map((id) => ({
  id,
  name: `Person ${id}`,
  teams: executives.includes(id) ? [{ name: 'Executives' }] : [],
  active: id !== '504',
}));

/** A company with one or two losses of June 2024, and what may stand in the way of calling it. */
const companies = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 35 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        company: fc
          .record({
            ownerId: fc.constantFrom('501', '502', '504', null),
            group: fc.constantFrom('', 'Retail', 'Banking'),
            country: fc.constantFrom('', 'Belgium'),
            doNotCall: fc.constantFrom(false, false, false, true),
            inDispute: fc.constantFrom(false, false, false, true),
          })
          .map((rest) => calledCompany({ id: String(id), name: `Company ${id}`, ...rest })),
        losses: fc
          .array(
            fc.record({
              value: fc.integer({ min: 0, max: 6 }),
              lostOn: fc.constantFrom('2024-06-01', '2024-06-20', '2024-05-20'),
              status: fc.constantFrom('lost' as const, 'lost' as const, 'lost' as const, 'returned' as const),
              deliberate: fc.constantFrom(false, false, true),
            }),
            { minLength: 1, maxLength: 2 },
          )
          .map((losses) =>
            losses.map((rest, n) =>
              calledLoss({ id: `${id}${n}`, key: `deal-${id}${n}`, companyId: String(id), ...rest }),
            ),
          ),
        contacts: fc.constantFrom(
          [],
          [contact()],
          [contact({ phone: '1' })],
          [contact({ barred: 'deceased' })],
        ),
        choice: fc.constantFrom(null, null, null, 'pinned' as const, 'left_out' as const),
        called: fc.constantFrom(false, false, false, false, true),
      }),
    ),
  ),
);

const months = fc
  .record({
    companies,
    callsPerExecutive: fc.integer({ min: 1, max: 8 }),
    callsTotal: fc.constantFrom(null, 5),
    recoveryTeam: fc.constantFrom([], ['505']),
  })
  .map(({ companies: all, recoveryTeam, ...seats }): ToAssign => ({
    list: { month: '2024-06', lostDeals: false, late: null },
    today: '2024-07-01',
    losses: all.flatMap(({ losses }) => losses),
    callsBefore: all.flatMap(({ company: { id }, called }) =>
      called
        ? [{ lossId: '0', companyId: id, callStatus: 'reached', callDueOn: null, calledOn: '2024-05-02' }]
        : [],
    ),
    companies: new Map(all.map(({ company }) => [company.id, company])),
    contacts: new Map(all.map(({ company, contacts }) => [company.id, contacts])),
    people,
    choices: all.flatMap(({ company: { id }, choice }) =>
      choice === null
        ? []
        : [
            {
              companyId: id,
              choice,
              reason: 'They asked.',
              who: 'Ada Byron',
              at: '2024-07-01T08:00:00.000Z',
              id: '5f7d9e0a-1111-4222-8333-444455556666',
            },
          ],
    ),
    settings: {
      ...defaultSettings,
      ...seats,
      recoveryTeam: { team: null, owners: [...recoveryTeam] },
      callRules: { ...defaultSettings.callRules, noCallCountries: ['Belgium'] },
    },
  }));

/** Who is called by whom, by company. */
function told({ calls }: Assigned): readonly string[] {
  return calls.map(({ company, role, callerId, seat, dueOn }) =>
    [company.id, role, callerId, seat, dueOn].join(' '),
  );
}

/** May this company be called about this loss, by the rules read once more from the top? */
function mayBeCalled({ contacts, callsBefore }: ToAssign, loss: CalledLoss, company: CalledCompany): boolean {
  const own = contacts.get(company.id) ?? [];
  return (
    !company.doNotCall &&
    !company.inDispute &&
    company.country !== 'Belgium' &&
    !loss.deliberate &&
    loss.status === 'lost' &&
    loss.lostOn.startsWith('2024-06') &&
    !callsBefore.some(({ companyId }) => companyId === company.id) &&
    (own.length === 0 || own.some(({ barred }) => barred === null))
  );
}

test('nobody is called twice, whoever must not be called is not, and nobody is forgotten', () => {
  fc.assert(
    fc.property(months, (month) => {
      const { calls, excluded } = assignCalls(month);
      const all = [...calls.map(({ company }) => company.id), ...excluded.map(({ companyId }) => companyId)];
      expect(new Set(all).size).toBe(all.length);
      for (const { loss, company } of calls) expect(mayBeCalled(month, loss, company)).toBe(true);
      const ofJune = month.losses.filter(({ lostOn }) => lostOn.startsWith('2024-06'));
      expect(new Set(all)).toEqual(new Set(ofJune.map(({ companyId }) => companyId)));
    }),
  );
});

test('no quota is exceeded, no seat is left where somebody waits, and loads differ by one at most', () => {
  fc.assert(
    fc.property(months, (month) => {
      const { calls } = assignCalls(month);
      const seated = calls.filter(({ role }) => role === 'executive');
      const { callsPerExecutive, callsTotal } = month.settings;
      // One of the three executives was deactivated.
      const seats = Math.min(2 * callsPerExecutive, callsTotal ?? Infinity);
      const wanted = calls.filter(({ choice }) => choice?.choice !== 'left_out').length;
      expect(seated).toHaveLength(Math.min(seats, wanted));
      const loads = ['502', '503'].map((id) => seated.filter(({ callerId }) => callerId === id).length);
      expect(Math.max(...loads)).toBeLessThanOrEqual(callsPerExecutive);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      for (const { role, seat } of calls) expect(seat === null).toBe(role !== 'executive');
    }),
  );
});

test('the order in which HubSpot answers changes nothing', () => {
  fc.assert(
    fc.property(months, (month) => {
      const turned = {
        ...month,
        losses: [...month.losses].reverse(),
        companies: new Map([...month.companies].reverse()),
        people: [...month.people].reverse(),
      };
      expect(told(assignCalls(turned))).toEqual(told(assignCalls(month)));
    }),
  );
});

test('whatever part of it was written before a cut, assigning again ends as assigning once', () => {
  fc.assert(
    fc.property(months, fc.array(fc.boolean(), { minLength: 70, maxLength: 70 }), (month, written) => {
      const once = assignCalls(month);
      const byLoss = new Map(once.calls.map((call, n) => [call.loss.id, { call, written: written[n] }]));
      const losses = month.losses.map((loss) => {
        const made = byLoss.get(loss.id);
        if (!made?.written) return loss;
        const { role, seat, callerId, dueOn } = made.call;
        return { ...loss, call: heldCall({ role, seat, callerId, dueOn }) };
      });
      expect(told(assignCalls({ ...month, losses }))).toEqual(told(once));
    }),
  );
});
