import { expect, it } from 'vitest';
import { sameChoice } from './same-choice.ts';

it.each([
  [['a', 'b'], ['b', 'a'], true],
  [['a', 'b'], ['a'], false],
  [['a,b'], ['a', 'b'], false],
  [{ team: null, owners: ['1'] }, { owners: ['1'], team: null }, true],
  [{ team: null }, { team: 'null' }, false],
  [10, 10, true],
  [10, null, false],
  ['10', 10, false],
])('%j and %j: %s', (one, other, same) => {
  expect(sameChoice(one, other)).toBe(same);
});
