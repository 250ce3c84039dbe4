import * as z from 'zod';
import type { HubspotRequest } from '../request.ts';
import { type Scripted, wireRecord } from './scripted-hubspot.ts';

type Values = Record<string, string>;

const Batch = z.object({
  idProperty: z.string().optional(),
  inputs: z.array(
    z.looseObject({
      id: z.string().optional(),
      properties: z.record(z.string(), z.string()).optional(),
      from: z.object({ id: z.string() }).optional(),
      to: z.object({ id: z.string() }).optional(),
      associations: z.array(z.object({ to: z.object({ id: z.string() }) })).optional(),
    }),
  ),
});

/** Some records and their links, and how requests for them are answered. */
export interface SmallHubspot {
  answer(request: HubspotRequest): Scripted;
  /** Makes a record and gives its id. */
  make(properties: Values): string;
  link(one: string, other: string): void;
  byKey(key: string): string | undefined;
  readonly records: ReadonlyMap<string, Values>;
  /** Each link both ways, as two ids with a blank between. */
  readonly links: ReadonlySet<string>;
}

/**
 * For unit tests of the applier: just enough of HubSpot's batch endpoints over a map, answering in reverse order.
 * Records have ids that are unique over all types, so a link is just two ids.
 */
export function createSmallHubspot(): SmallHubspot {
  const records = new Map<string, Values>();
  const links = new Set<string>();
  let nextId = 1_000;

  const make = (properties: Values): string => {
    const id = String((nextId += 1));
    records.set(id, properties);
    return id;
  };
  const byKey = (key: string): string | undefined =>
    [...records].find(([, properties]) => properties['clr_key'] === key)?.[0];
  const link = (one: string, other: string): void => {
    links.add(`${one} ${other}`).add(`${other} ${one}`);
  };
  const shown = (id: string, more: object = {}): object => ({ ...wireRecord(id, records.get(id)), ...more });

  function answer({ path, body }: HubspotRequest): Scripted {
    if (path.endsWith('/labels'))
      return { body: { results: [{ category: 'USER_DEFINED', typeId: 7, label: null }] } };
    const { idProperty, inputs } = Batch.parse(body);
    if (path.startsWith('/crm/associations') && path.endsWith('/batch/read'))
      return readLinks(inputs.map(({ id = '' }) => id));
    if (path.endsWith('/associate/default')) {
      for (const { from, to } of inputs) link(from?.id ?? '', to?.id ?? '');
      return { body: { status: 'COMPLETE', results: [] } };
    }
    const results = inputs.toReversed().flatMap(({ id = '', properties = {}, associations = [] }) => {
      if (path.endsWith('/batch/read')) {
        const found = idProperty ? byKey(id) : id;
        return found !== undefined && records.has(found) ? [shown(found)] : [];
      }
      const held = path.endsWith('/batch/upsert') ? byKey(id) : records.has(id) ? id : undefined;
      const written = held ?? make({});
      records.set(written, { ...records.get(written), ...properties });
      for (const { to } of associations) link(written, to.id);
      return [shown(written, { new: held === undefined })];
    });
    return { body: { status: 'COMPLETE', results } };
  }

  function readLinks(ids: readonly string[]): Scripted {
    const results = ids.map((id) => ({
      from: { id },
      to: [...links]
        .filter((pair) => pair.startsWith(`${id} `))
        .map((pair) => ({ toObjectId: Number(pair.split(' ')[1]), associationTypes: [] })),
    }));
    return { body: { results } };
  }

  return { answer, make, link, records, links, byKey };
}
