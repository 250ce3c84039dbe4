import { expect, test } from 'vitest';
import { textCode } from './text-code.ts';

// Published vectors of FNV-1a in 32 bits.
test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('the code of “%s” is %s', (text, code) => {
  expect(textCode(text)).toBe(code);
});
