import { emptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import { expect, it } from 'vitest';
import type { Catalogue } from '../hubspot/catalogue.ts';
import type { Crm } from '../hubspot/crm.ts';
import { plannedRows } from './planned-rows.ts';

const held = {
  clr_key: 'deal-8',
  clr_company_name: 'Oak Ltd',
  clr_company_id: '12',
  clr_value: '900',
  clr_lost_on: '2026-08-03',
};
const asked: (readonly string[])[] = [];
const crm: Pick<Crm, 'readByKey'> = {
  readByKey: async (_type, keys) => {
    asked.push(keys);
    return keys.includes('deal-8') ? [{ id: '5', createdAt: '', updatedAt: '', properties: held }] : [];
  },
};
const catalogue: Pick<Catalogue, 'account' | 'owners'> = {
  account: async () => ({ portalId: 1, timeZone: 'Europe/Berlin', currency: 'EUR' }),
  owners: async () => [{ id: '3', name: 'Ada Moon', email: null, teams: [], active: true }],
};

it('shows new losses, changes of held ones by their company, and tasks with who calls', async () => {
  const found: Plan = {
    ...emptyPlan,
    records: [
      {
        type: 'loss',
        key: 'deal-7',
        properties: {
          clr_company_id: '11',
          clr_company_name: 'Elm Ltd',
          clr_kind: 'churned',
          clr_lost_on: '2026-10-05',
          clr_value: '1234.5',
          clr_returned_on: '2026-11-02',
        },
      },
      { type: 'loss', key: 'deal-8', properties: { clr_status: 'returned', clr_returned_on: '2026-10-20' } },
      { type: 'review', key: '2026-10', properties: { clr_month: '2026-10' } },
    ],
  };
  const calls: Plan = {
    ...emptyPlan,
    records: [
      {
        type: 'task',
        key: 'deal-8-owner',
        properties: {
          hs_task_subject: 'Call Oak Ltd',
          hs_timestamp: '2026-11-10T23:30:00.000Z',
          hubspot_owner_id: '3',
          clr_loss_key: 'deal-8',
        },
      },
    ],
    links: [{ from: { type: 'task', key: 'deal-8-owner' }, to: { type: 'company', id: '12' } }],
  };
  expect(await plannedRows({ crm, catalogue }, [found, calls])).toEqual([
    { what: 'churned', name: 'Elm Ltd', companyId: '11', on: '2026-10-05', value: 123_450, caller: '' },
    { what: 'returned', name: 'Oak Ltd', companyId: '12', on: '2026-10-20', value: 90_000, caller: '' },
    {
      what: 'task',
      name: 'Call Oak Ltd',
      companyId: '12',
      on: '2026-11-11',
      value: 90_000,
      caller: 'Ada Moon',
    },
  ]);
  expect(asked).toEqual([['deal-8']]);
});

it('asks for nothing where nothing is planned', async () => {
  asked.length = 0;
  expect(await plannedRows({ crm, catalogue }, [])).toEqual([]);
  expect(asked).toEqual([]);
});
