import { expect, it } from 'vitest';
import { readPlace } from './remind-place.ts';

it('begins with the callers, and goes on where it was', () => {
  expect(readPlace(undefined)).toEqual({ doing: 'callers', afterId: '0', reached: 0 });
  const place = { doing: 'owners', afterId: '77', reached: 5 };
  expect(readPlace(JSON.stringify(place))).toEqual(place);
});

it.each(['', '[]', '{"doing":"owners","afterId":"x","reached":0}'])('refuses %s', (cursor) => {
  expect(() => readPlace(cursor)).toThrow(expect.objectContaining({ code: 'bad_cursor' }));
});
