import * as z from 'zod/mini';
import type { Properties } from '../plan/plan.ts';
import { reviewFigureProperties } from '../schema/review-figure-properties.ts';
import { readFigures } from '../review/stored-figures.ts';

/** What HubSpot holds of a record, by name of property. */
export type Held = Readonly<Record<string, string | null>>;

/** The properties of a review that closing freezes. */
export const frozenNames: readonly string[] = [
  'clr_numbers',
  'clr_lists',
  ...reviewFigureProperties.map(({ name }) => name),
];

/** A property that is too large to stand in the copy with the others has a copy of its own. */
const figures = { held: 'clr_figures', frozen: 'clr_frozen_figures' } as const;

/** The properties of a review that hold the copy of what was frozen. */
export const frozenCopies = ['clr_frozen', figures.frozen] as const;

/**
 * The copy of these properties of a review that closing keeps: what is written over them by a count that was under way,
 * or by hand, is put back from it.
 */
export function freeze(held: Held, names: readonly string[]): Properties {
  const copied = names.filter((name) => name !== figures.held);
  return {
    clr_frozen: JSON.stringify(Object.fromEntries(copied.map((name) => [name, held[name] ?? '']))),
    [figures.frozen]: held[figures.held] ?? '',
  };
}

const Frozen = z.record(z.string(), z.string());
const types = new Map(reviewFigureProperties.map(({ name, type }) => [name, type]));

/** Could this property hold it? HubSpot refuses the whole record for one value that it could not. */
function couldStand([name, text]: readonly [string, string]): boolean {
  const type = types.get(name);
  if (text === '') return true;
  return type === 'date'
    ? z.iso.date().safeParse(text).success
    : type !== 'number' || Number.isFinite(Number(text));
}

/**
 * The frozen values by name of property; null where none are kept, or people have made the copy unreadable. What closing
 * does not freeze is none of them, whoever wrote it there; figures that can be read do not give way to a copy that cannot.
 */
export function readFrozen(held: Held): Properties | null {
  try {
    const read = Frozen.safeParse(JSON.parse(held['clr_frozen'] ?? ''));
    if (!read.success) return null;
    const kept = Object.entries(read.data).filter(([name]) => frozenNames.includes(name));
    if (!kept.every(couldStand)) return null;
    const isSpoilt = readFigures(held[figures.frozen]) === null && readFigures(held[figures.held]) !== null;
    return {
      ...Object.fromEntries(kept),
      ...(isSpoilt ? {} : { [figures.held]: held[figures.frozen] ?? '' }),
    };
  } catch {
    return null;
  }
}

/** What stands as frozen: the copy, or where it cannot be read the review itself. */
export function standing(held: Held): Properties {
  return (
    readFrozen(held) ?? Object.fromEntries(Object.entries(held).map(([name, text]) => [name, text ?? '']))
  );
}
