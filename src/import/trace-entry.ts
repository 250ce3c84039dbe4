import type { TraceEntry } from '../card/card.ts';
import type { ImportRules } from './company-import.ts';

/** What an import leaves in the trace of a loss; `key` is the row's. */
export function traceEntry(key: string, { today, who }: ImportRules): TraceEntry {
  return { id: key, on: today, who, did: 'marked', reason: 'Imported from a file.' };
}
