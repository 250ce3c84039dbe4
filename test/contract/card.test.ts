import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CardWorld, forms, openCardWorld, seen } from '../support/card-world.ts';

let world: CardWorld;
beforeEach(async () => {
  world = await openCardWorld();
});
afterEach(() => world.close());

const key = `mark-${forms[0]}`;
const mirror = ['clr_status', 'clr_lost_on', 'clr_lost_month', 'clr_value_lost', 'clr_losses'];

describe('opening the card', () => {
  test('of a customer who left says when, what it was worth, and which renewal was lost', async () => {
    const card = await world.open('101');
    expect(card).toMatchObject({
      company: { id: '101', name: 'Alder', ownerName: 'Grace Hale', doNotCall: false },
      ...{ currency: 'EUR', timeZone: 'Europe/Berlin', today: '2024-07-01', standing: 'lost' },
      ...{ customerSince: '2023-06-10', possible: null, earlier: [], tasks: [] },
      loss: {
        ...{ key: 'deal-1002', revision: 0, lostOn: '2024-06-10', value: 110_050, datedBy: 'evidence' },
        evidence: [{ says: 'lost_renewal', on: '2024-06-10', dealName: 'Alder 2024' }],
        snapshot: { value: 120_000, ownerName: 'Grace Hale', tenureMonths: 12, openTickets: 0 },
      },
    });
    expect(card.reasons).toContainEqual({
      value: 'price.price_rise',
      label: 'Price and terms: price rise',
      hidden: false,
    });
  });

  test('tells customers, those who came back, and those who never bought', async () => {
    const [customer, back, prospect] = [
      await world.open('102'),
      await world.open('105'),
      await world.open('104'),
    ];
    expect(customer).toMatchObject({
      standing: 'customer',
      customerSince: '2023-05-03',
      customerValue: 80_000,
    });
    expect(back).toMatchObject({
      standing: 'returned',
      customerValue: 60_000,
      loss: { lostOn: '2023-01-10', returned: { on: '2023-03-01', value: 60_000, partial: false } },
    });
    expect(prospect).toMatchObject({ standing: 'prospect', customerSince: null, loss: null });
  });

  test('shows the calls of its losses with owner and day, and no task of others', async () => {
    const to = { type: 'company', id: '101' } as const;
    const due = String(Date.UTC(2024, 6, 5, 22, 30)); // half past midnight on 6 July in Berlin
    const task = {
      hs_timestamp: due,
      hs_task_subject: 'Call Alder',
      hs_task_type: 'CALL',
      hubspot_owner_id: '501',
    };
    await world.write({
      records: [
        { type: 'task', key: 'deal-1002-call', properties: { ...task, clr_loss_key: 'deal-1002' } },
        { type: 'task', key: 'other', properties: { ...task, hs_task_subject: 'Send a card' } },
      ],
      links: ['deal-1002-call', 'other'].map((name) => ({ from: { type: 'task', key: name }, to })),
    });
    const { tasks } = await world.open('101');
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      ...{ lossKey: 'deal-1002', subject: 'Call Alder', call: true, dueOn: '2024-07-06' },
      ...{ ownerName: 'Grace Hale', status: 'NOT_STARTED' },
    });
  });

  test('says what to do where there is no such company', async () => {
    await expect(world.open('999')).rejects.toMatchObject({
      name: 'Trouble',
      code: 'no_company',
      who: 'user',
    });
  });

  test('says what to do where setup has not run', async () => {
    world.close();
    world = await openCardWorld({ isSetUp: false });
    await expect(world.open('101')).rejects.toMatchObject({ code: 'not_set_up', who: 'operator' });
  });
});

describe('marking a company as lost', () => {
  test('opens an absence worth the customer value, and the company shows it', async () => {
    const { outcome, card } = await world.mark('102', { ownerReason: 'price.price_rise' });
    expect(outcome).toBe('saved');
    expect(card).toMatchObject({
      standing: 'lost',
      loss: { key, revision: 1, value: 80_000, datedBy: 'person' },
    });
    expect(await world.company('102', [...mirror, 'clr_owner_reason'])).toEqual({
      ...{ clr_status: 'lost', clr_lost_on: '2024-06-20', clr_lost_month: '2024-06', clr_value_lost: '800' },
      ...{ clr_losses: '1', clr_owner_reason: 'price.price_rise' },
    });
    const names = ['clr_name', 'clr_company_id', 'clr_evidence_kind', 'clr_episode', 'clr_value_before'];
    expect(await world.loss(key, names)).toEqual({
      ...{ clr_name: 'Birch churned 2024-06-20', clr_company_id: '102', clr_evidence_kind: 'person' },
      ...{ clr_episode: '1', clr_value_before: '800' },
    });
  });

  test('twice with the same form marks once', async () => {
    const [first, second] = [await world.mark('102'), await world.mark('102')];
    expect(second).toEqual(first);
    expect((await world.hubspot().crm.linked('company', 'loss', ['102'])).get('102')).toHaveLength(1);
  });

  test('by two clicks at the same moment marks once, and both are told that it was saved', async () => {
    const [first, second] = await Promise.all([world.mark('102'), world.mark('102')]);
    expect([first.outcome, second.outcome]).toEqual(['saved', 'saved']);
    expect((await world.hubspot().crm.linked('company', 'loss', ['102'])).get('102')).toHaveLength(1);
    expect(await world.loss(key, ['clr_revision'])).toEqual({ clr_revision: '1' });
  });

  test('while it is absent joins the open absence: the person’s day and value win', async () => {
    const { loss } = await world.open('101');
    const { card } = await world.mark('101', { seen: seen(loss), day: '2024-06-05', value: 99_900 });
    expect(card.loss).toMatchObject({
      ...{ key: 'deal-1002', revision: 1, lostOn: '2024-06-05', value: 99_900, datedBy: 'person' },
      evidence: [
        { says: 'lost_renewal', on: '2024-06-10' },
        { says: 'person', on: '2024-06-05' },
      ],
      trace: [{ id: forms[0], on: '2024-07-01', who: 'Ada Park', did: 'marked' }],
    });
    expect(card.earlier).toEqual([]);
    expect(await world.company('101', mirror)).toEqual({
      ...{ clr_status: 'lost', clr_lost_on: '2024-06-05', clr_lost_month: '2024-06', clr_value_lost: '999' },
      clr_losses: '1',
    });
  });

  test('as staying with less records a single event and leaves it a customer', async () => {
    const { card } = await world.mark('102', { kind: 'downgraded', value: 30_000 });
    expect(card).toMatchObject({ standing: 'customer', loss: null });
    expect(card.earlier).toMatchObject([{ key, kind: 'downgraded', status: 'recorded', value: 30_000 }]);
    expect(await world.company('102', ['clr_status'])).toEqual({ clr_status: '' });
  });

  test('stands after the next sweep', async () => {
    const { card } = await world.mark('102');
    await world.clock.sleep(86_400_000);
    await world.sweep();
    expect({ ...(await world.open('102')), today: card.today }).toEqual(card);
  });

  test.each([
    [{ day: '2024-07-02' }, 'future_day'],
    [{ day: '2023-05-02' }, 'bought_since'],
    [{ kind: 'downgraded', value: null }, 'value_needed'],
  ] as const)('%j is refused with a code', async (mark, code) => {
    await expect(world.mark('102', mark)).rejects.toMatchObject({ name: 'Trouble', code, who: 'user' });
    expect((await world.open('102')).standing).toBe('customer');
  });
});
