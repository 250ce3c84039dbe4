import type { PortalContent } from '../portal/content.ts';
import { madeUpCompany, planTier } from './made-up-company.ts';
import { contractEnds, renewalPipeline } from './made-up-deals.ts';
import { madeUpOwners } from './made-up-owners.ts';
import { satisfaction } from './made-up-tickets.ts';

export interface MadeUpOptions {
  /** Where the portal's clock stands, in milliseconds since the epoch. */
  readonly asOf: number;
  readonly companies?: number;
}

/**
 * A made-up account: companies with eighteen months of deals in a sales and a renewal pipeline, contacts with phones and
 * buying roles, tickets, and twelve owners in two teams. The same seed and options give the same content; nobody in it
 * exists.
 */
export function madeUpContent(seed: number, { asOf, companies = 300 }: MadeUpOptions): PortalContent {
  const owners = madeUpOwners(seed);
  const managers = owners.filter(({ teams }) => teams.every(({ name }) => name !== 'Executives'));
  const made = Array.from({ length: companies }, (_, number) => madeUpCompany(seed, number, managers, asOf));
  return {
    account: { timeZone: 'Europe/Berlin', currency: 'EUR' },
    owners,
    dealPipelines: [renewalPipeline],
    ticketPipelines: [],
    properties: [planTier, satisfaction, contractEnds],
    records: made.flatMap(({ records }) => records),
    associations: made.flatMap(({ associations }) => associations),
  };
}
