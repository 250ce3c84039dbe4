import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  [' New  Zealand ', 'new zealand'],
  ['NORWAY', 'norway'],
  // A no-break space, and letters of full width, as spreadsheets and phones put in.
  ['Sri\u00a0Lanka', 'sri lanka'],
  ['Ｐｅｒｕ', 'peru'],
  // E and a combining accent are the letter with the accent.
  ['PE\u0301ROU', 'pérou'],
  ['   ', ''],
])('“%s” is compared as “%s”', (typed, folded) => {
  expect(fold(typed)).toBe(folded);
});
