import { segmentPrefix, type SegmentSpec } from '@loss-review/domain/schema/segments';
import type { HeldSegment } from '@loss-review/domain/setup/decide-segments';
import * as z from 'zod/mini';
import type { Catalogue } from './catalogue.ts';
import { hubspotTypeIds } from './types.ts';
import { Id, understand } from './wire.ts';
import { readFilterBranch, toFilterBranch } from './segment-filters.ts';

type Ports = Pick<Catalogue, 'send' | 'schemas'>;

const path = '/crm/lists/2026-09';
const SearchAnswer = z.looseObject({ lists: z.array(z.looseObject({ listId: Id })) });
const ListsAnswer = z.looseObject({
  lists: z.array(
    z.looseObject({ name: z.string(), objectTypeId: z.string(), filterBranch: z.optional(z.unknown()) }),
  ),
});

/** The segments with names like ours: a search names them, and a read by id, which is current, tells their filters. */
export async function readSegments({ send, schemas }: Ports): Promise<readonly HeldSegment[]> {
  const found = await send({
    method: 'POST',
    path: `${path}/search`,
    body: { query: segmentPrefix.trim(), count: 500 },
    kind: 'read',
    repeatable: true,
  });
  const { lists: named } = understand(SearchAnswer, found.body, 'the list of segments');
  if (named.length === 0) return [];
  const ids = named.map(({ listId }) => `listIds=${listId}`).join('&');
  const [read, held] = await Promise.all([
    send({
      method: 'GET',
      path: `${path}/?${ids}&includeFilters=true`,
      kind: 'read',
      repeatable: true,
    }),
    schemas(),
  ]);
  const { lists } = understand(ListsAnswer, read.body, 'the segments');
  const loss = held.find(({ type }) => type === 'loss')?.objectTypeId;
  const typeOf = new Map<string | undefined, HeldSegment['on']>([
    [loss, 'loss'],
    [hubspotTypeIds.company, 'company'],
  ]);
  return lists.map(({ name, objectTypeId, filterBranch }) => ({
    name,
    on: typeOf.get(objectTypeId) ?? null,
    filters: readFilterBranch(filterBranch),
  }));
}

/** Makes a segment that follows its filters; its days are those of the account's time zone. */
export async function createSegment(
  { send }: Pick<Ports, 'send'>,
  spec: SegmentSpec,
  { timeZone, lossTypeId }: { readonly timeZone: string; readonly lossTypeId: string },
): Promise<void> {
  const body = {
    name: spec.name,
    objectTypeId: spec.on === 'company' ? hubspotTypeIds.company : lossTypeId,
    processingType: 'DYNAMIC',
    filterBranch: toFilterBranch(spec, timeZone),
  };
  await send({ method: 'POST', path: `${path}/`, body, kind: 'write', repeatable: false });
}
