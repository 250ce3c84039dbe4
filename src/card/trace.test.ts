import { expect, test } from 'vitest';
import { readTrace, traceWith } from './trace.ts';

const entry = { id: 'a', on: '2024-07-01', who: 'Ada Park', did: 'undone' as const, reason: 'x' };

test('what was appended is read back, in order', () => {
  const text = traceWith(readTrace(traceWith([], entry)), { ...entry, id: 'b' });
  expect(readTrace(text)).toEqual([entry, { ...entry, id: 'b' }]);
});

test('nothing is no trace, and what people wrote into it stays as a note', () => {
  expect(readTrace(null)).toEqual([]);
  expect(readTrace('[1, 2')).toMatchObject([{ did: 'noted', reason: '[1, 2' }]);
  expect(readTrace('{"a":1}')).toMatchObject([{ did: 'noted', reason: '{"a":1}' }]);
});

test('stays within what HubSpot holds: the oldest entries give way, the newest stays', () => {
  let text = '';
  for (let n = 0; n < 80; n += 1)
    text = traceWith(readTrace(text), { ...entry, id: String(n), reason: 'r'.repeat(1000) });
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(readTrace(text).at(-1)?.id).toBe('79');
});
