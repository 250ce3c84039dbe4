import fc from 'fast-check';
import { oddInput } from './odd-values.ts';

type Path = readonly string[];

/**
 * A right input with one place changed: something odd in its stead, left out, one more beside it, or wrapped; so that
 * what checks deep inside is reached too.
 */
export function onePlaceChanged(right: unknown, oddOne = oddInput): fc.Arbitrary<unknown> {
  const places = placesIn(right, []);
  return fc
    .record({
      place: fc.constantFrom(...places),
      how: fc.constantFrom(...(['instead', 'instead', 'instead', 'out', 'beside', 'wrapped'] as const)),
      odd: oddOne,
      key: fc.constantFrom('surprise', '__proto__', 'constructor', ''),
    })
    .map(({ place, how, odd, key }) =>
      changedAt(right, place, (held) => {
        if (how === 'instead') return odd;
        if (how === 'wrapped') return [held];
        if (how === 'out') return left;
        if (Array.isArray(held)) return [...held, odd];
        return typeof held === 'object' && held !== null ? withKey(held, key, odd) : odd;
      }),
    );
}

/** Wholly odd now and then, mostly right but for one place. */
export function mostlyRight(right: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: onePlaceChanged(right) }, { weight: 1, arbitrary: oddInput });
}

const left = Symbol('left out');

function placesIn(value: unknown, path: Path): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, held]) => placesIn(held, [...path, key]))
      : [];
  return [path, ...inside];
}

function changedAt(value: unknown, [key, ...rest]: Path, change: (held: unknown) => unknown): unknown {
  if (key === undefined) {
    const changed = change(value);
    return changed === left ? undefined : changed;
  }
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.flatMap((held, at) => {
      if (String(at) !== key) return [held];
      const changed = rest.length > 0 ? changedAt(held, rest, change) : change(held);
      return changed === left ? [] : [changed];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]: [string, unknown]) => {
      if (name !== key) return [[name, held]];
      const changed = rest.length > 0 ? changedAt(held, rest, change) : change(held);
      return changed === left ? [] : [[name, changed]];
    }),
  );
}

/** With the key as one of its own, even where it is `__proto__`. */
function withKey(held: object, key: string, value: unknown): unknown {
  return Object.fromEntries([...Object.entries(held), [key, value]]);
}
