import type { RecordType } from '@loss-review/domain/plan/plan';
import type { Connection } from './connection.ts';
import type { CrmRecord, Filter } from './crm.ts';
import { toCrmRecord } from './map.ts';
import { unitsPerRequest } from './meter.ts';
import { unexpectedAnswer } from './trouble-words.ts';
import { SearchAnswer, understand } from './wire.ts';

/**
 * Walks a search in id order, one page of 200 at a time. Each page asks for ids above the last one seen instead of an
 * offset: offsets end at 10,000, and they skip records when others drop out of the results meanwhile. Whether there
 * is more is told by `paging.next` alone; pages may be short.
 */
export async function* walk(
  connection: Connection,
  type: RecordType,
  query: {
    readonly filters: readonly Filter[];
    readonly properties: readonly string[];
    readonly afterId?: string;
  },
): AsyncGenerator<readonly CrmRecord[]> {
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/search`;
  const line = `search ${type} ${query.filters.map(inWords).join(', ')}`.trim();
  connection.worked({ line, units: 0, per: 'results' });
  let afterId = query.afterId;
  let offset: string | undefined;

  for (;;) {
    const beyond =
      afterId === undefined ? [] : [{ propertyName: 'hs_object_id', operator: 'GT', value: afterId }];
    const body = {
      filterGroups: [{ filters: [...query.filters, ...beyond] }],
      properties: query.properties,
      sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      limit: unitsPerRequest.results,
      ...(offset !== undefined && { after: offset }),
    };
    const answer = await connection.send({ method: 'POST', path, body, kind: 'search', repeatable: true });
    const { results, paging } = understand(SearchAnswer, answer.body, `the search for ${type} records`);
    connection.worked({ line, units: results.length, per: 'results' });
    if (results.length > 0) yield results.map((record) => toCrmRecord(record, query.properties));
    if (!paging?.next) return;

    const last = results.at(-1)?.id;
    if (last !== undefined && Number(last) <= Number(afterId ?? -1)) {
      throw unexpectedAnswer(`the search for ${type} records`, 'ids out of order');
    }
    offset = last === undefined ? paging.next.after : undefined;
    afterId = last ?? afterId;
  }
}

/** A filter for the list of work; two searches that differ only in a value are two searches. */
function inWords({ propertyName, operator, value, highValue, values = [] }: Filter): string {
  return [propertyName, operator, value, highValue, values.join('|')].filter(Boolean).join(' ');
}
