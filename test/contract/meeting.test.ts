import { readAnswer } from '@loss-review/domain/answer/answer';
import { OpenedMeeting } from '@loss-review/domain/meeting/opened-meeting';
import { runOpenMeeting } from '@loss-review/serverless/meeting/open-meeting';
import { runWritePack } from '@loss-review/serverless/meeting/write-pack';
import { runNumbers } from '@loss-review/serverless/numbers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { alder, type CallWorld, draftCause, fullRecord, openCallWorld } from '../support/call-world.ts';

const asked = { portalId: 24_680_135, month: '2024-06', locale: 'en-us' };
let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
});
afterEach(() => world.close());

const count = () => runNumbers(world.hubspot(), { month: '2024-06', dryRun: false, batch: 100 });
/** HubSpot's search has caught up with what was written. */
const caughtUp = () => world.clock.sleep(60_000);

/** Elm’s earlier loss, as if it had come back half a year ago. */
const back = {
  type: 'loss',
  key: 'deal-1006',
  properties: { clr_returned_on: '2024-01-05', clr_return_value: '600' },
} as const;

/** Asks as a page does: what comes back has crossed the wire. */
async function open(): Promise<OpenedMeeting> {
  const value = await runOpenMeeting(world.hubspot(), asked);
  const answer = readAnswer(OpenedMeeting, JSON.parse(JSON.stringify({ ok: true, value })));
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.value;
}

async function item(id: string) {
  const found = (await open()).items.find((each) => each.id === id);
  if (!found) throw new Error(`The agenda has no ${id}.`);
  return found;
}

async function notes(): Promise<readonly { readonly id: string; readonly body: string }[]> {
  const { crm } = world.hubspot();
  const [review] = await crm.readByKey('review', ['2024-06'], []);
  const linked = await crm.linked('review', 'note', review ? [review.id] : []);
  const ids = [...linked.values()].flatMap((links) => links.map(({ id }) => id));
  const read = await crm.read('note', ids, ['hs_note_body']);
  return read.map(({ id, properties }) => ({ id, body: properties['hs_note_body'] ?? '' }));
}

describe('the meeting', () => {
  test('tells of the month’s one call until it was made, and what was learned afterwards', async () => {
    await world.write({ records: [back] });
    await caughtUp();
    // Elm, who came back on 5 January.
    expect((await item('returns')).lists).toMatchObject([
      { title: 'Care is due', rows: [{ label: '\u2068Elm\u2069' }] },
    ]);
    expect((await item('calls')).lists).toMatchObject([
      { title: 'Not tried yet', rows: [{ label: '\u2068Alder\u2069', companyId: '101' }] },
    ]);
    await world.save();
    await count();
    await caughtUp();
    const { sentences, figures, lists } = await item('calls');
    expect(sentences).toEqual(['1 call: 1 tried, 1 reached the customer, 0 not reached on three days.']);
    expect(lists).toEqual([]);
    // Lost on 10 June, called on 1 July; a single loss of 1,100.50 with a verified cause.
    expect(Object.fromEntries(figures[0]?.rows ?? [])).toMatchObject({
      'Days from loss to conversation, median': '21',
      'Money lost whose causes are known': '€1,100.50 of €1,100.50',
      'Money lost with a cause the customer verified': '€1,100.50 of €1,100.50',
    });
  });

  test('shows words as far as they are permitted at this moment', async () => {
    const said = (permission: 'no' | 'inside' | 'by_name') =>
      world.save({
        record: {
          ...fullRecord,
          causes: [draftCause(1, { quote: 'We waited.', quotePermission: permission })],
        },
      });
    await said('by_name');
    await caughtUp();
    expect((await item('words')).lists).toMatchObject([
      { title: 'By name', rows: [{ label: '\u2068Alder\u2069', companyId: '101' }] },
    ]);
    const [cause] = await world.ofLoss(alder.lossKey, 'cause', []);
    const permit = (value: string) =>
      world.write({
        mirrors: [{ type: 'cause', id: cause?.id ?? '', properties: { clr_quote_permission: value } }],
      });
    // The search still says otherwise.
    await permit('inside');
    const unnamed = await item('words');
    expect(unnamed.lists).toMatchObject([{ rows: [{ says: 'Service: slow help.', companyId: null }] }]);
    expect(JSON.stringify(unnamed)).not.toContain('Alder');
    await permit('no');
    expect((await item('words')).lists).toEqual([]);
    expect(JSON.stringify(await open())).not.toContain('waited');
    await permit('by_name');
    expect(JSON.stringify(await open())).toContain('waited');
    await world.write({
      records: [{ type: 'loss', key: alder.lossKey, properties: { clr_status: 'undone' } }],
    });
    expect(JSON.stringify(await open())).not.toContain('waited');
  });
});

describe('the pack', () => {
  test('stands once on the review, however often it is written, and people’s notes stay', async () => {
    await world.save();
    await count();
    await caughtUp();
    const { reviewId } = await runWritePack(world.hubspot(), asked);
    const [first] = await notes();
    expect(first?.body).toContain('Loss review: June 2024');
    expect(first?.body).not.toContain('We waited for two weeks.');
    const own = await ownNote(reviewId, 'Mine: Loss review: June 2024');
    await runWritePack(world.hubspot(), { ...asked, locale: 'de-de' });
    const after = await notes();
    expect(after.map(({ id }) => id).sort()).toEqual([first?.id ?? '', own].sort());
    expect(after.find(({ id }) => id === own)?.body).toBe('Mine: Loss review: June 2024');
    expect(after.find(({ id }) => id === first?.id)?.body).toContain('Juni 2024');
  });

  test('made twice in one moment is once when somebody has looked', async () => {
    await count();
    await Promise.all([runWritePack(world.hubspot(), asked), runWritePack(world.hubspot(), asked)]);
    expect(await notes()).toHaveLength(1);
    // Before the month was run there is no review to stand on.
    await expect(runWritePack(world.hubspot(), { ...asked, month: '2024-05' })).rejects.toMatchObject({
      code: 'not_run',
    });
  });
});

/** A note that a person writes on the review; answers its id. */
async function ownNote(reviewId: string, body: string): Promise<string> {
  const answer = await fetch('https://api.hubapi.com/crm/objects/2026-09/notes', {
    method: 'POST',
    headers: { authorization: 'Bearer pat-local', 'content-type': 'application/json' },
    body: JSON.stringify({ properties: { hs_timestamp: '2024-07-01T06:00:00Z', hs_note_body: body } }),
  });
  const { id } = z.object({ id: z.string() }).parse(await answer.json());
  await world.write({ links: [{ from: { type: 'note', id }, to: { type: 'review', id: reviewId } }] });
  return id;
}
