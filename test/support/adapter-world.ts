import type { ObjectSpec } from '@loss-review/domain/schema/objects';
import { type Hubspot, type HubspotSettings, openHubspot } from '@loss-review/serverless/hubspot/open';
import type { PortalContent, RecordContent } from '../portal/content.ts';
import { createPortal, type Portal, type PortalOptions } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from './mount-portal.ts';

const begin = Date.UTC(2024, 10, 1, 9);

/** A portal under fetch, with the means to open it as the app does. */
export interface AdapterWorld {
  readonly portal: Portal;
  open(settings?: Partial<HubspotSettings>): Hubspot;
  close(): void;
}

/** Mounts an empty portal. */
export function openWorld(options: Partial<PortalOptions> = {}): AdapterWorld {
  const clock = createVirtualClock(begin);
  const portal = createPortal({ clock, ...options });
  const mounted = mountPortal(portal);
  return {
    portal,
    open: (settings = {}) => openHubspot({ accessToken: 'pat-local', clock, share: 0.9, ...settings }),
    close: () => mounted.close(),
  };
}

const name = {
  name: 'clr_name',
  label: 'Name',
  description: 'Read by people.',
  type: 'string',
  fieldType: 'text',
} as const;
const key = {
  name: 'clr_key',
  label: 'Key',
  description: 'Origin.',
  type: 'string',
  fieldType: 'text',
  unique: true,
} as const;

/** A custom object with nothing but a name and a key. */
export function plainObject(type: ObjectSpec['type']): ObjectSpec {
  return {
    type,
    name: `clr_${type}`,
    labels: { singular: type, plural: `${type}s` },
    description: `A ${type}.`,
    primaryDisplayProperty: 'clr_name',
    secondaryDisplayProperties: [],
    requiredProperties: ['clr_name'],
    searchableProperties: [],
    properties: [name, key],
  };
}

/** Makes losses and causes, each linked to companies and to each other, and a company property for the mirror. */
export async function makeObjects({ catalogue }: Hubspot): Promise<void> {
  await catalogue.createSchema(plainObject('loss'));
  await catalogue.createSchema(plainObject('cause'));
  await catalogue.declareLink('loss', 'company');
  await catalogue.declareLink('cause', 'company');
  await catalogue.declareLink('cause', 'loss');
  await catalogue.createGroup('company', { name: 'clr_loss_review', label: 'Loss review' });
  await catalogue.createProperties('company', 'clr_loss_review', [
    { ...name, name: 'clr_status', label: 'Status' },
  ]);
}

/** Companies with the ids 1 … count. */
export function companies(count: number): PortalContent {
  const records = Array.from({ length: count }, (_, n): RecordContent => {
    const id = String(n + 1);
    const properties = { name: `Company ${id}`, city: n % 2 === 0 ? 'Ghent' : 'Bruges' };
    return {
      objectType: 'companies',
      id,
      properties,
      createdAt: begin - 86_400_000,
      updatedAt: begin - 86_400_000,
    };
  });
  return { owners: [], dealPipelines: [], ticketPipelines: [], properties: [], records, associations: [] };
}
