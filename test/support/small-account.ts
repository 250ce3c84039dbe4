import type { PortalContent } from '../portal/content.ts';

type Pipeline = PortalContent['dealPipelines'][number];

/** The one owner of a small account. */
export const graceHale: PortalContent['owners'][number] = {
  id: '501',
  userId: 1501,
  email: 'grace.hale@example.com',
  firstName: 'Grace',
  lastName: 'Hale',
  teams: [],
  archived: false,
};

/** A pipeline of renewals, which are open or lost; what is won is won elsewhere. */
export const renewals: Pipeline = {
  id: 'renewals',
  label: 'Renewals',
  stages: [
    { id: 'renewal_open', label: 'Renewal under way', isClosed: false, probability: 0.5 },
    { id: 'renewal_lost', label: 'Not renewed', isClosed: true, probability: 0 },
  ],
};
