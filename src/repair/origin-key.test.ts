import { expect, test } from 'vitest';
import { isOriginKey } from './origin-key.ts';

test.each([
  'deal-12',
  'mark-0b0a0f4e-4b9f-4a1e-9d0a-1f2e3d4c5b6a',
  'prop-7-2024-06-05',
  'contract-7-2024-05-30',
  'quiet-12',
])('%s is a key the app gives', (key) => expect(isOriginKey(key)).toBe(true));

test.each(['', 'deal-', 'Deal-12', 'deal-12 ', 'deal-12-owner', 'prop-7', 'Alder', 'mark-', 'x-deal-12'])(
  '“%s” is none',
  (key) => expect(isOriginKey(key)).toBe(false),
);
