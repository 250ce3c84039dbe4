import { OpenedMeeting, WrittenPack } from '@loss-review/domain/meeting/opened-meeting';
import { causeProperties } from '@loss-review/domain/schema/cause-properties';
import { companyProperties } from '@loss-review/domain/schema/company-properties';
import { issueProperties } from '@loss-review/domain/schema/issue-properties';
import { lossProperties } from '@loss-review/domain/schema/loss-properties';
import { taskProperties } from '@loss-review/domain/schema/task-properties';
import { main as exportMonth } from '@loss-review/serverless/functions/export-month';
import { main as openClosing } from '@loss-review/serverless/functions/open-closing';
import { main as openIssues } from '@loss-review/serverless/functions/open-issues';
import { main as openMeeting } from '@loss-review/serverless/functions/open-meeting';
import { main as writePack } from '@loss-review/serverless/functions/write-pack';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { textAt, valueAt } from '../support/ask-portal.ts';
import { alder } from '../support/call-world.ts';
import type { BorderWorld } from './border-world.ts';
import { asked, month, oddName, openCountedJune, portalId, script } from './counted-june.ts';
import { fuzz } from './fuzz.ts';
import { garbledJson } from './garbled-json.ts';
import { oddNumber, oddText } from './odd-values.ts';
import { mostlyRight } from './one-place-changed.ts';

let at: BorderWorld;
beforeAll(async () => {
  at = await openCountedJune();
});
beforeEach(() => at.enter());

test.each([
  { what: 'the meeting', main: openMeeting, parameters: asked },
  {
    what: 'an export of losses',
    main: exportMonth,
    parameters: { portalId, month, what: 'losses', cursor: '0' },
  },
  { what: 'an export of causes', main: exportMonth, parameters: { portalId, month, what: 'causes' } },
  { what: 'an export of calls', main: exportMonth, parameters: { portalId, month, what: 'calls' } },
  { what: 'an export of issues', main: exportMonth, parameters: { portalId, month, what: 'issues' } },
])('opening $what writes nothing, whatever is asked', async ({ main, parameters }) => {
  expect(await at.callWithoutWriting(main, parameters)).toMatchObject({ ok: true });
  await fuzz(
    mostlyRight(parameters),
    async (odd) => {
      await at.callWithoutWriting(main, odd);
    },
    { share: 0.1 },
  );
});

test('no pack is written of a month without a review', async () => {
  const of = { ...asked, month: '2024-05' };
  expect(await at.callWithoutWriting(writePack, of)).toMatchObject({
    ...{ ok: false, code: 'not_run' },
    sentence: 'May 2024 has no review yet. Run it on the Review page first.',
  });
  // Without a month the last one is meant, which has a review.
  const odd = mostlyRight(of).filter((parameters) => valueAt(parameters, 'month') !== undefined);
  await fuzz(
    odd,
    async (parameters) => {
      await at.callWithoutWriting(writePack, parameters);
    },
    { share: 0.2 },
  );
});

const tables = ['losses', 'causes', 'calls', 'issues'].map((what) => ({
  main: exportMonth,
  parameters: { portalId, month, what },
}));
const readers = [
  ...tables,
  ...[openMeeting, openClosing, openIssues].map((main) => ({ main, parameters: asked })),
];
const changeable = (
  [
    ['loss', lossProperties],
    ['cause', causeProperties],
    ['issue', issueProperties],
    ['task', taskProperties],
    ['company', [...companyProperties, { name: 'name' }]],
  ] as const
).flatMap(([type, specs]) => specs.flatMap(({ name }) => (name === 'clr_key' ? [] : [{ type, name }])));

test('whatever people write into what is shown, all of it opens', async () => {
  const { crm } = at.world.hubspot();
  const [loss] = await crm.readByKey('loss', [alder.lossKey], []);
  const ids = new Map([
    ['company', alder.companyId],
    ['loss', loss?.id ?? ''],
  ]);
  for (const type of ['cause', 'issue', 'task'] as const) {
    for await (const [first] of crm.walk(type, { filters: [], properties: [] }))
      ids.set(type, first?.id ?? '');
  }
  const value = fc.oneof(oddText, oddNumber.map(String), garbledJson([{ id: 'x', on: '2024-06-10' }]));
  await fuzz(
    fc.tuple(fc.constantFrom(...changeable), value),
    async ([{ type, name }, text]) => {
      const id = ids.get(type) ?? '';
      const [held] = await crm.read(type, [id], [name]);
      const write = (to: string) =>
        crm.apply({ records: [], links: [], mirrors: [{ type, id, properties: { [name]: to } }] });
      if ((await write(text)).refused.length > 0) return;
      await at.world.clock.sleep(30_000);
      for (const { main, parameters } of readers) {
        expect(await at.callWithoutWriting(main, parameters)).toMatchObject({ ok: true });
      }
      await write(held?.properties[name] ?? '');
    },
    { share: 0.03 },
  );
});

test('HTML, formulas, emoji and right-to-left text arrive as they are, as text in the pack, and as safe cells in the CSV', async () => {
  const { items } = OpenedMeeting.parse(await at.value(openMeeting, asked));
  const lines = items.flatMap(({ lists }) =>
    lists.flatMap(({ rows }) => rows.map(({ label, says }) => `${label} ${says}`)),
  );
  // The quote, the call that nobody made, and the issue.
  expect(lines.filter((line) => line.includes(oddName)).length).toBeGreaterThanOrEqual(3);

  const { reviewId } = WrittenPack.parse(await at.value(writePack, asked));
  const { crm } = at.world.hubspot();
  const notes = (await crm.linked('review', 'note', [reviewId])).get(reviewId) ?? [];
  const bodies = await crm.read(
    'note',
    notes.map(({ id }) => id),
    ['hs_note_body'],
  );
  const html = bodies.map(({ properties }) => properties['hs_note_body'] ?? '').join();
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  expect(html).not.toContain('<script');

  for (const { main, parameters } of tables) {
    const { data } = Papa.parse<Record<string, string>>(textAt(await at.value(main, parameters), 'text'), {
      header: true,
    });
    const [names] = data
      .map((row) => row['Company name'] ?? row['Loss issue'])
      .filter((cell) => cell?.includes(script));
    expect(names).toBe(`'${oddName}`);
  }
});
