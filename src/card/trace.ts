import * as z from 'zod/mini';
import { TraceEntry } from './card.ts';

/** HubSpot holds 65,536 characters in a property; the oldest entries give way. */
const longest = 60_000;

/** The trace kept on a loss; text that people wrote into it stays as a note. */
export function readTrace(text: string | null | undefined): readonly TraceEntry[] {
  if (!text) return [];
  try {
    const read = z.safeParse(z.array(TraceEntry), JSON.parse(text));
    if (read.success) return read.data;
  } catch {
    // falls through: no JSON
  }
  return [{ id: '', on: '', who: '', did: 'noted', reason: text }];
}

/** The trace with one more entry, as kept. */
export function traceWith(trace: readonly TraceEntry[], entry: TraceEntry): string {
  let kept = [...trace, entry];
  while (kept.length > 1 && JSON.stringify(kept).length > longest) kept = kept.slice(1);
  return JSON.stringify(kept);
}

/** Did the form with this id do this already? */
export function isDone(trace: readonly TraceEntry[], id: string): boolean {
  return trace.some((entry) => entry.id === id);
}
