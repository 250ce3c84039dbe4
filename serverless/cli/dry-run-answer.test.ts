import { expect, test } from 'vitest';
import { dryRunAnswer } from './dry-run-answer.ts';

test('a dry run shows its plan, then what is to be said of it', () => {
  const plan = [{ write: 'record', on: 'loss deal-1', what: 'Alder churned 2024-06-10' }] as const;
  const { text, json, exitCode } = dryRunAnswer('sweep', plan, {
    lines: ['1 to write for 2024-06.'],
    told: { month: '2024-06' },
  });
  expect(text.split('\n').slice(-2)).toEqual([
    '1 to write for 2024-06.',
    'Nothing was written: this was a dry run.',
  ]);
  expect(text).toContain('Alder churned 2024-06-10');
  expect(json).toEqual({ command: 'sweep', dryRun: true, month: '2024-06', plan });
  expect(exitCode).toBe(0);
});

test('a dry run that would write nothing shows no table', () => {
  const { text } = dryRunAnswer('assign', [], { lines: ['No calls.'], told: {} });
  expect(text).toBe('No calls.\nNothing was written: this was a dry run.');
});
