import { expect, it } from 'vitest';
import { stepAfter } from './run-slice.ts';

it('a run sweeps, counts and assigns', () => {
  expect([stepAfter('sweep', false), stepAfter('numbers', false), stepAfter('assign', false)]).toEqual([
    'numbers',
    'assign',
    null,
  ]);
});

it('a dry run leaves out the count, wherever it is asked to go on', () => {
  expect([stepAfter('sweep', true), stepAfter('numbers', true), stepAfter('assign', true)]).toEqual([
    'assign',
    'assign',
    null,
  ]);
});
