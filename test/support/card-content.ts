import type { Plan } from '@loss-review/domain/plan/plan';
import type { PortalContent } from '../portal/content.ts';
import { dealInWords, recordOf } from './deal-words.ts';
import { graceHale, renewals } from './small-account.ts';

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
  ...twins.lost.map(lostTwinWords),
];

function lostTwinWords(id: string): CompanyWords {
  return [id, `Twin ${id}`, `won 1${id} 2023-06-10 1200`, `lost 2${id} 2024-06-10 1100`];
}

/** A small portal: one lost renewal, three customers, one of which came back, one that never bought; and the twins, if asked for. */
export function cardContent({ withTwins }: { readonly withTwins: boolean }): PortalContent {
  return contentOf(withTwins ? [...companies, ...alike] : companies);
}

function contentOf(all: readonly CompanyWords[]): PortalContent {
  return {
    account: { timeZone: 'Europe/Berlin', currency: 'EUR' },
    owners: [graceHale],
    dealPipelines: [renewals],
    ticketPipelines: [],
    properties: [],
    records: all.flatMap(([id, name, ...deals]) => [
      recordOf('companies', id, { name, hubspot_owner_id: '501' }),
      ...deals.map((words) => dealInWords(name, words)),
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

/** A customer of the content has been silent for long: a possible loss, as a sweep would leave it. */
export function possibleLossOf(
  id: string,
  [name, value, deal] = [`Twin ${id}`, '1200', `1${id}`],
): Partial<Plan> {
  return {
    records: [
      {
        type: 'loss',
        key: `quiet-${deal}`,
        properties: {
          clr_name: `${name} churned 2024-05-02`,
          clr_company_id: id,
          clr_company_name: name,
          clr_kind: 'churned',
          clr_status: 'possible',
          clr_lost_on: '2024-05-02',
          clr_value: value,
          clr_evidence: JSON.stringify([{ id: `quiet-${deal}`, on: '2024-05-02' }]),
          clr_dated_by: 'evidence',
        },
      },
    ],
    links: [{ from: { type: 'loss', key: `quiet-${deal}` }, to: { type: 'company', id } }],
  };
}

/** Cedar's. */
export const possibleLoss = possibleLossOf('103', ['Cedar', '900', '1004']);

/** One more company whose renewal was lost on 10 June 2024, entered at a moment (milliseconds since the epoch). */
export function lostTwin(id: string, at: number): PortalContent {
  const { dealPipelines: _, owners: _owners, ...content } = contentOf([lostTwinWords(id)]);
  const records = content.records.map((record) => ({ ...record, createdAt: at, updatedAt: at }));
  return { ...content, owners: [], dealPipelines: [], records };
}
