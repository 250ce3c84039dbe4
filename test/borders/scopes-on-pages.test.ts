import { defaultSettings } from '@loss-review/domain/settings/settings';
import { main as changeReasons } from '@loss-review/serverless/functions/change-reasons';
import { main as openMyCalls } from '@loss-review/serverless/functions/open-my-calls';
import { main as openReview } from '@loss-review/serverless/functions/open-review';
import { main as openSettings } from '@loss-review/serverless/functions/open-settings';
import { main as runSetup } from '@loss-review/serverless/functions/run-setup';
import { main as saveSettings } from '@loss-review/serverless/functions/save-settings';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { valueAt } from '../support/ask-portal.ts';
import { lostTwin } from '../support/card-content.ts';
import { firstReasons } from '../support/first-reasons.ts';
import { type BorderWorld, openBorder } from './border-world.ts';
import { runMonth } from './run-month.ts';
import { expectToName, scopes, tokensWithout, without } from './tokens-without.ts';

const portalId = 24_680_135;
const asked = (run: string) => ({ portalId, month: '2024-06', run });
const settings = { ...defaultSettings, renewalPipelines: ['renewals'] };

let at: BorderWorld;
beforeAll(async () => {
  at = await openBorder({ tokens: tokensWithout });
});
beforeEach(() => at.enter());

// Pipelines may be read by the scope of deals as well as by that of their schema.
test.each([
  {
    ...{ act: 'opening the review', main: openReview },
    parameters: { portalId, month: '2024-06' },
    needs: ['crm.objects.companies.read', 'crm.objects.custom.read'],
  },
  {
    ...{ act: 'opening everybody’s calls', main: openMyCalls },
    parameters: { portalId, email: 'grace@example.com', scope: 'all' },
    needs: ['crm.objects.contacts.read', 'crm.objects.custom.read', 'crm.objects.owners.read'],
  },
  {
    ...{ act: 'running setup', main: runSetup },
    parameters: { portalId },
    needs: [
      ...['crm.objects.custom.read', 'crm.schemas.companies.read'],
      ...['crm.schemas.contacts.read', 'crm.schemas.custom.read', 'tickets'],
    ],
  },
  {
    ...{ act: 'saving settings', main: saveSettings },
    parameters: { portalId, before: settings, draft: settings },
    needs: [
      ...['crm.objects.custom.read', 'crm.objects.owners.read', 'crm.schemas.companies.read'],
      ...['crm.schemas.deals.read', 'tickets'],
    ],
  },
  {
    ...{ act: 'changing reasons', main: changeReasons },
    parameters: { portalId, change: { does: 'show', code: 'price.fees' }, seen: firstReasons },
    needs: ['crm.objects.custom.read', 'crm.schemas.companies.read', 'crm.schemas.custom.read'],
  },
])('$act names the scope it lacks', async ({ main, parameters, needs }) => {
  const missed: string[] = [];
  for (const scope of scopes) {
    const told = await at.call(main, parameters, without(scope));
    if (told.ok) continue;
    expectToName(scope, told);
    missed.push(scope);
  }
  expect(missed.sort()).toEqual([...needs].sort());
});

test('the settings page opens without any scope and says which are missing', async () => {
  // No app can be installed without the right to be one.
  for (const scope of scopes.filter((each) => each !== 'oauth')) {
    const told = await at.call(openSettings, { portalId }, without(scope));
    expect(told.ok, scope).toBe(true);
    expect(JSON.stringify(valueAt(told, 'value', 'check')), scope).toContain(scope);
  }
});

test('running a month names the scope it lacks, and is completed once it is there', async () => {
  const { portal, clock, hubspot } = at.world;
  const missed: string[] = [];
  for (const [n, scope] of scopes.entries()) {
    const id = String(9101 + n);
    portal.load(lostTwin(id, clock.now()));
    await clock.sleep(10_000);
    const told = await runMonth(at, asked(`without-${n}`), without(scope));
    if (!told.ok) {
      expectToName(scope, told);
      missed.push(scope);
    }
    expect(await runMonth(at, asked(`complete-${n}`)), scope).toMatchObject({ ok: true });
    const { crm } = hubspot();
    const losses = (await crm.linked('company', 'loss', [id])).get(id) ?? [];
    const tasks = (await crm.linked('company', 'task', [id])).get(id) ?? [];
    const [loss] = await crm.read(
      'loss',
      losses.map((linked) => linked.id),
      ['clr_key', 'clr_status'],
    );
    const deals = (await crm.linked('loss', 'deal', [loss?.id ?? ''])).get(loss?.id ?? '') ?? [];
    expect([losses.length, tasks.length, deals.length], scope).toEqual([1, 1, 1]);
    expect(loss?.properties, scope).toEqual({ clr_key: `deal-2${id}`, clr_status: 'lost' });
    expect(await at.world.company(id, ['clr_status', 'clr_value_lost']), scope).toEqual({
      ...{ clr_status: 'lost', clr_value_lost: '1100' },
    });
  }
  expect(missed.sort()).toEqual(scopes.filter((scope) => !notForAMonth.includes(scope)).sort());
}, 120_000);

/** Setup's, but for the one that reasons are named by; and without the right to be an app there would be no token. */
const notForAMonth = [
  'oauth',
  ...scopes.filter((scope) => scope.startsWith('crm.schemas.') && scope !== 'crm.schemas.custom.read'),
];
