import fc from 'fast-check';

/** Days that are none, or none that a loss has, and other ways of writing one. */
const oddDays: readonly string[] = [
  '2026-02-30',
  '2024-06-31',
  '2023-02-29',
  '0000-01-01',
  '0026-06-20',
  '1969-12-31',
  '9999-12-31',
  '-000001-01-01',
  '+275760-09-13',
  '275760-09-14',
  '2024-13-01',
  '2024-6-1',
  '2024-06-20T00:00:00Z',
  '2024-06-20\n',
  '٢٠٢٤-٠٦-٢٠',
];

const oddTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'Al\u0000der',
  '\ud800',
  '\udfff\ud800',
  '\u202eredlA\u202c',
  '\u200f\u2067عميل\u2069',
  '\ufeff101',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  'Infinity',
  '1e400',
  '-0',
  '0x10',
  '1_000',
  '99999999999999999999',
  '٣',
  '../../settings',
  'settings',
  '101,102',
  '${portalId}',
  '{"a":',
  '[[[[',
  '<script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  "'; DROP TABLE losses; --",
];

/** Text as people paste it and programs stumble over it. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 3, arbitrary: fc.constantFrom(...oddDays) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((digits) => 'x'.repeat(10 ** digits)) },
);

/** Numbers as JSON may hold them; 1e400 is read as infinite. */
export const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 1e-7, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, Infinity, -Infinity),
  fc.double({ noNaN: true }),
  fc.maxSafeInteger(),
);

/** Lists, or objects, one in another. */
function nested(depth: number, kind: 'list' | 'object'): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level += 1) value = kind === 'list' ? [value] : { a: value };
  return value;
}

/** Keys that are something else on every object; only JSON makes `__proto__` a key of its own. */
const prototypes: readonly unknown[] = [
  JSON.parse('{"__proto__": {"ok": true, "portalId": 1}}'),
  JSON.parse('{"constructor": {"prototype": {"ok": true}}}'),
  JSON.parse('{"toString": null, "valueOf": null, "hasOwnProperty": 1}'),
];

/** What JSON can hold, the odd before the usual. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: oddText },
  { weight: 4, arbitrary: oddNumber },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], ...prototypes) },
  { weight: 2, arbitrary: fc.jsonValue() },
);

/** The same, what is missing, and what is nested too deep for whoever calls himself for every level. */
export const oddInput: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 14, arbitrary: oddValue },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(nested(10_000, 'list'), nested(10_000, 'object')) },
);
