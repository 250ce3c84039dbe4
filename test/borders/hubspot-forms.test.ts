import { readAccount, readOwners } from '@loss-review/serverless/hubspot/catalogue-account';
import { readDealPipelines } from '@loss-review/serverless/hubspot/catalogue-pipelines';
import { readGroups, readProperties } from '@loss-review/serverless/hubspot/catalogue-properties';
import { readSchemas } from '@loss-review/serverless/hubspot/catalogue-schemas';
import type { Connection } from '@loss-review/serverless/hubspot/connection';
import { readHistory } from '@loss-review/serverless/hubspot/history';
import { largestRecords } from '@loss-review/serverless/hubspot/largest';
import { readLinked } from '@loss-review/serverless/hubspot/linked';
import { readRecords } from '@loss-review/serverless/hubspot/read';
import { scriptHubspot, wireRecord } from '@loss-review/serverless/hubspot/testing/scripted-hubspot';
import { Trouble } from '@loss-review/serverless/trouble';
import { walk } from '@loss-review/serverless/hubspot/walk';
import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { mostlyRight } from './one-place-changed.ts';

const deal = wireRecord('7', { closedate: '2024-06-10T10:00:00Z', amount: '100' });
const property = {
  ...{ name: 'industry', label: 'Industry', type: 'enumeration', fieldType: 'select', groupName: 'info' },
  ...{ hasUniqueValue: false, options: [{ value: 'BANKING', label: 'Banking', displayOrder: 0 }] },
};
const stage = {
  id: 'lost',
  label: 'Lost',
  displayOrder: 1,
  metadata: { isClosed: 'true', probability: '0.0' },
};
const schema = {
  ...{ name: 'clr_loss', objectTypeId: '2-1', fullyQualifiedName: 'p42_clr_loss', properties: [property] },
  associations: [{ fromObjectTypeId: '2-1', toObjectTypeId: '0-2' }],
};
const link = { from: { id: '7' }, to: [{ toObjectId: 9, associationTypes: [{ typeId: 5 }] }] };
const moment = { value: 'left', timestamp: '2024-06-10T10:00:00Z' };
const wrong = { status: 'error', category: 'OBJECT_NOT_FOUND', message: 'Gone', context: { ids: ['8'] } };

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}

test.each<readonly [name: string, read: (connection: Connection) => Promise<unknown>, right: object]>([
  ['the account', readAccount, { portalId: 42, timeZone: 'Europe/Berlin', companyCurrency: 'EUR' }],
  [
    'owners',
    readOwners,
    { results: [{ id: '5', email: 'o@example.com', firstName: 'Ada', teams: [{ id: '1', name: 'A' }] }] },
  ],
  ['pipelines', readDealPipelines, { results: [{ id: 'renewals', label: 'Renewals', stages: [stage] }] }],
  ['properties', (at) => readProperties(at, 'company'), { results: [property] }],
  ['groups', (at) => readGroups(at, 'company'), { results: [{ name: 'info', label: 'Info' }] }],
  ['custom objects', readSchemas, { results: [schema] }],
  [
    'records',
    (at) => readRecords(at, 'deal', { ids: ['7', '8'] }, ['closedate', 'amount']),
    { results: [deal], errors: [wrong] },
  ],
  ['associations', (at) => readLinked(at, 'deal', 'company', ['7']), { results: [link], errors: [wrong] }],
  [
    'past values',
    (at) => readHistory(at, 'company', ['7'], 'state'),
    { results: [{ id: '7', propertiesWithHistory: { state: [moment, moment] } }] },
  ],
  [
    'a search',
    (at) => all(walk(at, 'deal', { filters: [], properties: ['closedate'] })),
    { results: [deal] },
  ],
  [
    'the largest',
    (at) => largestRecords(at, 'deal', { filters: [], properties: ['closedate'], by: 'amount', most: 20 }),
    { total: 3, results: [deal] },
  ],
])('%s: an odd form is read, or is trouble with a code', async (_, read, right) => {
  await read(scriptHubspot(() => ({ body: right })).connection);
  await fuzz(mostlyRight(right), async (body) => {
    // Whatever is asked for next is answered in the right form, or a page would follow on a page without end.
    const { connection } = scriptHubspot((_request, n) => ({ body: n === 1 ? body : right }));
    await read(connection).catch((error: unknown) => expect(error).toBeInstanceOf(Trouble));
  });
});
