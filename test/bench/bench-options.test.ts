import { expect, test } from 'vitest';
import { BenchUsage, parseBenchOptions } from './bench-options.ts';

const names = ['marking', 'plain', 'card'];
const parse = (...args: string[]) => parseBenchOptions(args, names);

test('measures everything for people, unless told otherwise', () => {
  expect(parse()).toEqual({ json: false, only: names });
  expect(parse('--json', '--only', 'card', 'marking')).toEqual({ json: true, only: ['marking', 'card'] });
});

test('refuses what it does not know with the names it knows', () => {
  expect(() => parse('--only', 'speed')).toThrow(/marking, plain, card/);
  expect(() => parse('--quick')).toThrow(BenchUsage);
});
