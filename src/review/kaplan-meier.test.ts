import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addSurvival,
  noSurvival,
  survivalCurve,
  type SurvivalPoint,
  survivalOf,
  type Watched,
} from './kaplan-meier.ts';

/** Times as they are published: `13+` was still there when watching ended. */
const watched = (times: string): readonly Watched[] =>
  times.split(' ').map((time) => ({ months: Number.parseInt(time, 10), event: !time.endsWith('+') }));

const curve = (times: string): ReturnType<typeof survivalCurve> => survivalCurve(survivalOf(watched(times)));
const at = (points: readonly SurvivalPoint[], month: number): SurvivalPoint | undefined =>
  points.find((point) => point.month === month);

describe('remission of leukaemia, maintained (aml of R’s survival)', () => {
  const { customers, events, median, points } = curve('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');

  test.each([
    [9, 11, 0.909, 0.0867],
    [13, 10, 0.818, 0.1163],
    [18, 8, 0.716, 0.1397],
    [23, 7, 0.614, 0.1526],
    [31, 5, 0.491, 0.1642],
    [34, 4, 0.368, 0.1627],
    [48, 2, 0.184, 0.1535],
  ])('after %i weeks, of %i at risk: %d, error %d', (month, atRisk, survival, se) => {
    const point = at(points, month);
    expect(point).toMatchObject({ atRisk, events: 1 });
    expect(Number(point?.survival)).toBeCloseTo(survival, 3);
    expect(Number(point?.se)).toBeCloseTo(se, 4);
  });

  test('has its median at 31, a point for each month, and stays where nothing happens', () => {
    expect({ customers, events, median }).toEqual({ customers: 11, events: 7, median: 31 });
    expect(points.map(({ month }) => month)).toEqual(Array.from({ length: 162 }, (_, month) => month));
    expect(at(points, 0)).toEqual({
      month: 0,
      atRisk: 11,
      events: 0,
      survival: '1.000000',
      se: '0.000000',
    });
    expect(at(points, 160)).toMatchObject({ atRisk: 1, survival: at(points, 48)?.survival });
  });
});

describe('remission of leukaemia, not maintained (aml of R’s survival)', () => {
  // 5 5 8 8 12 16+ 23 27 30 33 43 45: by hand 10/12, 8/12, 7/12, then × 5/6, 4/5, 3/4, 2/3, 1/2, 0.
  const { median, points } = curve('5 5 8 8 12 16+ 23 27 30 33 43 45');

  test.each([
    [5, '0.833333'],
    [8, '0.666667'],
    [12, '0.583333'],
    [23, '0.486111'],
    [27, '0.388889'],
    [30, '0.291667'],
    [33, '0.194444'],
    [43, '0.097222'],
    [45, '0.000000'],
  ])('after %i weeks: %s', (month, survival) => expect(at(points, month)).toMatchObject({ survival }));

  test('has its median at 23, and no error once nobody is left', () => {
    expect(median).toBe(23);
    expect(at(points, 45)).toMatchObject({ atRisk: 1, events: 1, se: null });
    expect(points.at(-1)?.month).toBe(45);
  });
});

test('exactly half is the median, however it came about', () => {
  // 9/10 · 8/9 · 7/8 · 6/7 · 5/6 is one half; as floating-point numbers it would be a little more.
  expect(curve('1 2 3 4 5 9+ 9+ 9+ 9+ 9+').median).toBe(5);
  expect(curve('1 2 3 4 9+ 9+ 9+ 9+ 9+ 9+').median).toBeNull();
});

test('whoever is censored in a month is at risk in it', () => {
  expect(curve('3 3+').points.at(3)).toMatchObject({ atRisk: 2, events: 1, survival: '0.500000' });
});

test('who leaves before a month is over leaves in month 0; of nobody there is no curve', () => {
  expect(curve('0 0+').points).toEqual([
    { month: 0, atRisk: 2, events: 1, survival: '0.500000', se: '0.353553' },
  ]);
  expect(survivalCurve(noSurvival)).toEqual({ customers: 0, events: 0, median: null, points: [] });
});

test('after thirty years watching ends, which changes nothing before', () => {
  const { events, points } = curve('10 21000 21000+ 360');
  expect(points).toHaveLength(361);
  expect(at(points, 10)).toMatchObject({ atRisk: 4, survival: '0.750000' });
  expect(at(points, 360)).toMatchObject({ atRisk: 3, events: 1, survival: '0.500000' });
  expect(events).toBe(2);
});

describe('any customers', () => {
  const some = fc.array(fc.record({ months: fc.nat(40), event: fc.boolean() }), { maxLength: 30 });

  test('in two parts add up to the whole', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(addSurvival(survivalOf(one), survivalOf(other))).toEqual(survivalOf([...other, ...one]));
      }),
    );
  });

  test('without censoring are the share that stayed longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), (months) => {
        const { points } = survivalCurve(survivalOf(months.map((each) => ({ months: each, event: true }))));
        for (const { month, survival } of points) {
          const longer = months.filter((each) => each > month).length;
          expect(Number(survival)).toBeCloseTo(longer / months.length, 5);
        }
      }),
    );
  });
});
