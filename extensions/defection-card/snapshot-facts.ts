import type { Snapshot } from '@loss-review/domain/card/card';
import type { CardWords } from '../card/card-words.ts';

/** A fact frozen on the loss; null where it was not known. */
export interface SnapshotFact {
  readonly label: string;
  readonly fact: string | null;
}

/** How things stood on the day of the loss. */
export function snapshotFacts(snapshot: Snapshot, words: CardWords): readonly SnapshotFact[] {
  const { value, ownerName, tenureMonths, source, satisfaction, lastContactOn } = snapshot;
  const { openTickets, recentTickets } = snapshot;
  return [
    { label: 'Worth', fact: value === null ? null : `${words.money(value)} a year` },
    { label: 'Owner', fact: ownerName === '' ? null : words.name(ownerName) },
    { label: 'Customer for', fact: tenureMonths === null ? null : span(tenureMonths) },
    { label: 'First came by', fact: source === '' ? null : sourceName(source) },
    { label: 'Last satisfaction score', fact: satisfaction === null ? null : String(satisfaction) },
    {
      label: 'Tickets',
      fact:
        openTickets === null || recentTickets === null
          ? null
          : `${openTickets} open, ${recentTickets} in the half year before`,
    },
    { label: 'Last contact', fact: lastContactOn === null ? null : words.day(lastContactOn) },
  ];
}

/** Completed months as years and months. */
function span(months: number): string {
  if (months < 1) return 'less than a month';
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years > 0 ? [years === 1 ? '1 year' : `${years} years`] : []),
    ...(rest > 0 ? [rest === 1 ? '1 month' : `${rest} months`] : []),
  ];
  return parts.join(' and ');
}

/** HubSpot names traffic sources in capitals, such as ORGANIC_SEARCH. */
function sourceName(source: string): string {
  const words = source.replaceAll('_', ' ').toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
