import { main as markLoss } from '@loss-review/serverless/functions/mark-loss';
import { main as openCard } from '@loss-review/serverless/functions/open-card';
import { main as undoLoss } from '@loss-review/serverless/functions/undo-loss';
import { beforeEach, expect, test } from 'vitest';
import { valueAt } from '../support/ask-portal.ts';
import { lostTwin } from '../support/card-content.ts';
import { forms } from '../support/card-world.ts';
import { type BorderWorld, openBorder } from './border-world.ts';
import { runMonth } from './run-month.ts';

const portalId = 24_680_135;
const script = '<script>alert("1")</script>';
const image = '<img src=x onerror=alert(2)>';
const formula = "=cmd|' /C calc'!A0";
const form = { portalId, id: forms[0] };

let at: BorderWorld;
beforeEach(async () => {
  at = await openBorder();
  at.enter();
});

/** The bodies of a company's tasks as the portal keeps them. */
async function bodiesOf(companyId: string): Promise<readonly string[]> {
  const { crm } = at.world.hubspot();
  const linked = (await crm.linked('company', 'task', [companyId])).get(companyId) ?? [];
  const tasks = await crm.read(
    'task',
    linked.map(({ id }) => id),
    ['hs_task_body'],
  );
  return tasks.map(({ properties }) => properties['hs_task_body'] ?? '');
}

test('HTML in names, deals and reasons arrives in tasks as text', async () => {
  const { clock, portal } = at.world;
  const { records, ...content } = lostTwin('9101', clock.now());
  const marked = records.map((record) => ({
    ...record,
    properties: {
      ...record.properties,
      ...(record.objectType === 'companies' ? { name: `Alder ${script}`, city: image } : {}),
      ...(record.objectType === 'deals' ? { closed_lost_reason: `too dear ${image}` } : {}),
    },
  }));
  portal.load({ ...content, records: marked });
  await clock.sleep(10_000);
  const run = { portalId, month: '2024-06', run: 'window-a' };
  expect(await runMonth(at, run)).toMatchObject({ ok: true, value: { done: true } });
  const [brief = ''] = await bodiesOf('9101');
  expect(brief).toContain('&lt;script&gt;');
  expect(brief).toContain('&lt;img src=x onerror=alert(2)&gt;');
  expect(brief).not.toMatch(/<script|<img/i);

  const seen = { key: 'deal-29101', revision: 0, status: 'lost' };
  const undo = { ...form, companyId: '9101', seen, who: image, reason: script };
  expect(await at.call(undoLoss, undo)).toMatchObject({ ok: true, value: { outcome: 'saved' } });
  const [closed = ''] = await bodiesOf('9101');
  expect(closed).toContain('Closed: not lost after all');
  expect(closed).not.toMatch(/<script|<img/i);
});

test('a formula in a reason is kept and shown as it was written', async () => {
  const seen = { key: 'deal-1002', revision: 0, status: 'lost' };
  const undo = { ...form, companyId: '101', seen, who: `@${formula}`, reason: formula };
  await at.call(undoLoss, undo);
  const told = await at.call(openCard, { portalId, companyId: '101' });
  expect(valueAt(told, 'value', 'earlier', 0, 'trace', 0)).toMatchObject({
    ...{ who: `@${formula}`, reason: formula, did: 'undone' },
  });
});

test('six megabytes, alone or in the right place, are refused before HubSpot is asked anything', async () => {
  const much = 'x'.repeat(6 * 1024 * 1024);
  const mark = { seen: null, kind: 'churned', day: '2024-06-20', value: null, ownerReason: null };
  const right = { ...form, companyId: '102', who: 'Ada Park', ...mark };
  const before = at.world.portal.log.entries().length;
  const given = [much, { ...right, who: much }, { ...right, ownerReason: much }, { ...right, [much]: 1 }];
  for (const parameters of [...given, Array.from({ length: 500_000 }, () => right)]) {
    expect(await at.call(markLoss, parameters)).toMatchObject({
      ok: false,
      code: 'bad_request',
      who: 'user',
    });
  }
  expect(at.world.portal.log.entries()).toHaveLength(before);
});
