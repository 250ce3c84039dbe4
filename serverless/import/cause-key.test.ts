import { expect, test } from 'vitest';
import { causeKey } from './cause-key.ts';

test('is a UUID of version 5, the same for the same loss and number', () => {
  expect(causeKey('deal-2', 1)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(causeKey('deal-2', 1)).toBe(causeKey('deal-2', 1));
  expect(new Set([causeKey('deal-2', 1), causeKey('deal-2', 2), causeKey('deal-21', 1)]).size).toBe(3);
});

test('stays what it was: records in portals bear it', () => {
  // Worked out by another program: uuid.uuid5 of Python's standard library.
  expect(causeKey('deal-2', 1)).toBe('32038833-43b7-5d38-b975-ed3e8d5af2b0');
});
