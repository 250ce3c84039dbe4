import { numbersOf } from '@loss-review/domain/review/month-numbers';
import { noSums } from '@loss-review/domain/review/month-sums';
import { listed, noLists } from '@loss-review/domain/review/lists';
import { describe, expect, it } from 'vitest';
import { readLists, readNumbers } from './read-numbers.ts';

describe('numbers kept on a review', () => {
  it('come back with money in hundredths and rates as fractions', () => {
    const sums = {
      ...noSums,
      churned: 2,
      revenueLost: 123_450,
      openingCustomers: 8,
      openingRevenue: 1_000_000,
      lostFromOpening: 1,
      keptRevenue: 900_000,
      closingRevenue: 1_100_000,
    };
    const text = JSON.stringify(numbersOf('2026-10', sums));
    expect(readNumbers(text)).toMatchObject({
      churned: 2,
      revenueLost: 123_450,
      openingCustomers: 8,
      logoChurn: 0.125,
      grr: 0.9,
      nrr: 1.1,
    });
  });

  it('tell who waits or leaves, and nobody where counts were kept before that was told', () => {
    const { losses, leaving, ...rest } = numbersOf('2026-10', { ...noSums, possible: 3, leaving: 2 });
    expect(leaving).toBe(2);
    expect(readNumbers(JSON.stringify({ ...rest, losses, leaving }))).toMatchObject({
      possible: 3,
      leaving: 2,
    });
    const { possible: _, ...before } = losses;
    expect(readNumbers(JSON.stringify({ ...rest, losses: before }))).toMatchObject({
      possible: 0,
      leaving: 0,
    });
  });

  it('keep a rate that does not exist', () => {
    expect(readNumbers(JSON.stringify(numbersOf('2026-10', noSums)))).toMatchObject({
      openingRevenue: 0,
      logoChurn: null,
      grr: null,
    });
  });

  it.each([
    null,
    '',
    '{',
    '{"churned":1}',
    JSON.stringify({ ...numbersOf('2026-10', noSums), revenueLost: 'much' }),
  ])('are none where there is only %j', (text) => {
    expect(readNumbers(text)).toBeNull();
  });
});

it('reads lists as they are kept, or none', () => {
  const lists = listed(noLists, ['unattached', 'undated'], '71');
  expect(readLists(JSON.stringify(lists))?.undated).toEqual({ count: 1, ids: ['71'] });
  expect(readLists('{}')).toBeNull();
});
