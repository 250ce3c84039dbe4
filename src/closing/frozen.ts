import * as z from 'zod/mini';
import type { Properties } from '../plan/plan.ts';
import { readFigures } from '../review/stored-figures.ts';
import { readDay } from '../time/day.ts';

/** What HubSpot holds of a record, by name of property. */
export type Held = Readonly<Record<string, string | null>>;

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

/** HubSpot refuses the whole record for one value that its property could not hold: all but the JSON hold numbers. */
function couldStand([name, text]: readonly [string, string]): boolean {
  if (text === '' || name === 'clr_numbers' || name === 'clr_lists') return true;
  return name === 'clr_starts_on' ? readDay(text, 'UTC') === text : /^-?\d{1,15}(\.\d+)?$/.test(text);
}

/**
 * The frozen values by name of property; null where none are kept, or people have made the copy unreadable. Figures that
 * can be read are not to give way to a copy that cannot.
 */
export function readFrozen(held: Held): Properties | null {
  try {
    const read = Frozen.safeParse(JSON.parse(held['clr_frozen'] ?? ''));
    if (!read.success || !Object.entries(read.data).every(couldStand)) return null;
    const isSpoilt = readFigures(held[figures.frozen]) === null && readFigures(held[figures.held]) !== null;
    return {
      ...read.data,
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
