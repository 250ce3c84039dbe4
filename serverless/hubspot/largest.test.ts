import { expect, it } from 'vitest';
import { largestRecords } from './largest.ts';
import { scriptHubspot, wireRecord } from './testing/scripted-hubspot.ts';

const lost = { propertyName: 'clr_status', operator: 'EQ', value: 'lost' } as const;
const asked = { filters: [lost], properties: ['clr_value'], by: 'clr_value', most: 20 };

it('asks for a page by the size of a number, and takes the total', async () => {
  const { connection, sent, meter } = scriptHubspot(() => ({
    body: { total: 431, results: [wireRecord('7')] },
  }));
  const { total, records } = await largestRecords(connection, 'deal', { ...asked, from: 40 });
  expect([total, records.map(({ id }) => id)]).toEqual([431, ['7']]);
  expect(sent).toEqual([
    expect.objectContaining({
      path: '/crm/objects/2026-09/deals/search',
      body: {
        filterGroups: [{ filters: [lost] }],
        properties: ['clr_value'],
        sorts: [{ propertyName: 'clr_value', direction: 'DESCENDING' }],
        limit: 20,
        after: '40',
      },
    }),
  ]);
  expect(meter.report()).toMatchObject({ requests: { search: 1 }, minimumRequests: 1 });
});

it('begins with the largest, and says so when HubSpot leaves the total out', async () => {
  const { connection, sent } = scriptHubspot(() => ({ body: { results: [] } }));
  await expect(largestRecords(connection, 'deal', asked)).rejects.toMatchObject({ name: 'Trouble' });
  expect(sent[0]?.body).not.toHaveProperty('after');
});
