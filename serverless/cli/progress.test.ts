import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function lines(steps: readonly (readonly [number, number | null])[]): readonly string[] {
  const err: string[] = [];
  const terminal = { out: () => undefined, err: (text: string) => void err.push(text), watched: false };
  const progress = createProgress('Setup', terminal);
  for (const [done, total] of steps) progress.show({ done, total });
  progress.stop();
  return err;
}

it('writes a line for every tenth of the way', () => {
  const steps = Array.from({ length: 41 }, (_, done) => [done, 40] as const);
  expect(lines(steps)).toHaveLength(11);
  expect(lines([[40, 40]])).toEqual(['Setup: 40 of 40']);
});

it('writes a line for every thousand where the end is not known', () => {
  const steps = Array.from({ length: 30 }, (_, at) => [(at + 1) * 100, null] as const);
  expect(lines(steps)).toEqual(['Setup: 100', 'Setup: 1000', 'Setup: 2000', 'Setup: 3000']);
});
