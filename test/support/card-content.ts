import type { Plan } from '@loss-review/domain/plan/plan';
import type { PortalContent, RecordContent } from '../portal/content.ts';
import { graceHale, renewals } from './small-account.ts';

const created = Date.UTC(2022, 11, 1);

type CompanyWords = readonly [id: string, name: string, ...deals: string[]];

/** Each with its deals: `won`, or a `lost` or `open` renewal. */
const companies: readonly CompanyWords[] = [
  ['101', 'Alder', 'won 1001 2023-06-10 1200', 'lost 1002 2024-06-10 1100.50'],
  ['102', 'Birch', 'won 1003 2023-05-03 800', 'open 1008 2024-07-10 800'],
  ['103', 'Cedar', 'won 1004 2023-01-15 900'],
  ['104', 'Dogwood'],
  ['105', 'Elm', 'won 1005 2022-01-10 500', 'lost 1006 2023-01-10 500', 'won 1007 2023-03-01 600'],
];

/** Companies all alike but for their ids, which stand in the ids of their deals: some customers, some lost. */
export const twins = {
  customers: Array.from({ length: 90 }, (_, n) => String(7001 + n)),
  lost: Array.from({ length: 180 }, (_, n) => String(8001 + n)),
};

const alike = [
  ...twins.customers.map((id): CompanyWords => [id, `Twin ${id}`, `won 1${id} 2023-06-10 1200`]),
  ...twins.lost.map((id): CompanyWords => [
    id,
    `Twin ${id}`,
    `won 1${id} 2023-06-10 1200`,
    `lost 2${id} 2024-06-10 1100`,
  ]),
];

/** A small portal: one lost renewal, three customers, one of which came back, one that never bought; and the twins, if asked for. */
export function cardContent({ withTwins }: { readonly withTwins: boolean }): PortalContent {
  const all = withTwins ? [...companies, ...alike] : companies;
  return {
    account: { timeZone: 'Europe/Berlin', currency: 'EUR' },
    owners: [graceHale],
    dealPipelines: [renewals],
    ticketPipelines: [],
    properties: [],
    records: all.flatMap(([id, name, ...deals]) => [
      recordOf('companies', id, { name, hubspot_owner_id: '501' }),
      ...deals.map((words) => dealOf(name, words)),
    ]),
    associations: all.flatMap(([id, , ...deals]) =>
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

function dealOf(company: string, words: string): RecordContent {
  const [outcome = '', id = '', day = '', amount = ''] = words.split(' ');
  const stage =
    outcome === 'won'
      ? { pipeline: 'default', dealstage: 'closedwon' }
      : { pipeline: 'renewals', dealstage: `renewal_${outcome}` };
  const closedate = `${day}T10:00:00.000Z`;
  return recordOf('deals', id, { dealname: `${company} ${day.slice(0, 4)}`, ...stage, closedate, amount });
}

function recordOf(
  objectType: RecordContent['objectType'],
  id: string,
  properties: Record<string, string>,
): RecordContent {
  return { objectType, id, properties, createdAt: created, updatedAt: created };
}
