import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSeats, type ToSeat } from './choose-seats.ts';
import { hashOf } from './draw-order.ts';
import { stratumName } from './strata.ts';

const month = '2024-06';

function company(companyId: string, score: number, rest: Partial<ToSeat> = {}): ToSeat {
  const stratum = { third: 'lower', group: '' } as const;
  return { companyId, value: 0, score, stratum, choice: null, held: null, ...rest };
}

function seated(companies: readonly ToSeat[], seats: number): Readonly<Record<string, string>> {
  return Object.fromEntries(chooseSeats(companies, { seats, month }));
}

/** Those with a seat of this kind, in the order of ids. */
function having(given: ReadonlyMap<string, string>, seat: string): readonly string[] {
  return [...given].flatMap(([id, each]) => (each === seat ? [id] : [])).sort();
}

describe('the seats of a month', () => {
  test('go to pins first, then half of the rest, rounded up, by score', () => {
    const companies = ['11', '12', '13', '14', '15', '16', '17'].map((id, n) => company(id, 90 - n));
    const pinned = companies.map((each) =>
      each.companyId === '17' ? { ...each, choice: 'pinned' as const } : each,
    );
    const given = chooseSeats(pinned, { seats: 6, month });
    // One of six is pinned, three of five go by score, two are drawn.
    expect(having(given, 'pinned')).toEqual(['17']);
    expect(having(given, 'score')).toEqual(['11', '12', '13']);
    expect(having(given, 'representative')).toHaveLength(2);
  });

  test('go to the larger value, then the lower id, where scores are equal', () => {
    const companies = [company('10', 50), company('9', 50), company('8', 50, { value: 1 }), company('7', 40)];
    expect(having(chooseSeats(companies, { seats: 3, month }), 'score')).toEqual(['8', '9']);
  });

  test('half of those who are called, where they are fewer than the seats', () => {
    const given = chooseSeats(
      ['1', '2', '3', '4'].map((id) => company(id, Number(id))),
      { seats: 40, month },
    );
    expect([having(given, 'score'), having(given, 'representative')]).toEqual([
      ['3', '4'],
      ['1', '2'],
    ]);
  });

  test('no more pins than seats, the best scores first', () => {
    const companies = ['1', '2', '3'].map((id) => company(id, Number(id), { choice: 'pinned' }));
    expect(seated(companies, 2)).toEqual({ '2': 'pinned', '3': 'pinned' });
  });

  test('not to those left out, and to nobody where there are none', () => {
    expect(seated([company('1', 9, { choice: 'left_out' }), company('2', 1)], 5)).toEqual({ '2': 'score' });
    expect(seated([company('1', 9)], 0)).toEqual({});
    expect(seated([company('1', 9)], -3)).toEqual({});
  });

  test('held ones stay and count toward their kind', () => {
    const companies = [
      company('1', 10, { held: 'score' }),
      company('2', 90, { held: 'none' }),
      company('3', 80),
      company('4', 70),
      company('5', 60, { held: 'representative' }),
    ];
    // Of four seats two go by score: one is held, so one is left; and one of the two representative ones is held.
    expect(seated(companies, 4)).toEqual({
      '1': 'score',
      '3': 'score',
      '4': 'representative',
      '5': 'representative',
    });
  });
});

describe('representative seats', () => {
  /** Companies with ids from 100 on, so many of each group; scores say nothing about whom they fall to. */
  const groups = (sizes: Readonly<Record<string, number>>): readonly ToSeat[] => {
    let id = 100;
    return Object.entries(sizes).flatMap(([group, size]) =>
      Array.from({ length: size }, () => company(String(id++), 0, { stratum: { third: 'upper', group } })),
    );
  };
  const drawnBy = (companies: readonly ToSeat[], seats: number): Readonly<Record<string, number>> => {
    const given = chooseSeats(companies, { seats, month });
    const counts: Record<string, number> = {};
    for (const { companyId, stratum } of companies) {
      if (given.get(companyId) === 'representative') counts[stratum.group] = (counts[stratum.group] ?? 0) + 1;
    }
    return counts;
  };

  test('follow the shares of all who may be called, those chosen by score among them', () => {
    // Twelve, six and two. Eight seats by score (the lowest ids, all of a), eight drawn: 4.8, 2.4 and 0.8.
    // Of a only four are left: one seat passes on, by 2.4 and 0.8 of those 3.2, that is 0.75 and 0.25: to b.
    expect(drawnBy(groups({ a: 12, b: 6, c: 2 }), 16)).toEqual({ a: 4, b: 3, c: 1 });
    // Four by score, four drawn: 2.4, 1.2 and 0.4, where no stratum is short.
    expect(drawnBy(groups({ a: 12, b: 6, c: 2 }), 8)).toEqual({ a: 3, b: 1 });
  });

  test('are drawn by hash within a stratum, not by score', () => {
    const companies = groups({ a: 30 }).map((each, n) => ({ ...each, score: 100 - n }));
    const drawn = having(chooseSeats(companies, { seats: 10, month }), 'representative');
    const byHash = companies
      .slice(5)
      .map(({ companyId }) => companyId)
      .sort((one, other) => hashOf(`${month}:${one}`) - hashOf(`${month}:${other}`));
    expect(drawn).toEqual(byHash.slice(0, 5).sort());
  });
});

const cases = fc.record({
  seats: fc.nat({ max: 25 }),
  companies: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 40 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          companyId: fc.constant(String(id)),
          value: fc.integer({ min: 0, max: 4 }),
          score: fc.integer({ min: 0, max: 20 }),
          stratum: fc.record({
            third: fc.constantFrom('lower' as const, 'upper' as const),
            group: fc.constantFrom('', 'a', 'b'),
          }),
          choice: fc.constantFrom(null, null, null, null, 'pinned' as const, 'left_out' as const),
          held: fc.constant(null),
        }),
      ),
    ),
  ),
});

test('as many seats as can be are given, none to those left out, whatever the order', () => {
  fc.assert(
    fc.property(cases, ({ companies, seats }) => {
      const given = chooseSeats(companies, { seats, month });
      const wanted = companies.filter(({ choice }) => choice !== 'left_out');
      expect(given.size).toBe(Math.min(seats, wanted.length));
      expect([...given.keys()].every((id) => wanted.some(({ companyId }) => companyId === id))).toBe(true);
      expect(chooseSeats([...companies].reverse(), { seats, month })).toEqual(given);
      const rest = given.size - having(given, 'pinned').length;
      expect(having(given, 'score')).toHaveLength(Math.ceil(rest / 2));
    }),
  );
});

test('whatever part of it was assigned before, the seats are those of one go', () => {
  fc.assert(
    fc.property(cases, fc.array(fc.boolean(), { minLength: 40 }), ({ companies, seats }, done) => {
      const once = chooseSeats(companies, { seats, month });
      const half = companies.map((each, n) =>
        done[n] ? { ...each, held: once.get(each.companyId) ?? ('none' as const) } : each,
      );
      expect(chooseSeats(half, { seats, month })).toEqual(once);
    }),
  );
});

test('each stratum is drawn within one seat of its share, where none is short', () => {
  fc.assert(
    fc.property(cases, ({ companies, seats }) => {
      const given = chooseSeats(companies, { seats, month });
      const drawn = having(given, 'representative').length;
      const strata = [...new Set(companies.map(({ stratum }) => stratumName(stratum)))].map((name) => {
        const own = companies.filter(({ stratum }) => stratumName(stratum) === name);
        const taken = (seat: string) => own.filter(({ companyId }) => given.get(companyId) === seat).length;
        const out = own.filter(
          ({ choice, companyId }) => choice === 'left_out' && !given.has(companyId),
        ).length;
        const room = own.length - taken('pinned') - taken('score') - out;
        return { share: (drawn * own.length) / companies.length, room, got: taken('representative') };
      });
      fc.pre(strata.every(({ share, room }) => room >= Math.ceil(share)));
      for (const { share, got } of strata) expect(Math.abs(got - share)).toBeLessThan(1);
    }),
  );
});
