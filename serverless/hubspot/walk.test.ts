import { describe, expect, test } from 'vitest';
import type { Connection } from './connection.ts';
import type { CrmRecord } from './crm.ts';
import { scriptHubspot, type Scripted, wireRecord } from './testing/scripted-hubspot.ts';
import { walk } from './walk.ts';

const filters = [{ propertyName: 'dealstage', operator: 'EQ', value: 'closedlost' }] as const;

async function idsOf(connection: Connection, afterId?: string): Promise<string[]> {
  const pages: CrmRecord[] = [];
  const query = { filters, properties: ['amount'], ...(afterId !== undefined && { afterId }) };
  for await (const page of walk(connection, 'deal', query)) pages.push(...page);
  return pages.map(({ id }) => id);
}

/** A search over so many deals as HubSpot does it: at most 200 a page, nothing past offset 10,000. */
function searchOver(count: number) {
  return ({ body }: { readonly body?: unknown }): Scripted => {
    const text = JSON.stringify(body);
    const above = Number(/"operator":"GT","value":"(\d+)"/.exec(text)?.[1] ?? 0);
    const offset = Number(/"after":"(\d+)"/.exec(text)?.[1] ?? 0);
    if (offset + 200 > 10_000) return { status: 400, body: { category: 'VALIDATION_ERROR' } };
    const matches = Array.from({ length: count }, (_, n) => n + 1).filter((id) => id > above);
    const results = matches.slice(offset, offset + 200).map((id) => wireRecord(String(id)));
    const more = matches.length > offset + 200 ? { paging: { next: { after: String(offset + 200) } } } : {};
    return { body: { total: matches.length, results, ...more } };
  };
}

describe('walking a search', () => {
  test('asks in id order for the records above the last one', async () => {
    const { connection, sent } = scriptHubspot(searchOver(201));
    expect(await idsOf(connection)).toHaveLength(201);
    expect(sent[0]).toEqual({
      method: 'POST',
      path: '/crm/objects/2026-09/deals/search',
      body: {
        filterGroups: [{ filters }],
        properties: ['amount'],
        sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
        limit: 200,
      },
    });
    expect(sent[1]).toMatchObject({
      body: {
        filterGroups: [
          { filters: [...filters, { propertyName: 'hs_object_id', operator: 'GT', value: '200' }] },
        ],
      },
    });
  });

  test('goes past 10,000 results, each once, with as few requests as pages', async () => {
    const { connection, meter } = scriptHubspot(searchOver(10_450));
    const ids = await idsOf(connection);
    expect(ids).toEqual(Array.from({ length: 10_450 }, (_, n) => String(n + 1)));
    expect(meter.report()).toMatchObject({ requests: { search: 53 }, minimumRequests: 53 });
  });

  test('goes on after an id', async () => {
    const { connection } = scriptHubspot(searchOver(5));
    expect(await idsOf(connection, '3')).toEqual(['4', '5']);
  });

  test('a full page is not taken for "more", nor a short or empty one for "the end"', async () => {
    const next = { paging: { next: { after: '200' } } };
    const pages = [
      { results: [wireRecord('1')], ...next },
      { results: [], ...next },
      { results: [wireRecord('2'), wireRecord('3')] },
    ];
    const { connection, sent } = scriptHubspot((_, n) => ({ body: pages[n - 1] }));
    expect(await idsOf(connection)).toEqual(['1', '2', '3']);
    expect(sent[2]).toMatchObject({ body: { after: '200' } });
  });

  test('finding nothing takes one request, which is the least', async () => {
    const { connection, meter } = scriptHubspot(() => ({ body: { total: 0, results: [] } }));
    expect(await idsOf(connection)).toEqual([]);
    expect(meter.report()).toMatchObject({ requests: { search: 1 }, minimumRequests: 1 });
  });

  test('does not walk in circles when ids come out of order', async () => {
    const next = { paging: { next: { after: '1' } } };
    const { connection } = scriptHubspot((_, n) => ({
      body: { results: [wireRecord(n === 1 ? '9' : '4')], ...next },
    }));
    await expect(idsOf(connection)).rejects.toMatchObject({ code: 'unexpected_answer' });
  });
});
