import fc from 'fast-check';
import { oddText, oddValue } from './odd-values.ts';
import { onePlaceChanged } from './one-place-changed.ts';

const deep = 15_000;
const pieces = [
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\u0000',
  '1e400',
  '"\\ud800"',
  '"__proto__":{},',
  '[]'.repeat(3),
  '['.repeat(deep),
  '{"a":'.repeat(deep / 3),
  '['.repeat(deep) + ']'.repeat(deep),
];

/**
 * JSON that a person, a cut or another version has garbled: one place changed, cut short, something put in between, a
 * value nested as deep as there is room for, or no JSON at all.
 */
export function garbledJson(right: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(right);
  const place = fc.nat({ max: text.length });
  return fc.oneof(
    { weight: 8, arbitrary: onePlaceChanged(right, oddValue).map((odd) => JSON.stringify(odd) ?? '') },
    { weight: 1, arbitrary: place.map((end) => text.slice(0, end)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(place, fc.constantFrom(...pieces))
        .map(([at, piece]) => text.slice(0, at) + piece + text.slice(at)),
    },
    { weight: 1, arbitrary: onePlaceChanged(right, fc.constant('deep')).map(withDepth) },
    { weight: 1, arbitrary: oddText },
  );
}

/** JSON.stringify calls itself for every level, so the deepest is put in as text. */
function withDepth(odd: unknown): string {
  return (JSON.stringify(odd) ?? '').replaceAll('"deep"', '['.repeat(deep) + ']'.repeat(deep));
}
