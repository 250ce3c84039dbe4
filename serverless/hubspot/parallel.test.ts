import { expect, test } from 'vitest';
import { inParallel, inPieces } from './parallel.ts';

const turn = (): Promise<unknown> => new Promise(setImmediate);

test('answers in the order of the items, whichever is done first', async () => {
  const slowFirst = async (n: number): Promise<number> => {
    for (let turns = 0; turns < 5 - n; turns += 1) await turn();
    return n * 10;
  };
  expect(await inParallel([1, 2, 3, 4], slowFirst)).toEqual([10, 20, 30, 40]);
});

test('after a failure starts nothing new, ends what is under way and throws the first failure', async () => {
  const done: number[] = [];
  const work = async (n: number): Promise<void> => {
    await turn();
    if (n === 2) throw new Error('second');
    await turn();
    done.push(n);
  };
  const items = Array.from({ length: 100 }, (_, n) => n);
  await expect(inParallel(items, work)).rejects.toThrow('second');
  expect(done).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('cuts lists into pieces', () => {
  expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inPieces([], 2)).toEqual([]);
});
