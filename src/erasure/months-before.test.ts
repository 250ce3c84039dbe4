import { expect, it } from 'vitest';
import { monthsBefore } from './months-before.ts';

it.each([
  ['2026-07-01', 24, '2024-07-01'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2025-01-15', 2, '2024-11-15'],
])('%s less %d months is %s', (day, months, before) => expect(monthsBefore(day, months)).toBe(before));
