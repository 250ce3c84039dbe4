import type { RecordType } from '@loss-review/domain/plan/plan';
import type { PropertySpec } from '@loss-review/domain/schema/property';
import type { HeldProperty } from '@loss-review/domain/setup/held';
import type { Clock } from '@loss-review/domain/time/clock';
import type { Catalogue, HeldSchema } from '../hubspot/catalogue.ts';
import type { CrmRecord } from '../hubspot/crm.ts';
import type { SetupPorts } from './ports.ts';
import * as z from 'zod/mini';

export interface SlowPortalOptions {
  /** Milliseconds from the making of something to its showing. */
  readonly showsAfterMs: number;
  /** Called before each write with its name, such as `createSchema loss`; may throw in HubSpot's stead. */
  readonly before?: (write: string) => void;
  /** Called after each write was carried out; may throw in place of its answer. */
  readonly after?: (write: string) => void;
}

export interface SlowPortal extends SetupPorts {
  /** Names of all writes carried out. */
  readonly writes: readonly string[];
  settings(): CrmRecord['properties'] | undefined;
}

/**
 * The few things setup asks of a portal, in memory, with a delay between making and showing that HubSpot has and that
 * a test wants to choose. Sleeping moves its clock on at once.
 */
export function slowPortal({ showsAfterMs, before, after }: SlowPortalOptions): SlowPortal {
  const clock = steppingClock();
  const writes: string[] = [];
  const made: { readonly shownAt: number; readonly what: string; readonly property?: HeldProperty }[] = [];
  const segments: { readonly name: string }[] = [];
  let settings: CrmRecord | undefined;

  const shown = (start: string) =>
    made.filter(({ what, shownAt }) => what.startsWith(start) && shownAt <= clock.now());
  const propertiesOf = (type: RecordType) =>
    shown(`property ${type} `).flatMap(({ property }) => property ?? []);
  const write = async (name: string, carryOut: () => void): Promise<void> => {
    before?.(name);
    carryOut();
    writes.push(name);
    after?.(name);
  };
  // An object may show before its properties do.
  const lagOf = (what: string): number => (what.startsWith('object') ? showsAfterMs / 2 : showsAfterMs);
  const make = (what: string, property?: HeldProperty) =>
    made.push({ what, shownAt: clock.now() + lagOf(what), ...(property && { property }) });
  const makeProperty = (type: RecordType, groupName: string, spec: PropertySpec) =>
    make(`property ${type} ${spec.name}`, {
      ...spec,
      groupName,
      unique: spec.unique === true,
      options: (spec.options ?? []).map((option) => ({ ...option, hidden: false })),
    });
  const links = (type: RecordType): readonly RecordType[] =>
    (['company', 'contact', 'deal', 'cause', 'review'] as const).filter(
      (to) => shown(`link ${type} ${to}`).length > 0,
    );

  const catalogue: Catalogue = {
    account: async () => ({ portalId: 1, timeZone: 'UTC', currency: 'EUR' }),
    owners: async () => [],
    dealPipelines: async () => [{ id: '5', label: 'Renewals', stages: [] }],
    properties: async (type) => propertiesOf(type),
    groups: async (type) => shown(`group ${type} `).map(({ what }) => what.split(' ')[2] ?? ''),
    createGroup: (type, { name }) => write(`createGroup ${type}`, () => make(`group ${type} ${name}`)),
    createProperties: (type, groupName, specs) =>
      write(
        `createProperties ${type} ${specs.map(({ name, unique }) => name + (unique ? '!' : '')).join(' ')}`,
        () => {
          for (const spec of specs) makeProperty(type, groupName, spec);
        },
      ),
    addOptions: (type, { name }) => write(`addOptions ${type} ${name}`, () => undefined),
    setOptions: (type, name) => write(`setOptions ${type} ${name}`, () => undefined),
    schemas: async () =>
      (['loss', 'cause', 'issue', 'review'] as const)
        .filter((type) => shown(`object ${type}`).length > 0)
        .map((type): HeldSchema => ({
          type,
          objectTypeId: `2-${type}`,
          properties: propertiesOf(type),
          links: links(type),
        })),
    createSchema: ({ type, properties }) =>
      write(`createSchema ${type}`, () => {
        make(`object ${type}`);
        for (const spec of properties) makeProperty(type, `clr_${type}_information`, spec);
      }),
    declareLink: (from, to) => write(`declareLink ${from} ${to}`, () => make(`link ${from} ${to}`)),
    send: async ({ method, path, body }) => {
      const ids = segments.map((_, at) => ({ listId: String(at) }));
      if (path.endsWith('/search')) return { status: 200, body: { lists: ids } };
      if (method === 'GET') return { status: 200, body: { lists: segments } };
      const made = z.parse(z.looseObject({ name: z.string() }), body);
      await write(`createSegment ${made.name}`, () => segments.push(made));
      return { status: 200, body: {} };
    },
  };

  const crm: SetupPorts['crm'] = {
    readByKey: async () => (settings ? [settings] : []),
    apply: async ({ records }) => {
      await write('settings', () => {
        const properties = { ...settings?.properties, ...records[0]?.properties };
        settings = { id: '1', createdAt: '', updatedAt: '', properties };
      });
      return { written: records.length, refused: [] };
    },
    walk: async function* () {
      // Nothing was won here.
    },
    linked: async () => new Map(),
  };

  return { catalogue, crm, clock, writes, settings: () => settings?.properties };
}

function steppingClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
}
