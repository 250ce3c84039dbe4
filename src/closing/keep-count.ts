import type { Properties } from '../plan/plan.ts';
import { frozenCopies, type Held, readFrozen, standing } from './frozen.ts';

/** A count of a month that has come to its end. */
export interface KeptCount {
  /** What it found, as properties of the review. */
  readonly counted: Properties;
  /** ISO instant at which it began. */
  readonly startedAt: string;
  /** ISO instant at which the last full pass ended; null before the first. */
  readonly fullPassEndedAt: string | null;
}

/** What keeping a count has to know of the review, besides the properties counted. */
export const lookedAt: readonly string[] = ['clr_status', 'clr_counted_at', 'clr_restated', ...frozenCopies];

/** Figures and lists are too large to stand beside the frozen ones; what changes in them changes a number. */
const notRestated: readonly string[] = ['clr_figures', 'clr_lists'];

/**
 * What a count changes on its month's review (`held`). Of an open month: the numbers, and that they were counted after the
 * last full pass. Of a closed one never its numbers: what differs from them is kept beside them, and what was written
 * over them is put back.
 */
export function keepCount(held: Held, count: KeptCount): Properties {
  const { counted } = count;
  if (held['clr_status'] !== 'closed') return changed(held, { ...counted, ...countedAt(held, count) });
  const stands = standing(held);
  const moved = Object.entries(counted).filter(
    ([name, value]) => !notRestated.includes(name) && name in stands && value !== stands[name],
  );
  const restated = moved.length === 0 ? '' : JSON.stringify(Object.fromEntries(moved));
  return changed(held, { ...putBack(held, counted), clr_restated: restated });
}

/** The frozen values, as far as they are such: what a person has added to the copy is nothing that closing froze. */
function putBack(held: Held, counted: Properties): Properties {
  return Object.fromEntries(Object.entries(readFrozen(held) ?? {}).filter(([name]) => name in counted));
}

/** Told where the count held is from before the last full pass, so that counting twice in a row writes nothing. */
function countedAt(held: Held, { startedAt, fullPassEndedAt }: KeptCount): Properties {
  if (fullPassEndedAt === null || isSince(held['clr_counted_at'], fullPassEndedAt)) return {};
  return isSince(startedAt, fullPassEndedAt) ? { clr_counted_at: startedAt } : {};
}

/** Is the first of two ISO instants the later, or the same? */
export function isSince(instant: string | null | undefined, other: string): boolean {
  return Boolean(instant) && Date.parse(instant ?? '') >= Date.parse(other);
}

function changed(held: Held, wanted: Properties): Properties {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => value !== (held[name] ?? '')));
}
