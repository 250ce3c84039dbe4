import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Callers, dealOut, seatsOf, type ToDeal } from './deal-out.ts';

function loss(companyId: string, value: number, rest: Partial<ToDeal> = {}): ToDeal {
  return { companyId, value, ownerId: '501', seated: true, held: null, ...rest };
}

function held(role: 'executive' | 'team' | 'owner', callerId: string | null, departed = false) {
  return { held: { role, callerId, departed } };
}

function callers(rest: Partial<Callers> = {}): Callers {
  return { executives: ['1', '2'], recoveryTeam: [], perExecutive: 10, spent: [], ...rest };
}

/** Caller and role by company. */
function dealt(losses: readonly ToDeal[], at: Callers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    dealOut(losses, at).map(({ loss: { companyId }, role, callerId }) => [companyId, `${role} ${callerId}`]),
  );
}

describe('dealing', () => {
  test('gives to the executive with the fewest calls, then the least money', () => {
    // 9 to 1, 8 to 2; one call each, 2 has less money: 7 to 2; 1 has fewer calls: 4 to 1; 13 against 15 money: 2 to 1.
    const losses = [loss('a', 9), loss('b', 8), loss('c', 7), loss('d', 4), loss('e', 2)];
    expect(dealt(losses, callers())).toEqual({
      a: 'executive 1',
      b: 'executive 2',
      c: 'executive 2',
      d: 'executive 1',
      e: 'executive 1',
    });
  });

  test('gives what no executive calls to the recovery team in the same way, else to the owners', () => {
    const losses = [9, 8, 7].map((value) => loss(String(value), value, { seated: false }));
    expect(dealt(losses, callers({ recoveryTeam: ['5', '6'] }))).toEqual({
      '9': 'team 5',
      '8': 'team 6',
      '7': 'team 6',
    });
    expect(dealt(losses, callers())).toEqual({ '9': 'owner 501', '8': 'owner 501', '7': 'owner 501' });
  });

  test('keeps what is held, and counts its seat', () => {
    const losses = [
      loss('a', 9),
      loss('b', 8, held('owner', '501')),
      loss('c', 7, held('executive', '1')),
      loss('d', 6, held('team', '5')),
    ];
    expect(dealt(losses, callers({ perExecutive: 1 }))).toEqual({
      a: 'executive 2',
      b: 'owner 501',
      c: 'executive 1',
      d: 'team 5',
    });
  });

  test('counts the seat of a customer who is back', () => {
    expect(dealt([loss('a', 9)], callers({ spent: ['1'] }))).toEqual({ a: 'executive 2' });
  });

  test('without an owner the first executive stands in, else nobody', () => {
    const lonely = [loss('a', 9, { ownerId: null, seated: false })];
    const told = (at: Callers) => dealOut(lonely, at).map(({ callerId, standIn }) => [callerId, standIn]);
    expect(told(callers())).toEqual([['1', 'executive']]);
    expect(told(callers({ executives: [] }))).toEqual([[null, 'nobody']]);
  });

  test('says so where an owner’s call stands with somebody else', () => {
    const standIn = (callerId: string | null) =>
      dealOut(
        [loss('a', 9, { ownerId: null, ...held('owner', callerId) })],
        callers({ recoveryTeam: ['5'] }),
      ).map((call) => call.standIn);
    expect(['5', '1', null, '77'].map(standIn)).toEqual([
      ['recovery team'],
      ['executive'],
      ['nobody'],
      [null],
    ]);
  });

  test('numbers the calls of each caller in the order of value', () => {
    const losses = [loss('a', 1, { seated: false }), loss('b', 9), loss('c', 5), loss('d', 7)];
    const places = dealOut(losses, callers({ executives: ['1'] })).map(
      ({ loss: { companyId }, place, of }) => [companyId, place, of],
    );
    expect(places).toEqual([
      ['b', 0, 3],
      ['d', 1, 3],
      ['c', 2, 3],
      ['a', 0, 1],
    ]);
  });
});

describe('the call of somebody who departed', () => {
  test('goes to another in the same role', () => {
    const losses = [
      loss('a', 9, held('executive', '77', true)),
      loss('b', 8, held('executive', '1')),
      loss('c', 7, held('team', '77', true)),
      loss('d', 6, { seated: false, ...held('owner', '77', true) }),
    ];
    expect(dealt(losses, callers({ perExecutive: 1, recoveryTeam: ['5'] }))).toEqual({
      a: 'executive 2',
      b: 'executive 1',
      c: 'team 5',
      d: 'owner 501',
    });
  });

  test('goes to the recovery team, else to the owner, where no executive has time left', () => {
    const losses = [loss('a', 9, held('executive', '77', true)), loss('b', 8, held('executive', '1'))];
    const full = callers({ executives: ['1'], perExecutive: 1 });
    expect(dealt(losses, { ...full, recoveryTeam: ['5'] })['a']).toBe('executive 5');
    expect(dealt(losses, full)['a']).toBe('executive 501');
  });
});

test('seats are those of all executives, or the total where that is less', () => {
  const at = { executives: ['1', '2', '3'], perExecutive: 10 };
  expect(seatsOf(at, null)).toBe(30);
  expect(seatsOf(at, 12)).toBe(12);
  expect(seatsOf(at, 100)).toBe(30);
});

/** Losses of which as many have a seat as there are. */
const portals = fc
  .record({
    losses: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 30 }).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            companyId: fc.constant(String(id)),
            value: fc.integer({ min: 0, max: 5 }),
            ownerId: fc.constantFrom('501', '502', null),
          }),
        ),
      ),
    ),
    at: fc.record({
      executives: fc.constantFrom([], ['1'], ['1', '2', '3']),
      recoveryTeam: fc.constantFrom([], ['5', '6']),
      perExecutive: fc.integer({ min: 1, max: 6 }),
      spent: fc.constant([]),
    }),
  })
  .map(({ losses, at }) => ({
    at,
    losses: losses.map((each, place): ToDeal => ({ ...each, held: null, seated: place < seatsOf(at, null) })),
  }));

test('whatever part of it was done before, and whoever is asked first, dealing ends as dealing once', () => {
  fc.assert(
    fc.property(portals, fc.array(fc.boolean(), { maxLength: 30 }), ({ losses, at }, done) => {
      const once = dealOut(losses, at);
      const half = once.map(({ loss: dealtLoss, role, callerId }, n) =>
        done[n] ? { ...dealtLoss, ...held(role, callerId) } : dealtLoss,
      );
      const told = (calls: typeof once): unknown =>
        calls.map(({ loss: { companyId }, role, callerId, standIn, place, of }) => [
          companyId,
          role,
          callerId,
          standIn,
          place,
          of,
        ]);
      expect(told(dealOut([...half].reverse(), at))).toEqual(told(once));
    }),
  );
});

test('no executive has more than a fair share, nor more than the quota', () => {
  fc.assert(
    fc.property(portals, ({ losses, at }) => {
      const calls = dealOut(losses, at).filter(({ role }) => role === 'executive');
      const counts = at.executives.map((id) => calls.filter(({ callerId }) => callerId === id).length);
      expect(calls.length).toBe(Math.min(losses.length, seatsOf(at, null)));
      expect(Math.max(0, ...counts)).toBeLessThanOrEqual(at.perExecutive);
      expect(Math.max(0, ...counts) - Math.min(...counts, Infinity)).toBeLessThanOrEqual(1);
    }),
  );
});

test('the money of two callers differs by no more than one call for each round', () => {
  fc.assert(
    fc.property(portals, ({ losses, at }) => {
      const calls = dealOut(losses, at).filter(({ role }) => role === 'executive');
      const money = at.executives.map((id) =>
        calls.filter(({ callerId }) => callerId === id).reduce((sum, { loss: { value } }) => sum + value, 0),
      );
      const largest = Math.max(0, ...calls.map(({ loss: { value } }) => value));
      expect(Math.max(0, ...money) - Math.min(...money, Infinity)).toBeLessThanOrEqual(2 * largest);
    }),
  );
});
