import { retain } from '@remote-ui/rpc';
import { readLinks, readRecord, readRecords, searchRecords } from './crm.ts';
import type { Page, Properties, Told } from './wire.ts';

/** The record a card stands on. */
export interface RecordRef {
  readonly typeId: string;
  readonly id: string;
}

const told =
  <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
  async (...given: A): Told<T> => {
    try {
      return { data: await work(...given) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };

/** What the page offers a worker, and how to tell it that the record has changed. */
export function createPage(record: RecordRef | undefined): {
  readonly offered: Page;
  readonly read: (names: string[]) => Promise<Properties>;
  readonly refresh: () => Promise<void>;
} {
  const here = (): RecordRef => {
    if (!record) throw new Error('There is no record on this screen.');
    return record;
  };
  const readers: { readonly names: string[]; readonly onChange: (properties: Properties) => void }[] = [];
  const read = async (names: string[]): Promise<Properties> =>
    (await readRecord(here().typeId, here().id, names)).properties;

  const offered: Page = {
    async serverless(uid, options) {
      try {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify(options ?? {});
        const answer = await fetch(`/functions/${uid}`, { method: 'POST', headers, body });
        return await answer.json();
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    },
    properties: told(async (names, onChange) => {
      retain(onChange);
      readers.push({ names, onChange });
      return read(names);
    }),
    search: told(async ({ objectType, pageLength, ...rest }) => {
      const found = await searchRecords(objectType, { ...rest, limit: pageLength ?? 10 });
      const after = found.paging?.next?.after;
      // HubSpot's hook refuses an answer whose objectId is not a number.
      const results = found.results.map(({ id, properties }) => ({ objectId: Number(id), properties }));
      const more = after === undefined ? {} : { after };
      return { results, total: found.total ?? results.length, hasMore: after !== undefined, ...more };
    }),
    associations: told(async ({ toObjectType, properties = [], pageLength = 100, offset = 0 }) => {
      const links = await readLinks(here().typeId, here().id, toObjectType);
      const page = links.slice(offset, offset + pageLength);
      const ids = page.map(({ toObjectId }) => toObjectId);
      const records = new Map(
        (await readRecords(toObjectType, ids, properties)).map((found) => [found.id, found.properties]),
      );
      return {
        results: page.map(({ toObjectId, associationTypes }) => ({
          toObjectId: Number(toObjectId),
          associationTypes: associationTypes.map((type) => ({ ...type, label: type.label ?? '' })),
          properties: records.get(toObjectId) ?? {},
        })),
        hasMore: offset + pageLength < links.length,
        nextOffset: offset + pageLength,
      };
    }),
  };
  return {
    offered,
    read,
    refresh: async () => {
      for (const { names, onChange } of readers) onChange(await read(names));
    },
  };
}
