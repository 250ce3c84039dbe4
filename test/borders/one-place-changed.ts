import fc from 'fast-check';
import { oddInput } from './odd-values.ts';

type Path = readonly string[];

/** One place to change, and how; which place it is depends on what is changed. */
export interface Change {
  readonly at: number;
  readonly how: 'instead' | 'left out' | 'beside' | 'wrapped';
  readonly odd: unknown;
  readonly key: string;
}

/** Something odd instead of what is there, mostly; or left out, one more beside it, or wrapped in a list. */
export function changes(odd: fc.Arbitrary<unknown>): fc.Arbitrary<Change> {
  return fc.record({
    at: fc.nat(),
    how: fc.constantFrom(...(['instead', 'instead', 'instead', 'left out', 'beside', 'wrapped'] as const)),
    odd,
    key: fc.constantFrom('surprise', '__proto__', 'constructor', ''),
  });
}

/** The value with the change made in one place. */
export function changed(value: unknown, { at, how, odd, key }: Change): unknown {
  return changedAt(value, placeIn(value, at), (held) => {
    if (how === 'instead') return odd;
    if (how === 'wrapped') return [held];
    if (how === 'left out') return left;
    if (Array.isArray(held)) return [...held, odd];
    return typeof held === 'object' && held !== null ? withKey(held, key, odd) : odd;
  });
}

/** A right input with one place changed, so that what checks deep inside is reached too. */
export function onePlaceChanged(right: unknown, odd = oddInput): fc.Arbitrary<unknown> {
  return changes(odd).map((change) => changed(right, change));
}

/** Wholly odd now and then, mostly right but for one place. */
export function mostlyRight(right: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: onePlaceChanged(right) }, { weight: 1, arbitrary: oddInput });
}

const left = Symbol('left out');

/** A number's way down: at every level it stays, once in eight times, or goes on to one of what is inside. */
function placeIn(value: unknown, at: number): Path {
  const inside: readonly (readonly [string, unknown])[] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [key, held] = inside[Math.floor(at / 8) % inside.length] ?? [];
  if (key === undefined || at % 8 === 1) return [];
  return [key, ...placeIn(held, Math.floor(at / 8 / inside.length))];
}

function changedAt(value: unknown, [key, ...rest]: Path, change: (held: unknown) => unknown): unknown {
  if (key === undefined) {
    const now = change(value);
    return now === left ? undefined : now;
  }
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.flatMap((held, at) => {
      if (String(at) !== key) return [held];
      const now = rest.length > 0 ? changedAt(held, rest, change) : change(held);
      return now === left ? [] : [now];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]: [string, unknown]) => {
      if (name !== key) return [[name, held]];
      const now = rest.length > 0 ? changedAt(held, rest, change) : change(held);
      return now === left ? [] : [[name, now]];
    }),
  );
}

/** With the key as one of its own, even where it is `__proto__`. */
function withKey(held: object, key: string, value: unknown): unknown {
  return Object.fromEntries([...Object.entries(held), [key, value]]);
}
