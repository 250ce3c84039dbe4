import { expect, test } from 'vitest';
import { figureOf } from './figure.ts';

const line = { what: 'a ÷ b', unit: 'ratio', from: {} } as const;

test('a figure at its goal has met it, one above has not', () => {
  expect(figureOf({ ...line, figure: 1.1, goal: 1.1 }).met).toBe(true);
  expect(figureOf({ ...line, figure: 1.2, goal: 1.1 }).met).toBe(false);
  expect(figureOf({ ...line, figure: 90, goal: null }).met).toBeNull();
});

test('it is judged as it is shown, with three decimals', () => {
  expect(figureOf({ ...line, figure: 1.1004, goal: 1.1 })).toMatchObject({ figure: 1.1, met: true });
  expect(figureOf({ ...line, figure: 1.1006, goal: 1.1 })).toMatchObject({ figure: 1.101, met: false });
});
