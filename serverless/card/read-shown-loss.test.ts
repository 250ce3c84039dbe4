import { expect, test } from 'vitest';
import { readShownLoss, revisionOf } from './read-shown-loss.ts';

const right = {
  ...{ clr_key: 'deal-2', clr_company_id: '7', clr_kind: 'churned', clr_status: 'returned' },
  ...{ clr_lost_on: '2024-03-05', clr_episode: '2', clr_returned_on: '2024-05-01', clr_revision: '3' },
  ...{ clr_tenure_months: '12', clr_last_contact: '2024-02-01' },
};
const read = (garbled: Readonly<Record<string, string>>) => {
  const record = { id: '1', createdAt: '', updatedAt: '', properties: { ...right, ...garbled } };
  return readShownLoss(record, true);
};

test('a loss is read with its numbers and days', () => {
  expect(read({})).toMatchObject({
    ...{ episode: 2, revision: 3, returned: { on: '2024-05-01' } },
    snapshot: { tenureMonths: 12, lastContactOn: '2024-02-01' },
  });
});

test.each([
  [{ clr_episode: '1e400' }, { episode: null }],
  [{ clr_episode: '1.5' }, { episode: null }],
  [{ clr_episode: '-1' }, { episode: null }],
  [{ clr_revision: '1e300' }, { revision: 0 }],
  [{ clr_revision: '-4' }, { revision: 0 }],
  [{ clr_returned_on: 'in May' }, { returned: null }],
  [{ clr_tenure_months: '1e21' }, { snapshot: { tenureMonths: null } }],
  [{ clr_last_contact: 'last week' }, { snapshot: { lastContactOn: null } }],
])('%j in HubSpot is as if nothing were there', (garbled, shown) => {
  expect(read(garbled)).toMatchObject(shown);
});

test('a day that does not exist makes the loss unreadable', () => {
  expect(read({ clr_lost_on: '2024-02-30' })).toBeNull();
});

test('a revision is a count, whatever people made of it', () => {
  expect(['2', '2.4', '', null, 'x', '-1', '9'.repeat(30)].map(revisionOf)).toEqual([2, 2, 0, 0, 0, 0, 0]);
});
