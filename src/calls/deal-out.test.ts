import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealOut, type Seats, seatsOf, type ToDeal } from './deal-out.ts';

function loss(companyId: string, value: number, rest: Partial<ToDeal> = {}): ToDeal {
  return { companyId, value, ownerId: '501', held: null, ...rest };
}

function seats(rest: Partial<Seats> = {}): Seats {
  return { executives: ['1', '2'], recoveryTeam: [], perExecutive: 10, total: null, spent: [], ...rest };
}

/** Caller and role by company. */
function dealt(losses: readonly ToDeal[], at: Seats): Readonly<Record<string, string>> {
  return Object.fromEntries(
    dealOut(losses, at).map(({ loss: { companyId }, role, callerId }) => [companyId, `${role} ${callerId}`]),
  );
}

describe('dealing', () => {
  test('goes by value, ties by the lowest company id, until the executives have no time left', () => {
    const losses = [loss('10', 5), loss('9', 5), loss('8', 7), loss('7', 1)];
    expect(dealt(losses, seats({ executives: ['1'], perExecutive: 2 }))).toEqual({
      '8': 'executive 1',
      '9': 'executive 1',
      '10': 'owner 501',
      '7': 'owner 501',
    });
  });

  test('gives to the executive with the fewest calls, then the least money', () => {
    // 9 to 1, 8 to 2; one call each, 2 has less money: 7 to 2; 1 has fewer calls: 4 to 1; 13 against 15 money: 2 to 1.
    const losses = [loss('a', 9), loss('b', 8), loss('c', 7), loss('d', 4), loss('e', 2)];
    expect(dealt(losses, seats())).toEqual({
      a: 'executive 1',
      b: 'executive 2',
      c: 'executive 2',
      d: 'executive 1',
      e: 'executive 1',
    });
  });

  test('keeps to the total of all executives', () => {
    const losses = [loss('a', 9), loss('b', 8), loss('c', 7), loss('d', 4)];
    const roles = dealOut(losses, seats({ total: 3 })).map(({ role }) => role);
    expect(roles).toEqual(['executive', 'executive', 'executive', 'owner']);
  });

  test('keeps what is held, and counts its seat', () => {
    const losses = [
      loss('a', 9),
      loss('b', 8, { held: { role: 'owner', callerId: '501' } }),
      loss('c', 7, { held: { role: 'executive', callerId: '1' } }),
    ];
    expect(dealt(losses, seats({ perExecutive: 1 }))).toEqual({
      a: 'executive 2',
      b: 'owner 501',
      c: 'executive 1',
    });
    expect(dealt(losses, seats({ perExecutive: 1, spent: ['2'] }))['a']).toBe('owner 501');
  });

  test('a call held by somebody who is no executive any more takes a seat of the total', () => {
    const losses = [loss('a', 9), loss('b', 8, { held: { role: 'executive', callerId: '99' } })];
    expect(dealt(losses, seats({ total: 1 }))).toEqual({ a: 'owner 501', b: 'executive 99' });
  });

  test('the recovery team shares the companies without an owner, else the first executive has them', () => {
    const losses = [
      loss('a', 9, { ownerId: null }),
      loss('b', 8, { ownerId: null }),
      loss('c', 7, { ownerId: null }),
    ];
    const without = { executives: ['1'], total: 0 };
    const told = (at: Seats): readonly string[] =>
      dealOut(losses, at).map(({ callerId, standIn }) => `${callerId} ${standIn}`);
    expect(told(seats({ ...without, recoveryTeam: ['5', '6'] }))).toEqual([
      '5 recovery team',
      '6 recovery team',
      '6 recovery team',
    ]);
    expect(new Set(told(seats(without)))).toEqual(new Set(['1 executive']));
    expect(new Set(told(seats({ executives: [] })))).toEqual(new Set(['null nobody']));
  });

  test('numbers the calls of each caller in the order of value', () => {
    const losses = [loss('a', 1), loss('b', 9), loss('c', 5), loss('d', 7)];
    const places = dealOut(losses, seats({ executives: ['1'], perExecutive: 3 })).map(
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

test('seats are those of all executives, or the total where that is less', () => {
  const at = { executives: ['1', '2', '3'], perExecutive: 10 };
  expect(seatsOf({ ...at, total: null })).toBe(30);
  expect(seatsOf({ ...at, total: 12 })).toBe(12);
  expect(seatsOf({ ...at, total: 100 })).toBe(30);
});

const portals = fc.record({
  losses: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 30 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          companyId: fc.constant(String(id)),
          value: fc.integer({ min: 0, max: 5 }),
          ownerId: fc.constantFrom('501', '502', null),
          held: fc.constant(null),
        }),
      ),
    ),
  ),
  at: fc.record({
    executives: fc.constantFrom([], ['1'], ['1', '2', '3']),
    recoveryTeam: fc.constantFrom([], ['5', '6']),
    perExecutive: fc.integer({ min: 1, max: 6 }),
    total: fc.constantFrom(null, 4),
    spent: fc.constant([]),
  }),
});

test('whatever part of it was done before, dealing again ends as dealing once', () => {
  fc.assert(
    fc.property(portals, fc.array(fc.boolean(), { maxLength: 30 }), ({ losses, at }, done) => {
      const once = dealOut<ToDeal>(losses, at);
      const half = once.map(({ loss: dealtLoss, role, callerId }, n) =>
        done[n] ? { ...dealtLoss, held: { role, callerId } } : dealtLoss,
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
      expect(told(dealOut(half, at))).toEqual(told(once));
    }),
  );
});

test('no executive has more than a fair share', () => {
  fc.assert(
    fc.property(portals, ({ losses, at }) => {
      const calls = dealOut<ToDeal>(losses, at).filter(({ role }) => role === 'executive');
      const counts = at.executives.map((id) => calls.filter(({ callerId }) => callerId === id).length);
      expect(calls.length).toBe(Math.min(losses.length, seatsOf(at)));
      expect(Math.max(0, ...counts) - Math.min(...counts, Infinity)).toBeLessThanOrEqual(1);
    }),
  );
});
