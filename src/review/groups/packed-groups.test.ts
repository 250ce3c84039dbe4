import { expect, test } from 'vitest';
import { longestCursor } from '../../review-page/run-slice.ts';
import { survivalOf } from '../kaplan-meier.ts';
import { countsAsText, countsFromText } from './counts-as-text.ts';
import type { ByValue } from './kept-values.ts';
import { packedGroups } from './packed-groups.ts';

test.each([
  { counts: [], text: '' },
  { counts: [0, 35, 36, 7, 100_000], text: '0z(10)7(255s)' },
])('counts $counts stand as “$text”', ({ counts, text }) => {
  expect(countsAsText(counts)).toBe(text);
  expect(countsFromText(text)).toEqual(counts);
});

function named<Sums>(values: number, sums: Sums): ByValue<Sums> {
  const names = Array.from({ length: values }, (_, place) => `${place} `.padEnd(40, 'of a long name '));
  return { values: names.map((value) => ({ value, sums })), other: sums };
}

test('groups of 100,000 customers leave room in a cursor for 16,000 characters of sums and 5,000 of what else', () => {
  const line = { losses: 12_345, money: 1_234_567_890_123 };
  const most = named(21, line);
  // Each group has 7,000 customers, up to 100 of whom left, or were watched, in each month of three years.
  const curve = survivalOf(
    Array.from({ length: 7_000 }, (_, place) => ({ months: place % 70, event: place % 7 === 0 })),
    36,
  );
  const curves = named(9, curve);
  const groups = packedGroups({
    losses: {
      source: named(12, line),
      tenure: named(7, line),
      segment: most,
      competitor: most,
      satisfaction: named(11, line),
      team: named(12, line),
    },
    survival: { segment: curves, source: curves },
  });
  expect(JSON.stringify(groups).length).toBeLessThan(longestCursor - 16_000 - 5_000);
});
