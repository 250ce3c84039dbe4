import { main as logAttempt } from '@loss-review/serverless/functions/log-attempt';
import { main as openCall } from '@loss-review/serverless/functions/open-call';
import { main as saveCallDraft } from '@loss-review/serverless/functions/save-call-draft';
import { main as saveCall } from '@loss-review/serverless/functions/save-call';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { alder, callRecord, draftCause, fullRecord, uuid } from '../support/call-world.ts';
import { valueAt } from '../support/ask-portal.ts';
import { type BorderWorld, openBorder } from './border-world.ts';
import { fuzz } from './fuzz.ts';
import { mostlyRight } from './one-place-changed.ts';

let at: BorderWorld;
beforeAll(async () => {
  at = await openBorder();
});
beforeEach(() => at.enter());

const portalId = 24_680_135;
const form = { portalId, ...alder, id: uuid(1), who: 'Ada Park' };
/** No loss of the company has it, so nothing is right to be written. */
const strange = { ...form, lossKey: 'deal-1' };

test('opening the call writes nothing, whatever it is asked', async () => {
  await fuzz(
    mostlyRight({ portalId, companyId: '101' }),
    async (parameters) => {
      await at.callWithoutWriting(openCall, parameters);
    },
    { share: 0.2 },
  );
}, 60_000);

test.each([
  { act: 'draft', main: saveCallDraft, right: { ...strange, seenDraft: 0, draft: fullRecord } },
  { act: 'attempt', main: logAttempt, right: { ...strange, outcome: 'busy' } },
  { act: 'record', main: saveCall, right: { ...strange, seen: 0, seenDraft: 0, record: fullRecord } },
  {
    act: 'unfinished record',
    main: saveCall,
    right: { ...form, seen: 0, seenDraft: 0, record: callRecord({ causes: [], offerAnswer: 'accepted' }) },
  },
])(
  'no odd $act is written',
  async ({ main, right }) => {
    await fuzz(
      mostlyRight(right),
      async (parameters) => {
        await at.callWithoutWriting(main, parameters);
      },
      { share: 0.2 },
    );
  },
  60_000,
);

const script = '<script>alert("1")</script>';
const formula = "=cmd|' /C calc'!A0";
const rightToLeft = '\u202eredlA\u202c عميل 👩‍👩‍👧‍👦';
const long = `${'“Wäre nur …” '.repeat(416)}end`.slice(0, 5_000);

test('HTML, formulas, emoji, right-to-left and long text arrive as they were typed, and in HubSpot’s HTML as text', async () => {
  const record = callRecord({
    statedReason: 'price.fees',
    notes: `${script}\n${formula}`,
    competitor: rightToLeft,
    causes: [
      draftCause(1, { weight: 50, quote: long, whys: [script, formula], verified: true }),
      draftCause(2, { weight: 50, quote: `${formula} ${rightToLeft}` }),
    ],
    help: { text: script, ownerId: '501', dueOn: '2024-07-05' },
    offer: `<img src=x onerror=alert(2)> ${rightToLeft}`,
    offerAnswer: 'declined',
    followUpOn: null,
  });
  const draft = { ...form, seenDraft: 0, draft: record };
  expect(valueAt(await at.call(saveCallDraft, draft), 'value', 'held', 'savedBy')).toBe(form.who);
  const opened = await at.call(openCall, { portalId, companyId: '101' });
  expect(valueAt(opened, 'value', 'call', 'draft', 'draft')).toEqual(record);
  const seenDraft = valueAt(opened, 'value', 'call', 'draft', 'revision');
  const told = await at.call(saveCall, { ...form, seen: 0, seenDraft, record });
  expect(valueAt(told, 'value', 'screen', 'call', 'record', 'record')).toEqual({
    ...record,
    step: 'apologise',
  });

  const { crm } = at.world.hubspot();
  const written = await Promise.all(
    (
      [
        ['task', 'hs_task_body'],
        ['call', 'hs_call_body'],
      ] as const
    ).map(async ([type, body]) => {
      const ids = ((await crm.linked('company', type, ['101'])).get('101') ?? []).map(({ id }) => id);
      const records = await crm.read(type, ids, [body]);
      return records.map(({ properties }) => properties[body] ?? '').join('');
    }),
  );
  for (const html of written) {
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<img/i);
  }
});
