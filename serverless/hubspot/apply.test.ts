import type { Plan } from '@loss-review/domain/plan/plan';
import { describe, expect, test } from 'vitest';
import { applyPlan } from './apply.ts';
import { createSmallHubspot } from './testing/small-hubspot.ts';
import { scriptHubspot } from './testing/scripted-hubspot.ts';

const withKeys = { uniqueTaskKeys: true };

/** One loss of a company, with its link and its mirror. */
function lossPlan(companyId: string): Plan {
  return {
    records: [{ type: 'loss', key: 'deal-7', properties: { clr_kind: 'churned' } }],
    links: [{ from: { type: 'loss', key: 'deal-7' }, to: { type: 'company', id: companyId } }],
    mirrors: [{ type: 'company', id: companyId, properties: { clr_status: 'absent' } }],
  };
}

describe('applying a plan', () => {
  test('writes records, then links, then mirrors, with as few requests as can be', async () => {
    const hubspot = createSmallHubspot();
    const company = hubspot.make({ name: 'Acme' });
    const { connection, sent, meter } = scriptHubspot(hubspot.answer);
    const applied = await applyPlan(connection, lossPlan(company), withKeys);
    expect(applied).toEqual({ written: 3, refused: [] });
    expect(sent.map(({ path }) => path)).toEqual([
      '/crm/objects/2026-09/p42_clr_loss/batch/upsert',
      '/crm/associations/2026-09/p42_clr_loss/companies/batch/associate/default',
      '/crm/objects/2026-09/companies/batch/update',
    ]);
    expect(hubspot.links.has(`${hubspot.byKey('deal-7')} ${company}`)).toBe(true);
    expect(hubspot.records.get(company)).toEqual({ name: 'Acme', clr_status: 'absent' });
    expect(meter.report()).toMatchObject({ requests: { total: 3 }, minimumRequests: 3 });
  });

  test('again, it reads the links of what was there and adds none', async () => {
    const hubspot = createSmallHubspot();
    const company = hubspot.make({});
    const { connection, sent } = scriptHubspot(hubspot.answer);
    await applyPlan(connection, lossPlan(company), withKeys);
    const before = sent.length;
    expect(await applyPlan(connection, lossPlan(company), withKeys)).toEqual({ written: 2, refused: [] });
    expect(sent.slice(before).map(({ path }) => path)).toEqual([
      '/crm/objects/2026-09/p42_clr_loss/batch/upsert',
      '/crm/associations/2026-09/p42_clr_loss/companies/batch/read',
      '/crm/objects/2026-09/companies/batch/update',
    ]);
    expect(hubspot.records.size).toBe(2);
  });

  test('completes the links of a run that was cut off between records and links', async () => {
    const hubspot = createSmallHubspot();
    const company = hubspot.make({});
    const loss = hubspot.make({ clr_key: 'deal-7' });
    await applyPlan(scriptHubspot(hubspot.answer).connection, lossPlan(company), withKeys);
    expect(hubspot.links.has(`${loss} ${company}`)).toBe(true);
  });

  test('takes ids from the answers by key, not by place', async () => {
    const hubspot = createSmallHubspot();
    const companies = Array.from({ length: 150 }, () => hubspot.make({}));
    const plan: Plan = {
      records: companies.map((id) => ({ type: 'loss', key: `deal-${id}`, properties: {} })),
      links: companies.map((id) => ({
        from: { type: 'loss', key: `deal-${id}` },
        to: { type: 'company', id },
      })),
      mirrors: [],
    };
    const applied = await applyPlan(scriptHubspot(hubspot.answer).connection, plan, withKeys);
    expect(applied).toEqual({ written: 300, refused: [] });
    expect(companies.filter((id) => !hubspot.links.has(`${hubspot.byKey(`deal-${id}`)} ${id}`))).toEqual([]);
  });

  test('finds ends named by a key that is not in the plan', async () => {
    const hubspot = createSmallHubspot();
    const issue = hubspot.make({ clr_key: 'issue-1' });
    const plan: Plan = {
      records: [{ type: 'cause', key: 'cause-1', properties: {} }],
      links: [{ from: { type: 'cause', key: 'cause-1' }, to: { type: 'issue', key: 'issue-1' } }],
      mirrors: [],
    };
    await applyPlan(scriptHubspot(hubspot.answer).connection, plan, withKeys);
    expect(hubspot.links.has(`${hubspot.byKey('cause-1')} ${issue}`)).toBe(true);
  });

  test('says which links have an end that does not exist', async () => {
    const from = { type: 'loss', key: 'gone' } as const;
    const plan: Plan = { records: [], links: [{ from, to: { type: 'company', id: '1' } }], mirrors: [] };
    const { connection, sent } = scriptHubspot(createSmallHubspot().answer);
    expect(await applyPlan(connection, plan, withKeys)).toMatchObject({
      written: 0,
      refused: [{ ref: from, category: 'OBJECT_NOT_FOUND' }],
    });
    expect(sent.map(({ path }) => path)).toEqual(['/crm/objects/2026-09/p42_clr_loss/batch/read']);
  });

  test('asks nothing for an empty plan', async () => {
    const { connection, sent, meter } = scriptHubspot(() => ({}));
    const applied = await applyPlan(connection, { records: [], links: [], mirrors: [] }, withKeys);
    expect(applied).toEqual({ written: 0, refused: [] });
    expect(sent).toEqual([]);
    expect(meter.report().minimumRequests).toBe(0);
  });

  test('throws on a plan that names a record or a mirror twice, before writing anything', async () => {
    const { connection, sent } = scriptHubspot(() => ({}));
    const { records, mirrors } = lossPlan('1');
    const twice = { records: [...records, ...records], links: [], mirrors: [] };
    await expect(applyPlan(connection, twice, withKeys)).rejects.toThrow('loss deal-7 twice');
    const mirrored = { records: [], links: [], mirrors: [...mirrors, ...mirrors] };
    await expect(applyPlan(connection, mirrored, withKeys)).rejects.toThrow('company id 1 twice');
    expect(sent).toEqual([]);
  });
});

describe('tasks where the account allows no unique task property', () => {
  const task = { type: 'task', key: 'deal-7-caller' } as const;
  const plan: Plan = {
    records: [
      { type: 'loss', key: 'deal-7', properties: {} },
      { ...task, properties: { hs_task_subject: 'Call Acme' } },
    ],
    links: [
      { from: task, to: { type: 'loss', key: 'deal-7' } },
      { from: task, to: { type: 'company', id: '900' } },
    ],
    mirrors: [],
  };
  const withoutKeys = { uniqueTaskKeys: false };

  test('are made with their links in one request', async () => {
    const hubspot = createSmallHubspot();
    const { connection, sent } = scriptHubspot(hubspot.answer);
    expect(await applyPlan(connection, plan, withoutKeys)).toEqual({ written: 2, refused: [] });
    const made = sent.find(({ path }) => path === '/crm/objects/2026-09/tasks/batch/create');
    const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: 7 }];
    expect(made?.body).toEqual({
      inputs: [
        {
          properties: { hs_task_subject: 'Call Acme', clr_key: 'deal-7-caller' },
          associations: [
            { to: { id: hubspot.byKey('deal-7') }, types },
            { to: { id: '900' }, types },
          ],
        },
      ],
    });
    expect(sent.filter(({ path }) => path.includes('associate/default'))).toEqual([]);
  });

  test('are found among the tasks of their loss, and then updated, never made twice', async () => {
    const hubspot = createSmallHubspot();
    await applyPlan(scriptHubspot(hubspot.answer).connection, plan, withoutKeys);
    const { connection, sent } = scriptHubspot(hubspot.answer);
    expect(await applyPlan(connection, plan, withoutKeys)).toEqual({ written: 2, refused: [] });
    expect(sent.map(({ path }) => path.replace('/2026-09', ''))).toEqual([
      '/crm/objects/p42_clr_loss/batch/upsert',
      '/crm/associations/p42_clr_loss/tasks/batch/read',
      '/crm/objects/tasks/batch/read',
      '/crm/objects/tasks/batch/update',
      '/crm/associations/tasks/p42_clr_loss/batch/read',
      '/crm/associations/tasks/companies/batch/read',
    ]);
    expect(hubspot.records.size).toBe(2);
  });
});
