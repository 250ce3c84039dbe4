import type { PortalContent, RecordContent } from '../portal/content.ts';
import { graceHale, renewals } from '../support/small-account.ts';

/** A name as long as HubSpot's lists still show. */
export const longName = 'Amberfield and Oakenreach United Logistics, Warehousing and Cold Storage '
  .repeat(3)
  .slice(0, 200)
  .trim();
export const rightToLeftName = 'شركة البحر الأزرق للتجارة';

const lost = 500;
const stayed = ['601', '602', '603', '604'];
const joined = Date.UTC(2025, 9, 1);
const left = '2026-10-15T10:00:00Z';

/** Five hundred customers who were lost in October 2026, and a few who were not. */
export const crowdedContent: PortalContent = {
  account: { timeZone: 'Europe/Berlin', currency: 'EUR' },
  owners: [graceHale],
  dealPipelines: [renewals],
  ticketPipelines: [],
  properties: [],
  records: [
    ...ids(lost).flatMap((id) => [company(id), deal(id, 'won'), deal(id, 'lost')]),
    ...stayed.flatMap((id) => [company(id), deal(id, 'won')]),
  ],
  associations: [...ids(lost), ...stayed].flatMap((id) =>
    (stayed.includes(id) ? ['won'] : ['won', 'lost']).map((kind) => ({
      from: { objectType: 'deals' as const, id: dealId(id, kind) },
      to: { objectType: 'companies' as const, id },
      primary: true,
    })),
  ),
};

function ids(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => String(place + 1));
}

function dealId(id: string, kind: string): string {
  return `${kind === 'won' ? 1 : 2}${id.padStart(4, '0')}`;
}

function company(id: string): RecordContent {
  const names: Readonly<Record<string, string>> = { '1': longName, '2': rightToLeftName };
  return {
    objectType: 'companies',
    id,
    properties: { name: names[id] ?? `Crowd ${id}`, hubspot_owner_id: '501' },
    createdAt: joined,
    updatedAt: joined,
  };
}

function deal(id: string, kind: 'won' | 'lost'): RecordContent {
  const isWon = kind === 'won';
  return {
    objectType: 'deals',
    id: dealId(id, kind),
    properties: {
      dealname: `${kind} ${id}`,
      amount: String(id === '1' ? 90_000 : 1_000 + Number(id)),
      closedate: isWon ? new Date(joined).toISOString() : left,
      pipeline: isWon ? 'default' : 'renewals',
      dealstage: isWon ? 'closedwon' : 'renewal_lost',
    },
    createdAt: joined,
    updatedAt: joined,
  };
}
