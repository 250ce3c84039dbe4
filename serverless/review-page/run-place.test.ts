import { noLists } from '@loss-review/domain/review/lists';
import { noSums } from '@loss-review/domain/review/month-sums';
import { noGroupSums } from '@loss-review/domain/review/groups/group-sums';
import { packedGroups } from '@loss-review/domain/review/groups/packed-groups';
import { noReviewSums } from '@loss-review/domain/review/review-sums';
import { describe, expect, it } from 'vitest';
import { packed } from '@loss-review/domain/review/packed-sums';
import { isGoing, placeToGoOn, type RunPlace } from './run-place.ts';

const begun = Date.UTC(2026, 10, 2, 8);
const kept: RunPlace = {
  run: 'window-a',
  startedAt: new Date(begun).toISOString(),
  touchedAt: new Date(begun + 10_000).toISOString(),
  step: 'numbers',
  cursor: {
    ...{ startedAt: new Date(begun).toISOString(), walking: 'companies', afterId: '900', batch: 100 },
    ...{
      done: 900,
      sums: noSums,
      review: packed(noReviewSums),
      groups: packedGroups(noGroupSums),
      lists: noLists,
    },
  },
  done: 900,
  of: 2_000,
  told: { candidates: 40, written: 12, refused: [], toCheck: [], warnings: [], calls: null },
};

describe('a run that nobody has touched for half a minute', () => {
  it('is no longer going', () => {
    expect(isGoing(kept, begun + 39_999)).toBe(true);
    expect(isGoing(kept, begun + 40_000)).toBe(false);
  });

  it('is gone on with from where it stands by the next one', () => {
    const now = begun + 60_000;
    expect(placeToGoOn(kept, { run: 'window-b' }, now)).toEqual({
      ...kept,
      run: 'window-b',
      touchedAt: new Date(now).toISOString(),
    });
  });
});

describe('a run that is going', () => {
  const now = begun + 15_000;

  it('goes on by its own cursor', () => {
    const cursor = JSON.stringify({ ...kept, done: 1_000 });
    expect(placeToGoOn(kept, { run: 'window-a', cursor }, now)).toMatchObject({
      done: 1_000,
      step: 'numbers',
    });
  });

  it('is not joined by another, unless somebody takes it over', () => {
    const elsewhere = expect.objectContaining({ code: 'running_elsewhere', who: 'user' });
    expect(() => placeToGoOn(kept, { run: 'window-b' }, now)).toThrow(elsewhere);
    expect(() => placeToGoOn(kept, { run: 'window-b', cursor: JSON.stringify(kept) }, now)).toThrow(
      elsewhere,
    );
    expect(placeToGoOn(kept, { run: 'window-b', takeOver: true }, now)).toMatchObject({
      run: 'window-b',
      done: 900,
    });
  });

  it('answers a first slice that is asked for again after its answer was lost', () => {
    expect(placeToGoOn(kept, { run: 'window-a' }, now)).toMatchObject({ step: 'numbers', done: 900 });
  });
});

describe('a run that is to look at everything', () => {
  const now = begun + 60_000;

  it('sweeps from the start, wherever another run came to its stop', () => {
    const place = placeToGoOn(kept, { run: 'window-b', full: true }, now);
    expect(place).toMatchObject({ step: 'sweep', cursor: null, full: true });
    // Whoever goes on with it need not know what it was begun for.
    expect(placeToGoOn(place, { run: 'window-c' }, now + 40_000)).toMatchObject({
      step: 'sweep',
      full: true,
    });
  });

  it('does not begin anew where the answer to its first slice was lost', () => {
    expect(placeToGoOn(kept, { run: 'window-a', full: true }, now)).toMatchObject({ step: 'numbers' });
  });
});

it('begins with the sweep where nothing is kept', () => {
  expect(placeToGoOn(undefined, { run: 'window-a' }, begun)).toMatchObject({
    step: 'sweep',
    cursor: null,
    done: 0,
  });
});

const nested = `${'['.repeat(15_000)}${']'.repeat(15_000)}`;
const ofAStep = JSON.stringify({ ...kept, cursor: 'nested' }).replace('"nested"', nested);

it.each([
  ['no text', ''],
  ['a text cut short', '{'],
  ['a list', '[]'],
  ['a place without most of it', '{"run":"window-a"}'],
  ['lists nested without end', nested],
  ['a place whose cursor is nested without end', ofAStep],
])('does not take %s for a cursor', (_, cursor) => {
  expect(() => placeToGoOn(undefined, { run: 'window-a', cursor }, begun)).toThrow(
    expect.objectContaining({ code: 'bad_cursor' }),
  );
});
