import type { Upsert } from '@loss-review/domain/plan/plan';
import { describe, expect, test } from 'vitest';
import type { HubspotRequest } from './request.ts';
import { createSmallHubspot } from './testing/small-hubspot.ts';
import { type Scripted, scriptHubspot } from './testing/scripted-hubspot.ts';
import { upsertRecords } from './upsert.ts';

const losses = (...keys: readonly string[]): Upsert[] =>
  keys.map((key) => ({ type: 'loss', key, properties: { clr_kind: 'churned' } }));
const taken = (key: string): object => ({
  status: 'error',
  category: 'VALIDATION_ERROR',
  message: `A loss already has that value: ${key}`,
});
const isUpsert = ({ path }: HubspotRequest): boolean => path.endsWith('/batch/upsert');
const keysIn = ({ body }: HubspotRequest): string[] =>
  [...JSON.stringify(body).matchAll(/"id":"([\w-]+)"/g)].map(([, id = '']) => id);

describe('writing by key', () => {
  test('tells what is new from what was held', async () => {
    const hubspot = createSmallHubspot();
    const held = hubspot.make({ clr_key: 'deal-1' });
    const { connection } = scriptHubspot(hubspot.answer);
    const { written } = await upsertRecords(connection, 'loss', losses('deal-1', 'deal-2'));
    expect(new Map(written.map(({ key, id, isNew }) => [key, [id, isNew]]))).toEqual(
      new Map([
        ['deal-1', [held, false]],
        ['deal-2', [hubspot.byKey('deal-2'), true]],
      ]),
    );
  });

  test('sorts out a 207: what HubSpot names is refused, the rest is written', async () => {
    const hubspot = createSmallHubspot();
    const { connection } = scriptHubspot((request): Scripted => {
      const answer = hubspot.answer({
        ...request,
        body: { inputs: [{ id: 'deal-2', properties: { clr_key: 'deal-2' } }] },
      });
      const error = {
        category: 'VALIDATION_ERROR',
        message: 'Bad option',
        context: { objectWriteTraceId: ['deal-1'] },
      };
      return typeof answer === 'string'
        ? answer
        : { status: 207, body: { ...Object(answer.body), errors: [error] } };
    });
    const { written, refused } = await upsertRecords(connection, 'loss', losses('deal-1', 'deal-2'));
    expect(written.map(({ key }) => key)).toEqual(['deal-2']);
    expect(refused).toEqual([
      { ref: { type: 'loss', key: 'deal-1' }, category: 'VALIDATION_ERROR', message: 'Bad option' },
    ]);
  });

  test('finds the one bad record for which HubSpot refuses the whole batch', async () => {
    const hubspot = createSmallHubspot();
    const { connection } = scriptHubspot((request) =>
      keysIn(request).includes('deal-5')
        ? { status: 400, body: { category: 'VALIDATION_ERROR', message: 'deal-5 is not valid' } }
        : hubspot.answer(request),
    );
    const keys = ['deal-1', 'deal-2', 'deal-3', 'deal-4', 'deal-5', 'deal-6'];
    const { written, refused } = await upsertRecords(connection, 'loss', losses(...keys));
    expect(written.map(({ key }) => key).toSorted()).toEqual(keys.filter((key) => key !== 'deal-5'));
    expect(refused).toMatchObject([{ ref: { key: 'deal-5' }, message: 'deal-5 is not valid' }]);
  });

  test('does not hand on the value HubSpot refuses', async () => {
    const message =
      'Not valid: [{"name":"clr_quote","propertyValue":"He said \\"no\\", twice","isValid":false}]';
    const { connection } = scriptHubspot(() => ({
      status: 400,
      body: { category: 'VALIDATION_ERROR', message },
    }));
    const { refused } = await upsertRecords(connection, 'cause', [
      { type: 'cause', key: 'c-1', properties: {} },
    ]);
    expect(refused[0]?.message).toBe('Not valid: [{"name":"clr_quote","propertyValue":"…","isValid":false}]');
  });

  const lacking = { category: 'VALIDATION_ERROR', message: 'Property "clr_kind" PROPERTY_DOESNT_EXIST' };
  test.each([
    [400, lacking],
    [207, { results: [], errors: [{ ...lacking, context: { objectWriteTraceId: ['deal-1'] } }] }],
  ])('a property the account lacks (%i) is trouble for all, not a refusal of each', async (status, body) => {
    const { connection, sent } = scriptHubspot(() => ({ status, body }));
    await expect(upsertRecords(connection, 'loss', losses('deal-1', 'deal-2'))).rejects.toMatchObject({
      code: 'not_set_up',
    });
    expect(sent).toHaveLength(1);
  });
});

describe('two runs at once', () => {
  test.each([400, 409])(
    'a key taken meanwhile (%i) is found by key and updated, the rest written again',
    async (status) => {
      const hubspot = createSmallHubspot();
      const { connection, meter } = scriptHubspot((request, n) => {
        if (n > 1) return hubspot.answer(request);
        hubspot.make({ clr_key: 'deal-1', clr_kind: 'unknown' });
        return { status, body: taken('deal-1') };
      });
      const { written, refused } = await upsertRecords(connection, 'loss', losses('deal-1', 'deal-2'));
      expect(refused).toEqual([]);
      expect(written.map(({ key }) => key).toSorted()).toEqual(['deal-1', 'deal-2']);
      expect([...hubspot.records.values()]).toEqual([
        { clr_key: 'deal-1', clr_kind: 'churned' },
        { clr_key: 'deal-2', clr_kind: 'churned' },
      ]);
      expect(meter.report().minimumRequests).toBe(1);
    },
  );

  test('a key that is taken and held by nobody is refused in the end', async () => {
    const hubspot = createSmallHubspot();
    const { connection, sent } = scriptHubspot((request) =>
      isUpsert(request) ? { status: 409, body: taken('deal-1') } : hubspot.answer(request),
    );
    const { refused } = await upsertRecords(connection, 'loss', losses('deal-1'));
    expect(refused).toMatchObject([{ ref: { key: 'deal-1' }, category: 'CONFLICT' }]);
    expect(sent.filter(({ path }) => path.endsWith('/batch/upsert'))).toHaveLength(3);
  });

  test('a record that an answer left out is found by its key', async () => {
    const hubspot = createSmallHubspot();
    const { connection } = scriptHubspot((request) => {
      const answer = hubspot.answer(request);
      return isUpsert(request) ? { body: { results: [] } } : answer;
    });
    const { written, refused } = await upsertRecords(connection, 'loss', losses('deal-1'));
    expect(refused).toEqual([]);
    expect(written).toEqual([{ type: 'loss', key: 'deal-1', id: hubspot.byKey('deal-1'), isNew: false }]);
  });
});
