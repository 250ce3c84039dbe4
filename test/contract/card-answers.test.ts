import { runMarkLoss } from '@loss-review/serverless/card/mark-loss';
import { runUndoLoss } from '@loss-review/serverless/card/undo-loss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CardWorld, forms, openCardWorld, seen } from '../support/card-world.ts';

let world: CardWorld;
beforeEach(async () => {
  world = await openCardWorld();
});
afterEach(() => world.close());

const key = `mark-${forms[0]}`;
const mirror = ['clr_status', 'clr_lost_on', 'clr_lost_month', 'clr_value_lost', 'clr_losses'];

describe('taking a loss back', () => {
  test('keeps the record with who did it and why, and the company is a customer again', async () => {
    const { loss } = await world.open('101');
    const { outcome, card } = await world.undo('101', { seen: seen(loss) });
    expect(outcome).toBe('saved');
    expect(card).toMatchObject({ standing: 'customer', loss: null });
    expect(card.earlier).toMatchObject([
      {
        ...{ key: 'deal-1002', status: 'undone', revision: 1 },
        trace: [{ id: forms[0], who: 'Ada Park', did: 'undone', reason: 'They renewed by phone.' }],
      },
    ]);
    expect(await world.company('101', mirror)).toEqual(Object.fromEntries(mirror.map((name) => [name, ''])));
  });

  test('stands after the next sweep: its evidence opens nothing again', async () => {
    const { loss } = await world.open('101');
    const { card } = await world.undo('101', { seen: seen(loss) });
    await world.clock.sleep(86_400_000);
    await world.sweep();
    expect({ ...(await world.open('101')), today: card.today }).toEqual(card);
  });

  test('closes its open call with a note, markup made harmless', async () => {
    const properties = {
      hs_timestamp: '1720137600000',
      hs_task_body: '<p>Brief</p>',
      clr_loss_key: 'deal-1002',
    };
    await world.write({
      records: [{ type: 'task', key: 'deal-1002-call', properties }],
      links: [{ from: { type: 'task', key: 'deal-1002-call' }, to: { type: 'company', id: '101' } }],
    });
    const { loss } = await world.open('101');
    const { card } = await world.undo('101', { seen: seen(loss), reason: 'a <b>mistake</b>' });
    expect(card.tasks).toMatchObject([{ status: 'COMPLETED' }]);
    const [task] = await world.hubspot().crm.readByKey('task', ['deal-1002-call'], ['hs_task_body']);
    expect(task?.properties['hs_task_body']).toBe(
      '<p><strong>Closed: not lost after all.</strong> Ada Park: a &lt;b&gt;mistake&lt;/b&gt;</p><p>Brief</p>',
    );
  });
});

describe('a possible loss', () => {
  test('confirmed becomes a loss dated by the person', async () => {
    const { possible } = await world.open('103');
    const lost = { day: '2024-05-10', value: 85_000 };
    const { card } = await world.answer('103', { seen: seen(possible), lost });
    expect(card).toMatchObject({
      ...{ standing: 'lost', possible: null },
      loss: {
        ...{ key: 'quiet-1004', status: 'lost', lostOn: '2024-05-10', value: 85_000, datedBy: 'person' },
        trace: [{ did: 'confirmed', reason: 'I spoke to them.' }],
      },
    });
    expect(await world.company('103', mirror)).toMatchObject({
      clr_status: 'lost',
      clr_lost_on: '2024-05-10',
    });
    expect(await world.loss('quiet-1004', ['clr_episode'])).toEqual({ clr_episode: '1' });
  });

  test('dismissed remembers the reason and stays a customer', async () => {
    const { possible } = await world.open('103');
    const { card } = await world.answer('103', { seen: seen(possible), reason: 'They pause until spring.' });
    expect(card).toMatchObject({ standing: 'customer', possible: null, loss: null });
    expect(card.earlier).toMatchObject([
      { status: 'dismissed', trace: [{ did: 'dismissed', reason: 'They pause until spring.' }] },
    ]);
  });

  test('is replaced by a person’s mark', async () => {
    const { possible } = await world.open('103');
    const { card } = await world.mark('103', { seen: seen(possible) });
    expect(card).toMatchObject({
      possible: null,
      earlier: [],
      loss: { key: 'quiet-1004', lostOn: '2024-06-20' },
    });
  });
});

describe('a change meanwhile is shown, not overwritten', () => {
  test('by a colleague who corrected the loss', async () => {
    const { loss } = await world.open('101');
    await world.mark('101', { seen: seen(loss), day: '2024-06-01', value: 5_000 });
    const { outcome, card } = await world.undo('101', { id: forms[1], seen: seen(loss) });
    expect(outcome).toBe('changed_meanwhile');
    expect(card.loss).toMatchObject({ status: 'lost', lostOn: '2024-06-01', value: 5_000, revision: 1 });
  });

  test('by a colleague who corrected the loss between reading and writing', async () => {
    const { loss } = await world.open('101');
    const hubspot = world.hubspot();
    // The card reads the loss by its key only just before it writes.
    const readByKey: typeof hubspot.crm.readByKey = async (type, keys, names) => {
      if (type === 'loss') await world.mark('101', { seen: seen(loss), day: '2024-06-01' });
      return hubspot.crm.readByKey(type, keys, names);
    };
    const { outcome, card } = await runUndoLoss(
      { ...hubspot, crm: { ...hubspot.crm, readByKey } },
      {
        ...{ portalId: 1, companyId: '101', id: forms[1], who: 'Bo Lind' },
        ...{ seen: seen(loss), reason: 'They renewed by phone.' },
      },
    );
    expect(outcome).toBe('changed_meanwhile');
    expect(card.loss).toMatchObject({ status: 'lost', lostOn: '2024-06-01', revision: 1 });
  });

  test('by a sweep that found a lost renewal between reading and writing a mark', async () => {
    const hubspot = world.hubspot();
    let looks = 0;
    const linked: typeof hubspot.crm.linked = async (from, to, ids) => {
      // The card looks for losses when it opens, and once more just before it writes.
      if (to === 'loss' && ++looks === 2) {
        const properties = {
          dealstage: 'renewal_lost',
          pipeline: 'renewals',
          closedate: '2024-06-15T10:00:00Z',
        };
        await world.write({ mirrors: [{ type: 'deal', id: '1008', properties }] });
        await world.sweep();
      }
      return hubspot.crm.linked(from, to, ids);
    };
    const { outcome, card } = await runMarkLoss(
      { ...hubspot, crm: { ...hubspot.crm, linked } },
      {
        ...{ portalId: 1, companyId: '102', id: forms[0], who: 'Bo Lind', seen: null, kind: 'churned' },
        ...{ day: '2024-06-20', value: null, ownerReason: null },
      },
    );
    expect(outcome).toBe('changed_meanwhile');
    expect(card.loss).toMatchObject({ key: 'deal-1008', lostOn: '2024-06-15' });
  });

  test('by a colleague who marked the same company', async () => {
    await world.mark('102', { day: '2024-06-18' });
    const { outcome, card } = await world.mark('102', { id: forms[1], day: '2024-06-20' });
    expect(outcome).toBe('changed_meanwhile');
    expect(card.loss).toMatchObject({ key, lostOn: '2024-06-18' });
  });

  test('by a colleague who dismissed the possible loss', async () => {
    const { possible } = await world.open('103');
    await world.answer('103', { seen: seen(possible) });
    const lost = { day: '2024-05-10', value: null };
    const { outcome, card } = await world.answer('103', { id: forms[1], seen: seen(possible), lost });
    expect(outcome).toBe('changed_meanwhile');
    expect(card.standing).toBe('customer');
  });
});
