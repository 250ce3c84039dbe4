import { binnedRecord, holderOf, reviveRecord } from './record-store.ts';
import { resolveType, type PortalState } from './state.ts';
import { takeOverLinks } from './taken-over-links.ts';

const longestInBin = 90 * 86_400_000;

/**
 * What a person does in HubSpot's "Restore records", which has no API: the record comes back under its id, with its
 * associations. Throws what the person would be told: it is not in the recycling bin, was deleted more than 90 days
 * ago, or a live record has its email or another unique value. Source: "Restore deleted records" in the knowledge base.
 */
export function restoreRecord(state: PortalState, typeWord: string, id: string, now: number): void {
  const type = resolveType(state, typeWord);
  const record = type && binnedRecord(type, id);
  if (!type || !record || record.archivedAt === null) throw new Error(`${typeWord} ${id} is not in the bin.`);
  if (now - record.archivedAt > longestInBin) throw new Error(`${typeWord} ${id} was deleted too long ago.`);
  for (const name of type.unique.keys()) {
    const value = record.values[name];
    const holder = value === undefined ? undefined : holderOf(type, name, value);
    if (holder) throw new Error(`${typeWord} ${holder.id} has the ${name} of ${id} by now.`);
  }
  const { endedLinks } = record;
  reviveRecord(state, type, record, now);
  takeOverLinks(state, type, id, endedLinks);
}
