import { describe, expect, test } from 'vitest';
import { readHistory } from './history.ts';
import { readLinked } from './linked.ts';
import { readRecords } from './read.ts';
import { scriptHubspot, type Sent, wireRecord } from './testing/scripted-hubspot.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n + 1));

function inputsOf({ body }: Pick<Sent, 'body'>): { id: string; after?: string }[] {
  return typeof body === 'object' && body !== null && 'inputs' in body && Array.isArray(body.inputs)
    ? body.inputs
    : [];
}

const notFound = {
  status: 'error',
  category: 'OBJECT_NOT_FOUND',
  message: 'Could not get some companies',
  context: { ids: ['9'] },
};

describe('reading records', () => {
  test('asks for no id that people have garbled', async () => {
    const { connection, sent } = scriptHubspot(() => ({ body: { results: [wireRecord('7')] } }));
    const garbled = ['', 'Alder', '7 ', '-7', '7.0', '٧', '9'.repeat(20), '__proto__'];
    await readRecords(connection, 'company', { ids: [...garbled, '7'] }, ['name']);
    expect(sent.map((request) => inputsOf(request))).toEqual([[{ id: '7' }]]);
    expect(await readRecords(connection, 'company', { ids: garbled }, ['name'])).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  test.each(['1718013600000', 'last June', '2024-02-30T00:00:00Z'])(
    'a close date such as %j is not understood',
    async (closedate) => {
      const { connection } = scriptHubspot(() => ({ body: { results: [wireRecord('1', { closedate })] } }));
      await expect(readRecords(connection, 'deal', { ids: ['1'] }, ['closedate'])).rejects.toMatchObject({
        code: 'unexpected_answer',
        message: expect.stringContaining('closedate'),
      });
    },
  );

  test('asks for each once, 100 at a time, and gives the properties asked for', async () => {
    const { connection, sent, meter } = scriptHubspot((request) => ({
      body: {
        results: inputsOf({ body: request.body }).map(({ id }) =>
          wireRecord(id, { name: `N${id}`, city: '' }),
        ),
      },
    }));
    const records = await readRecords(connection, 'company', { ids: [...ids(250), '1'] }, [
      'name',
      'city',
      'zip',
    ]);
    expect(sent.map((request) => inputsOf(request).length)).toEqual([100, 100, 50]);
    expect(records).toHaveLength(250);
    expect(records[0]).toEqual({
      id: '1',
      createdAt: '2024-01-02T03:04:05.678Z',
      updatedAt: '2024-02-03T04:05:06.789Z',
      properties: { name: 'N1', city: null, zip: null },
    });
    expect(meter.report()).toMatchObject({ minimumRequests: 3, requests: { read: 3 } });
  });

  test('leaves out what does not exist', async () => {
    const { connection } = scriptHubspot(() => ({
      status: 207,
      body: { results: [wireRecord('8')], errors: [notFound], numErrors: 1 },
    }));
    const records = await readRecords(connection, 'company', { ids: ['8', '9'] }, []);
    expect(records.map(({ id }) => id)).toEqual(['8']);
  });

  test('takes no other error of a 207 for absence', async () => {
    const errors = [{ category: 'INTERNAL_ERROR', message: 'Something' }];
    const { connection } = scriptHubspot(() => ({ status: 207, body: { results: [], errors } }));
    await expect(readRecords(connection, 'company', { ids: ['9'] }, [])).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });

  test('reads by key with our unique property', async () => {
    const { connection, sent } = scriptHubspot(() => ({ body: { results: [] } }));
    expect(await readRecords(connection, 'loss', { keys: ['deal-1'] }, ['clr_kind'])).toEqual([]);
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/crm/objects/2026-09/p42_clr_loss/batch/read',
        body: { properties: ['clr_kind'], idProperty: 'clr_key', inputs: [{ id: 'deal-1' }] },
      },
    ]);
  });

  test('asks nothing for nothing', async () => {
    const { connection, sent } = scriptHubspot(() => ({}));
    await readRecords(connection, 'company', { ids: [] }, []);
    await readHistory(connection, 'company', [], 'name');
    await readLinked(connection, 'company', 'deal', []);
    expect(sent).toEqual([]);
  });

  test('a form it does not know is trouble, not a crash', async () => {
    const { connection } = scriptHubspot(() => ({ body: { results: { not: 'a list' } } }));
    await expect(readRecords(connection, 'company', { ids: ['1'] }, [])).rejects.toMatchObject({
      name: 'Trouble',
      code: 'unexpected_answer',
      who: 'us',
    });
  });
});

test('history is read 50 records at a time and given newest first', async () => {
  const entries = [
    { value: 'old', timestamp: '2024-01-01T00:00:00Z', sourceType: 'API' },
    { value: 'new', timestamp: '2024-03-01T00:00:00Z', sourceType: 'CRM_UI' },
  ];
  const { connection, sent } = scriptHubspot((request) => ({
    body: {
      results: inputsOf({ body: request.body }).map(({ id }) => ({
        id,
        propertiesWithHistory: { stage: entries },
      })),
    },
  }));
  const history = await readHistory(connection, 'deal', ids(51), 'stage');
  expect(sent.map((request) => inputsOf(request).length)).toEqual([50, 1]);
  expect(history.get('51')).toEqual([
    { value: 'new', timestamp: '2024-03-01T00:00:00Z' },
    { value: 'old', timestamp: '2024-01-01T00:00:00Z' },
  ]);
});

describe('reading associations', () => {
  const linkedTo = (toObjectId: number, ...typeIds: readonly number[]): object => ({
    toObjectId,
    associationTypes: typeIds.map((typeId) => ({ category: 'HUBSPOT_DEFINED', typeId, label: null })),
  });

  test('gives every id asked for, also those without any', async () => {
    const none = {
      status: 'error',
      category: 'OBJECT_NOT_FOUND',
      subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
      message: 'No deal is associated with company 2.',
      context: { fromObjectId: ['2'] },
    };
    const { connection, sent } = scriptHubspot(() => ({
      status: 207,
      body: { results: [{ from: { id: '1' }, to: [linkedTo(501, 341, 5)] }], errors: [none] },
    }));
    const linked = await readLinked(connection, 'company', 'deal', ['1', '2']);
    expect(Object.fromEntries(linked)).toEqual({ '1': [{ id: '501', typeIds: [341, 5] }], '2': [] });
    expect(sent.map(({ path }) => path)).toEqual(['/crm/associations/2026-09/companies/deals/batch/read']);
  });

  test('asks for 1,000 at a time and follows the paging of each record', async () => {
    const { connection, sent, meter } = scriptHubspot((request) => ({
      body: {
        results: inputsOf({ body: request.body }).map(({ id, after }) => ({
          from: { id },
          to: [linkedTo(after ? 2 : 1, 1)],
          ...(id === '7' && !after && { paging: { next: { after: 'more' } } }),
        })),
      },
    }));
    const linked = await readLinked(connection, 'company', 'contact', ids(1_001));
    expect(sent.map((request) => inputsOf(request).length)).toEqual([1_000, 1, 1]);
    expect(inputsOf(sent[2] ?? { body: null })).toEqual([{ id: '7', after: 'more' }]);
    expect(linked.get('7')?.map(({ id }) => id)).toEqual(['1', '2']);
    expect(linked.get('8')?.map(({ id }) => id)).toEqual(['1']);
    expect(meter.report().minimumRequests).toBe(2);
  });

  test('does not ask for the same page for ever', async () => {
    const { connection } = scriptHubspot(() => ({
      body: { results: [{ from: { id: '1' }, to: [linkedTo(1)], paging: { next: { after: 'same' } } }] },
    }));
    await expect(readLinked(connection, 'company', 'contact', ['1'])).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });
});
