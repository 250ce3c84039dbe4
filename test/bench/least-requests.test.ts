import { expect, test } from 'vitest';
import { leastRequests } from './least-requests.ts';

test('adds up what 1,000 companies with 2,500 deals and 150 tickets need', () => {
  // 5 searches; links 1, 1, 1 and 3; deals 25; losses 10; companies 10; tickets 2; losses 10, links 1 and 1, mirrors 10;
  // 1 for the review.
  const content = { companies: 1_000, deals: 2_500, tickets: 150 };
  expect(leastRequests({ ...content, foundBy: 'companies' })).toBe(81);
  // From the deals that changed to their companies: one more.
  expect(leastRequests({ ...content, foundBy: 'changed deals' })).toBe(82);
});

test('rounds every line up', () => {
  expect(leastRequests({ companies: 1, deals: 1, tickets: 0, foundBy: 'companies' })).toBe(13);
});
