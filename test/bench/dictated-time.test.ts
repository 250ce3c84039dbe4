import { expect, test } from 'vitest';
import type { RequestKind } from '../portal/request-log.ts';
import { dictatedMs } from './dictated-time.ts';

const limits = { tenSecondly: 190, searchPerSecond: 5 };
const many = (count: number, kind: RequestKind): RequestKind[] => Array.from({ length: count }, () => kind);

test('what fits into one window takes no time', () => {
  expect(dictatedMs([], limits)).toBe(0);
  expect(dictatedMs(many(190, 'read'), limits)).toBe(0);
});

test('the 191st request of ten seconds waits for the next window', () => {
  expect(dictatedMs(many(191, 'write'), limits)).toBe(10_000);
  expect(dictatedMs([...many(100, 'read'), ...many(281, 'write')], limits)).toBe(20_000);
});

test('searches have a limit of their own', () => {
  expect(dictatedMs(many(11, 'search'), limits)).toBe(2_000);
  expect(dictatedMs([...many(5, 'search'), ...many(190, 'read')], limits)).toBe(0);
});

test('what comes after a wait cannot go out before it', () => {
  // Five searches at 0 s, the sixth at 1 s, and 191 reads behind it: 190 at 1 s, the last ten seconds later.
  expect(dictatedMs([...many(6, 'search'), ...many(191, 'read')], limits)).toBe(11_000);
});
