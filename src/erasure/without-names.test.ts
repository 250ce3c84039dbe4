import { expect, it } from 'vitest';
import { namesOf, withoutNames } from './without-names.ts';

const berta = namesOf({
  first: 'Berta',
  last: 'Both',
  email: 'berta@example.com',
  phones: ['+49 30 2', ''],
});

it.each([
  ['Spoke with Berta Both.', 'Spoke with (erased).'],
  ['BERTA and Mr Both agreed.', '(erased) and Mr (erased) agreed.'],
  ['Bertas Bothnia', 'Bertas Bothnia'],
  ['Call +49 30 2, or write to berta@example.com!', 'Call (erased), or write to (erased)!'],
  ['', ''],
])('%j becomes %j', (text, left) => expect(withoutNames(text, berta)).toBe(left));

it('takes names literally, in any script', () => {
  expect(withoutNames('Ask a.b (c) or abb.', ['a.b (c)'])).toBe('Ask (erased) or abb.');
  expect(withoutNames('Жанна звонила, Жаннат нет', ['Жанна'])).toBe('(erased) звонила, Жаннат нет');
});

it('looks for no initials and for nothing empty: they would hit other words', () => {
  expect(namesOf({ first: 'A', last: '', email: '', phones: [] })).toEqual([]);
});
