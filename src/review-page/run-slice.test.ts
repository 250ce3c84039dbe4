import { expect, it } from 'vitest';
import { stepAfter } from './run-slice.ts';

it('a run sweeps, counts, looks after issues and assigns', () => {
  const steps = ['sweep', 'numbers', 'issues', 'assign'] as const;
  expect(steps.map((step) => stepAfter(step, false))).toEqual(['numbers', 'issues', 'assign', null]);
});

it('a dry run leaves out what counts, wherever it is asked to go on', () => {
  const steps = ['sweep', 'numbers', 'issues', 'assign'] as const;
  expect(steps.map((step) => stepAfter(step, true))).toEqual(['assign', 'assign', 'assign', null]);
});
