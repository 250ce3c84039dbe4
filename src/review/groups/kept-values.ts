import { fold } from '../../text/fold.ts';

/** What falls to one value, such as an industry. */
export interface OfValue<Sums> {
  /** As it was written first; empty: unknown. */
  readonly value: string;
  readonly sums: Sums;
}

/** Sums by value: so many values by name, in the order they came in, and the rest of them together. */
export interface ByValue<Sums> {
  readonly values: readonly OfValue<Sums>[];
  readonly other: Sums;
}

/** A name is told up to here: a value may hold thousands of characters, and a cursor must not. */
const longestName = 40;

/** Each with its value, as sums by value; values that differ in blanks and case alone are one. */
export function byValue<Sums>(
  all: readonly OfValue<Sums>[],
  nothing: Sums,
  add: (a: Sums, b: Sums) => Sums,
): ByValue<Sums> {
  return addByValue({ values: [], other: nothing }, { values: all, other: nothing }, { add, most: Infinity });
}

/**
 * Adds the sums of the companies that come next in id order. Only the first `most` values keep their name, all later ones
 * are other: so the sums stay small, and where companies are cut into slices changes nothing. Unknown always has its place.
 */
export function addByValue<Sums>(
  held: ByValue<Sums>,
  next: ByValue<Sums>,
  how: { readonly add: (a: Sums, b: Sums) => Sums; readonly most: number },
): ByValue<Sums> {
  const values = new Map(held.values.map((each) => [fold(each.value), each]));
  let other = how.add(held.other, next.other);
  for (const { value, sums } of next.values) {
    const shown = nameOf(value);
    const name = fold(shown);
    const known = values.get(name);
    if (known) values.set(name, { ...known, sums: how.add(known.sums, sums) });
    else if (name === '' || named(values) < how.most) {
      values.set(name, { value: shown, sums });
    } else other = how.add(other, sums);
  }
  return { values: [...values.values()], other };
}

/** Cut between characters: half of one is no text. */
function nameOf(value: string): string {
  return value
    .trim()
    .slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '');
}

function named(values: ReadonlyMap<string, unknown>): number {
  return values.size - (values.has('') ? 1 : 0);
}
