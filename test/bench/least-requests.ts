/** What a portal holds of the companies that are to be marked as lost. */
export interface ToMark {
  readonly companies: number;
  /** All deals of these companies. */
  readonly deals: number;
  readonly tickets: number;
  /** Where the sweep learns of them: from every company, or from the deals that changed, one a company. */
  readonly foundBy: 'companies' | 'changed deals';
}

const searchResults = 200;
const recordsAtOnce = 100;
const linksRead = 1_000;
const linksWritten = 2_000;

/**
 * The fewest requests that find, decide and mark these companies, worked out from the content alone and not from what
 * was asked: so it also shows reads that were not needed. By HubSpot's documented batch sizes, each line rounded up.
 */
export function leastRequests({ companies, deals, tickets, foundBy }: ToMark): number {
  const units: readonly (readonly [number, number])[] = [
    // Candidates; from deals one has to get to their companies.
    [companies, searchResults],
    [foundBy === 'changed deals' ? companies : 0, linksRead],
    // Each company's deals, and for which company each of them counts.
    [companies, linksRead],
    [deals, recordsAtOnce],
    [deals, linksRead],
    // The losses it has, by association and by the key the new one will bear.
    [companies, linksRead],
    [companies, recordsAtOnce],
    // The company itself, and the tickets of the snapshot.
    [companies, recordsAtOnce],
    [companies, linksRead],
    [tickets, recordsAtOnce],
    // The loss, its links to company and deal, and what the company mirrors.
    [companies, recordsAtOnce],
    [companies, linksWritten],
    [companies, linksWritten],
    [companies, recordsAtOnce],
    // The review, or how far changes have been read.
    [1, recordsAtOnce],
  ];
  return units.reduce((sum, [count, atOnce]) => sum + Math.ceil(count / atOnce), 0);
}
