import { type EraseAnswer, type EraseRequest, runErase } from '@loss-review/serverless/erase';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonical } from '../support/canonical.ts';
import {
  alder,
  callRecord,
  type CallWorld,
  draftCause,
  fullRecord,
  openCallWorld,
  uuid,
} from '../support/call-world.ts';

const berta = '301';
/** Stands in everything Berta said, and nowhere else. */
const secret = 'heliotrope';

/** A record in which every text is Berta's. */
const told = callRecord({
  contactId: berta,
  notes: `Notes: ${secret}.`,
  causes: [
    draftCause(1, { weight: 67, quote: `A ${secret}!`, whys: [`Why ${secret}?`], verified: true }),
    draftCause(2, { reason: 'price.fees', weight: 33, quote: `No ${secret}.` }),
  ],
  help: { text: `Send ${secret}.`, ownerId: '501', dueOn: '2024-07-05' },
  offer: `One ${secret} free.`,
  offerAnswer: 'thinking',
});

let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
  await world.write({
    mirrors: [
      { type: 'contact', id: berta, properties: { email: 'berta@example.com' } },
      { type: 'loss', id: await lossId(), properties: { clr_lost_reason_text: 'Berta Both was cross.' } },
    ],
  });
});
afterEach(() => world.close());

async function lossId(): Promise<string> {
  const [loss] = await world.hubspot().crm.readByKey('loss', [alder.lossKey], []);
  return loss?.id ?? '';
}

function erase(rest: Partial<EraseRequest> = {}): Promise<EraseAnswer> {
  const request = { contactId: berta, who: 'Olga Ops', dryRun: false, batch: 100 };
  return runErase(world.hubspot(), { ...request, ...rest });
}

/** Every property of every record, archived ones too, that holds this; the contact's own record is HubSpot's. */
function holding(text: string): readonly string[] {
  return canonical(world.portal.snapshot()).types.flatMap(({ name, records }) =>
    records.flatMap(({ record, values }) =>
      name === 'contact'
        ? []
        : values.flatMap(([property, value]) => (value.includes(text) ? [`${record} ${property}`] : [])),
    ),
  );
}

async function deleteForGood(objectId: string): Promise<void> {
  const { status } = await world.portal.fetch(
    new Request('https://api.hubapi.com/crm/objects/2026-09/contacts/gdpr-delete', {
      method: 'POST',
      headers: { authorization: 'Bearer pat-local', 'content-type': 'application/json' },
      body: JSON.stringify({ objectId }),
    }),
  );
  expect(status).toBe(204);
}

describe('an erasure', () => {
  test('leaves no word of the person anywhere, and every code, weight, amount and day', async () => {
    await world.save({ record: told });
    await world.draft({ id: uuid(9), draft: callRecord({ notes: `Again ${secret}.`, contactId: berta }) });
    const before = holding(secret);
    expect(before).toEqual(
      expect.arrayContaining([
        `clr_loss ${alder.lossKey} clr_call_notes`,
        `clr_loss ${alder.lossKey} clr_call_draft`,
        `clr_cause ${uuid(901)} clr_quote`,
        `clr_cause ${uuid(901)} clr_whys`,
        `task ${alder.lossKey}-help hs_task_body`,
        `call ${alder.lossKey}-${uuid(3)} hs_call_body`,
      ]),
    );
    expect(await erase()).toMatchObject({ done: true, name: 'Berta Both', losses: 1, refused: [] });
    expect(holding(secret)).toEqual([]);
    expect(holding('Berta')).toEqual([]);
    const causes = ['clr_reason', 'clr_weight', 'clr_money', 'clr_verified', 'clr_lost_on'];
    expect((await world.ofLoss(alder.lossKey, 'cause', causes)).map(({ properties }) => properties)).toEqual([
      {
        ...{ clr_reason: 'service.slow_help', clr_weight: '67', clr_money: '737.34' },
        ...{ clr_verified: 'true', clr_lost_on: '2024-06-10' },
      },
      {
        ...{ clr_reason: 'price.fees', clr_weight: '33', clr_money: '363.16' },
        ...{ clr_verified: 'false', clr_lost_on: '2024-06-10' },
      },
    ]);
    expect(await world.loss(alder.lossKey, ['clr_offer_answer', 'clr_root_reasons', 'clr_value'])).toEqual({
      ...{ clr_offer_answer: 'thinking', clr_root_reasons: 'service.slow_help;price.fees' },
      clr_value: '1100.5',
    });
  });

  test('says on the loss who erased how many texts when, and none of them', async () => {
    await world.save({ record: told });
    await erase();
    const { clr_trace: trace = '' } = (await world.loss(alder.lossKey, ['clr_trace'])) ?? {};
    // Three quotes and whys, the call, subject and body of the help task, the brief, three texts of the loss, one name.
    expect(JSON.parse(trace)).toMatchObject([
      { did: 'recorded' },
      { did: 'erased', on: '2024-07-01', who: 'Olga Ops', reason: 'A person asked for it: 11 texts.' },
    ]);
  });

  test('is first shown: a dry run writes nothing and names the same records', async () => {
    await world.save({ record: told });
    const before = canonical(world.portal.snapshot());
    const shown = await erase({ dryRun: true });
    expect(canonical(world.portal.snapshot())).toEqual(before);
    expect((await erase()).texts).toEqual(shown.texts);
  });

  test('twice is once', async () => {
    await world.save({ record: told });
    await erase();
    const before = canonical(world.portal.snapshot());
    expect(await erase()).toMatchObject({ done: true, texts: [] });
    expect(canonical(world.portal.snapshot())).toEqual(before);
  });

  test('reaches a contact that was deleted for good, by the id that the loss kept', async () => {
    await world.save({ record: told });
    await deleteForGood(berta);
    await world.clock.sleep(60_000);
    expect(await erase()).toMatchObject({ name: null, losses: 1 });
    expect(holding(secret)).toEqual([]);
  });

  test('takes the person out of the brief of a call that nobody has made yet', async () => {
    expect(holding('Berta').length).toBeGreaterThan(0);
    await erase();
    expect(holding('Berta Both').filter((line) => line.startsWith('task '))).toEqual([]);
  });

  test('empties a draft that names the person, and leaves what somebody else said', async () => {
    await world.save({ record: { ...fullRecord, contactId: '302' } });
    await world.draft({ id: uuid(9), draft: callRecord({ notes: secret, contactId: berta }) });
    await world.clock.sleep(60_000);
    await erase();
    expect(holding(secret)).toEqual([]);
    expect(await world.loss(alder.lossKey, ['clr_call_notes'])).toEqual({
      clr_call_notes: fullRecord.notes,
    });
  });

  test('is not undone by a form that is still open', async () => {
    await world.save({ record: told });
    const { held } = await world.draft({ id: uuid(9), draft: told });
    const { call } = await world.openCall();
    await erase();
    const again = await world.save({ record: told, seen: 0, seenDraft: 0 });
    const corrected = await world.save({ id: uuid(4), record: told, seen: call?.revision ?? 0 });
    const drafted = await world.draft({
      ...{ id: uuid(9), draft: { ...told, offer: '' } },
      seenDraft: held?.revision ?? 0,
    });
    expect([again, corrected].map(({ outcome }) => outcome)).toEqual([
      'changed_meanwhile',
      'changed_meanwhile',
    ]);
    expect(drafted.held).toBeNull();
    expect(holding(secret)).toEqual([]);
  });

  test('lets the record be corrected afterwards, verified causes staying verified', async () => {
    await world.save({ record: told });
    await erase();
    const { call } = await world.openCall();
    const record = { ...told, ...call?.record?.record, competitor: 'Beech' };
    expect(await world.save({ id: uuid(4), record })).toMatchObject({ outcome: 'saved' });
  });

  test('goes on where it stopped, and knows no other place', async () => {
    await world.save({ record: told });
    const first = await erase({ deadlineAt: world.clock.now(), batch: 1 });
    expect(first).toMatchObject({ done: false, cursor: { done: 1 } });
    expect(await erase({ cursor: first.done ? null : first.cursor })).toMatchObject({
      done: true,
      texts: [],
    });
    await expect(erase({ cursor: { afterId: 'x' } })).rejects.toMatchObject({ code: 'bad_cursor' });
  });
});
