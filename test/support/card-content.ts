import type { Plan } from '@loss-review/domain/plan/plan';
import type { PortalContent } from '../portal/content.ts';
import { dealInWords, recordOf } from './deal-words.ts';

type CompanyWords = readonly [id: string, name: string, ...deals: string[]];

/** Each with its deals: `won`, or a `lost` or `open` renewal. */
const companies: readonly CompanyWords[] = [
  ['101', 'Alder', 'won 1001 2023-06-10 1200', 'lost 1002 2024-06-10 1100.50'],
  ['102', 'Birch', 'won 1003 2023-05-03 800', 'open 1008 2024-07-10 800'],
  ['103', 'Cedar', 'won 1004 2023-01-15 900'],
  ['104', 'Dogwood'],
  ['105', 'Elm', 'won 1005 2022-01-10 500', 'lost 1006 2023-01-10 500', 'won 1007 2023-03-01 600'],
];

/** A small portal: one lost renewal, three customers, one of which came back, one that never bought. */
export function cardContent(): PortalContent {
  return {
    account: { timeZone: 'Europe/Berlin', currency: 'EUR' },
    owners: [
      {
        id: '501',
        userId: 1501,
        email: 'grace.hale@example.com',
        firstName: 'Grace',
        lastName: 'Hale',
        teams: [],
        archived: false,
      },
    ],
    dealPipelines: [
      {
        id: 'renewals',
        label: 'Renewals',
        stages: [
          { id: 'renewal_open', label: 'Renewal under way', isClosed: false, probability: 0.5 },
          { id: 'renewal_lost', label: 'Not renewed', isClosed: true, probability: 0 },
        ],
      },
    ],
    ticketPipelines: [],
    properties: [],
    records: companies.flatMap(([id, name, ...deals]) => [
      recordOf('companies', id, { name, hubspot_owner_id: '501' }),
      ...deals.map((words) => dealInWords(name, words)),
    ]),
    associations: companies.flatMap(([id, , ...deals]) =>
      deals.map((words) => ({
        from: { objectType: 'deals' as const, id: words.split(' ')[1] ?? '' },
        to: { objectType: 'companies' as const, id },
        primary: true,
      })),
    ),
  };
}

/** Cedar has been silent for long: a possible loss, as a sweep would leave it. */
export const possibleLoss: Partial<Plan> = {
  records: [
    {
      type: 'loss',
      key: 'quiet-1004',
      properties: {
        clr_name: 'Cedar churned 2024-05-02',
        clr_company_id: '103',
        clr_company_name: 'Cedar',
        clr_kind: 'churned',
        clr_status: 'possible',
        clr_lost_on: '2024-05-02',
        clr_value: '900',
        clr_evidence: JSON.stringify([{ id: 'quiet-1004', on: '2024-05-02' }]),
        clr_dated_by: 'evidence',
      },
    },
  ],
  links: [{ from: { type: 'loss', key: 'quiet-1004' }, to: { type: 'company', id: '103' } }],
};
