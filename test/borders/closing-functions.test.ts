import { readFrozen } from '@loss-review/domain/closing/frozen';
import { OpenedClosing, Reminded } from '@loss-review/domain/closing/opened-closing';
import { readRestated } from '@loss-review/domain/closing/tell-restated';
import { readFigures } from '@loss-review/domain/review/stored-figures';
import { main as closeMonth } from '@loss-review/serverless/functions/close-month';
import { main as openClosing } from '@loss-review/serverless/functions/open-closing';
import { main as openMeeting } from '@loss-review/serverless/functions/open-meeting';
import { main as remindMissing } from '@loss-review/serverless/functions/remind-missing';
import { runNumbers } from '@loss-review/serverless/numbers';
import { readNumbers } from '@loss-review/serverless/review-page/read-numbers';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { listAt } from '../support/ask-portal.ts';
import type { BorderWorld } from './border-world.ts';
import { asked, month, oddName, openCountedJune, portalId, script } from './counted-june.ts';
import { fuzz } from './fuzz.ts';
import { garbledJson } from './garbled-json.ts';
import { mostlyRight } from './one-place-changed.ts';

const who = 'Ada Park';

let at: BorderWorld;
beforeAll(async () => {
  at = await openCountedJune();
});
beforeEach(() => at.enter());

test('opening the closing writes nothing, whatever is asked', async () => {
  expect(await at.callWithoutWriting(openClosing, asked)).toMatchObject({ ok: true });
  await fuzz(
    mostlyRight(asked),
    async (odd) => {
      await at.callWithoutWriting(openClosing, odd);
    },
    { share: 0.1 },
  );
});

test('no month is closed that is not over, or otherwise than it was shown', async () => {
  const strange = { ...asked, who, seen: '00000000' };
  expect(await at.callWithoutWriting(closeMonth, strange)).toMatchObject({
    ok: true,
    value: { outcome: 'changed_meanwhile' },
  });
  const early = { ...strange, month: '2024-07' };
  expect(await at.callWithoutWriting(closeMonth, early)).toMatchObject({ ok: false, code: 'not_ready' });
  await fuzz(
    fc.oneof(mostlyRight(strange), mostlyRight(early)),
    async (parameters) => {
      await at.callWithoutWriting(closeMonth, parameters);
    },
    { share: 0.1 },
  );
});

test('where everybody was reminded nobody is, from whatever place it goes on', async () => {
  const { sentence } = Reminded.parse(await at.value(remindMissing, { portalId, month }));
  expect(sentence).toMatch(/^[1-9]\d* reminders? /);
  const { crm } = at.world.hubspot();
  const tasks = (await crm.linked('company', 'task', ['9101'])).get('9101') ?? [];
  const bodies = await crm.read(
    'task',
    tasks.map(({ id }) => id),
    ['hs_task_body', 'hs_task_subject'],
  );
  expect(bodies.map(({ properties }) => properties['hs_task_subject']).join()).toContain(oddName);
  expect(bodies.map(({ properties }) => properties['hs_task_body']).join()).not.toContain('<script');
  await at.world.clock.sleep(60_000);
  const places = ['callers', 'owners'].map((doing) => garbledJson({ doing, afterId: '0', reached: 3 }));
  const odd = fc.oneof(...places).map((cursor) => ({ portalId, month, cursor }));
  await fuzz(
    fc.oneof(odd, mostlyRight({ portalId, month })),
    async (parameters) => {
      await at.callWithoutWriting(remindMissing, parameters);
    },
    { share: 0.1 },
  );
});

/** What people may write into the review of June. */
const keptAsText = [
  'clr_figures',
  'clr_numbers',
  'clr_lists',
  'clr_progress',
  'clr_frozen',
  'clr_frozen_figures',
  'clr_frozen_losses',
  'clr_restated',
  'clr_settings',
  'clr_call_choices',
] as const;

async function review(): Promise<Readonly<Record<string, string>>> {
  const [record] = await at.world.hubspot().crm.readByKey('review', [month], [...keptAsText, 'clr_status']);
  return Object.fromEntries(
    Object.entries(record?.properties ?? {}).map(([name, text]) => [name, text ?? '']),
  );
}

/** Writes as a person does in HubSpot; false where HubSpot does not take it. */
async function byHand(properties: Readonly<Record<string, string>>): Promise<boolean> {
  const record = { type: 'review', key: month, properties } as const;
  const { refused } = await at.world.hubspot().crm.apply({ records: [record], links: [], mirrors: [] });
  return refused.length === 0;
}

function oneGarbled(held: Readonly<Record<string, string>>, names: readonly string[]) {
  return fc.constantFrom(...names).chain((name) => {
    const text = held[name] || '{}';
    return garbledJson(JSON.parse(text)).map((garbled) => ({ name, garbled }));
  });
}

test('a review that people have changed by hand is told, and never closed with what cannot be read', async () => {
  const held = await review();
  const names = [
    'clr_figures',
    'clr_numbers',
    'clr_lists',
    'clr_progress',
    'clr_settings',
    'clr_call_choices',
  ];
  await fuzz(
    oneGarbled(held, names),
    async ({ name, garbled }) => {
      if (!(await byHand({ [name]: garbled }))) return;
      await at.callWithoutWriting(openMeeting, asked);
      const told = await at.callWithoutWriting(openClosing, asked);
      const blocks = told.ok ? listAt(told.value, 'blocks') : [];
      const isRead =
        name === 'clr_figures'
          ? readFigures(garbled) !== null
          : name === 'clr_numbers'
            ? readNumbers(garbled) !== null
            : true;
      if (!isRead) expect(blocks).toMatchObject([{ does: 'count' }]);
      await byHand({ [name]: held[name] ?? '' });
    },
    { share: 0.03 },
  );
});

test('a closed month that people have changed by hand is told as it was closed, with what cannot be read', async () => {
  const { seen } = OpenedClosing.parse(await at.value(openClosing, asked));
  expect(await at.value(closeMonth, { ...asked, who: `${who} ${script}`, seen })).toMatchObject({
    outcome: 'closed',
  });
  const restated = JSON.stringify({ clr_value_lost: '1000' });
  await byHand({ clr_restated: restated });
  const held = await review();
  const before = await at.value(openMeeting, asked);
  const names = [
    'clr_frozen',
    'clr_frozen_figures',
    'clr_frozen_losses',
    'clr_restated',
    'clr_figures',
    'clr_numbers',
  ];
  await fuzz(
    oneGarbled(held, names),
    async ({ name, garbled }) => {
      if (!(await byHand({ [name]: garbled }))) return;
      expect(await at.value(openMeeting, asked)).toMatchObject({ items: listAt(before, 'items') });
      const told = OpenedClosing.parse(await at.value(openClosing, asked));
      expect(told).toMatchObject({ isClosed: true, sentence: expect.stringContaining(script) });
      const isRead =
        name === 'clr_frozen'
          ? readFrozen({ [name]: garbled }) !== null
          : name !== 'clr_restated' || garbled.trim() === '' || readRestated(garbled) !== null;
      if (!isRead) expect(told.sentence).toContain('Somebody has changed');
      await runNumbers(at.world.hubspot(), { month, dryRun: false, batch: 100 });
      const after = await review();
      expect(after['clr_status']).toBe('closed');
      if (name.startsWith('clr_frozen')) expect(after[name]?.trim()).toBe(garbled.trim());
      await byHand({ ...held });
    },
    { share: 0.02 },
  );
});
