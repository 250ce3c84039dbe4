import { defaultSettings } from '@loss-review/domain/settings/settings';
import { main as answerPossibleLoss } from '@loss-review/serverless/functions/answer-possible-loss';
import { main as markLoss } from '@loss-review/serverless/functions/mark-loss';
import { main as openCard } from '@loss-review/serverless/functions/open-card';
import { main as openReview } from '@loss-review/serverless/functions/open-review';
import { main as openSettings } from '@loss-review/serverless/functions/open-settings';
import { main as runSweepSlice } from '@loss-review/serverless/functions/run-sweep-slice';
import { main as saveSettings } from '@loss-review/serverless/functions/save-settings';
import { main as undoLoss } from '@loss-review/serverless/functions/undo-loss';
import { beforeEach, expect, test } from 'vitest';
import { valueAt } from '../support/ask-portal.ts';
import { forms } from '../support/card-world.ts';
import { type BorderWorld, openBorder } from './border-world.ts';

const portalId = 24_680_135;
const form = { portalId, companyId: '101', id: forms[0], who: 'Ada Park' };
const seen = { key: 'deal-1002', revision: 0, status: 'lost' };
const mark = { ...form, seen: null, kind: 'churned', day: '2024-06-20', value: null, ownerReason: null };
const settings = { ...defaultSettings, renewalPipelines: ['renewals'] };
const run = { portalId, month: '2024-06', dryRun: false, run: 'window-a' };

let at: BorderWorld;
beforeEach(async () => {
  at = await openBorder();
  at.enter();
});

/** What an operator does in HubSpot itself. */
async function operate(method: string, path: string): Promise<void> {
  const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
  const answer = await at.world.portal.fetch(
    new Request(`https://api.hubapi.com${path}`, { method, headers }),
  );
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
}

async function idsOf(type: string): Promise<readonly string[]> {
  const headers = { authorization: 'Bearer pat-local' };
  const path = `https://api.hubapi.com/crm/objects/2026-09/${type}?limit=100`;
  const answer = await at.world.portal.fetch(new Request(path, { headers }));
  return [...(await answer.text()).matchAll(/"id":"(\d+)"/g)].map(([, id = '']) => id);
}

test('an account whose objects an operator deleted asks for setup, and setup can run', async () => {
  for (const name of ['clr_loss', 'clr_cause', 'clr_issue', 'clr_review']) {
    const type = `p${portalId}_${name}`;
    for (const id of await idsOf(type)) await operate('DELETE', `/crm/objects/2026-09/${type}/${id}`);
    await operate('DELETE', `/crm-object-schemas/2026-09/schemas/${type}`);
  }
  const calls = [
    [openCard, { portalId, companyId: '101' }],
    [markLoss, mark],
    [undoLoss, { ...form, seen, reason: 'They renewed.' }],
    [answerPossibleLoss, { ...form, seen, lost: null, reason: 'They renewed.' }],
    [openReview, { portalId, month: '2024-06' }],
    [runSweepSlice, run],
    [saveSettings, { portalId, before: settings, draft: { ...settings, callsTotal: 5 } }],
  ] as const;
  for (const [main, parameters] of calls) {
    const told = await at.callWithoutWriting(main, parameters);
    expect(told, JSON.stringify(parameters)).toMatchObject({
      ok: false,
      code: 'not_set_up',
      who: 'operator',
    });
  }
  const opened = await at.callWithoutWriting(openSettings, { portalId });
  expect(opened).toMatchObject({ ok: true, value: { form: null, setupCanRun: true } });
});

test('a company that was archived meanwhile is said to be gone, and nothing is written', async () => {
  await operate('DELETE', '/crm/objects/2026-09/companies/101');
  for (const [main, parameters] of [
    [openCard, { portalId, companyId: '101' }],
    [markLoss, mark],
    [undoLoss, { ...form, seen, reason: 'They renewed.' }],
  ] as const) {
    const told = await at.callWithoutWriting(main, parameters);
    expect(told).toMatchObject({ ok: false, code: 'no_company', who: 'user' });
  }
  const review = await at.callWithoutWriting(openReview, { portalId, month: '2024-06' });
  expect(valueAt(review, 'value', 'lost')).toMatchObject({
    count: 1,
    customers: [{ companyId: '101', held: false }],
  });
});

test('settings that name a pipeline which is gone are refused until it is chosen anew; the rest goes on', async () => {
  for (const id of ['1002', '1006', '1008']) await operate('DELETE', `/crm/objects/2026-09/deals/${id}`);
  await operate('DELETE', '/crm/pipelines/2026-09/deals/renewals');
  const draft = { ...settings, callsTotal: 5 };
  const told = await at.callWithoutWriting(saveSettings, { portalId, before: settings, draft });
  expect(told).toMatchObject({ ok: true, value: { outcome: 'refused' } });
  expect(valueAt(told, 'value', 'problems', 0, 'field')).toBe('renewalPipelines');
  expect((await at.callWithoutWriting(openCard, { portalId, companyId: '102' })).ok).toBe(true);
  expect((await at.call(runSweepSlice, run)).ok).toBe(true);
});
