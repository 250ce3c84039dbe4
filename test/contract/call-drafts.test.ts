import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alder, callRecord, type CallWorld, openCallWorld, uuid } from '../support/call-world.ts';

let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
});
afterEach(() => world.close());

const day = 86_400_000;

describe('a draft', () => {
  test('is kept at each step, with who saved it when, and leaves the loss’s revision alone', async () => {
    const first = await world.draft({ draft: callRecord({ notes: 'They are cross.', causes: [] }) });
    expect(first).toMatchObject({ held: { savedBy: 'Ada Park' }, screen: null });
    expect(first.held?.savedAt).toMatch(/^2024-07-01T06:/);
    const second = await world.draft({ id: uuid(7), draft: callRecord({ notes: 'They are very cross.' }) });
    expect(second.held?.revision).toBe((first.held?.revision ?? 0) + 1);
    expect((await world.openCall()).call).toMatchObject({
      revision: 0,
      draft: { ...second.held, draft: { notes: 'They are very cross.' } },
    });
  });

  test('costs three requests: the loss is read, written, and read once more', async () => {
    const { log } = world.portal;
    const before = log.entries().length;
    await world.draft({ seenDraft: 0 });
    expect(log.counts(before)).toEqual({ search: 0, read: 2, write: 1, total: 3 });
  });

  test('sent twice is kept once', async () => {
    const first = await world.draft();
    expect(await world.draft({ seenDraft: 0 })).toEqual(first);
  });

  test('of a colleague in between is shown, not overwritten', async () => {
    await world.draft({ who: 'Bo Lund', draft: callRecord({ notes: 'Mine.' }) });
    const { held, screen } = await world.draft({ id: uuid(7), seenDraft: 0 });
    expect(held).toBeNull();
    expect(screen?.call?.draft).toMatchObject({ savedBy: 'Bo Lund', draft: { notes: 'Mine.' } });
  });

  test('of a colleague stops a record that does not know of it', async () => {
    await world.draft({ who: 'Bo Lund' });
    expect(await world.save({ seenDraft: 0 })).toMatchObject({ outcome: 'changed_meanwhile' });
    expect((await world.save()).outcome).toBe('saved');
  });

  test('never bears the number of one from before a record', async () => {
    const { held } = await world.draft();
    await world.save();
    await world.draft({ id: uuid(7) });
    const late = await world.draft({ id: uuid(8), seenDraft: held?.revision ?? 0 });
    expect(late.held).toBeNull();
  });

  test('that HubSpot could not hold is refused with what to do', async () => {
    // Each character of these takes six in JSON.
    const draft = callRecord({ notes: '\u0001'.repeat(10_000), offer: '\u0001'.repeat(2_000) });
    await expect(world.draft({ draft })).rejects.toMatchObject({ code: 'too_long', who: 'user' });
  });
});

describe('an attempt', () => {
  test('is counted, told on the company and logged on the timeline', async () => {
    const { outcome, screen } = await world.attempt();
    expect(outcome).toBe('saved');
    expect(screen.call).toMatchObject({
      status: 'tried',
      attempts: [{ on: '2024-07-01', who: 'Ada Park', outcome: 'no_answer' }],
      task: { done: false },
    });
    expect(await world.loss(alder.lossKey, ['clr_attempts', 'clr_revision'])).toEqual({
      clr_attempts: '1',
      clr_revision: '',
    });
    expect(await world.company('101', ['clr_next_step'])).toEqual({
      clr_next_step: 'Tried on 1 July 2024; try again on another day.',
    });
    const calls = await world.ofLoss(alder.lossKey, 'call', ['clr_key', 'hs_call_status', 'hs_call_body']);
    expect(calls.map(({ properties }) => properties)).toEqual([
      {
        clr_key: `deal-1002-attempt-${uuid(2)}`,
        hs_call_status: 'NO_ANSWER',
        hs_call_body: '<p>Ada Park tried to call. Nobody answered.</p>',
      },
    ]);
  });

  test('sent twice is one, and three on one day are not enough', async () => {
    await world.attempt();
    await world.attempt();
    await world.attempt({ id: uuid(11), outcome: 'busy' });
    const { screen } = await world.attempt({ id: uuid(12), outcome: 'voicemail' });
    expect(screen.call).toMatchObject({ status: 'tried', attempts: [{}, {}, {}] });
    expect(await world.ofLoss(alder.lossKey, 'call', [])).toHaveLength(3);
  });

  test('on a third day of the portal’s zone makes “could not reach”, and the task is done', async () => {
    await world.attempt();
    await world.clock.sleep(day);
    await world.attempt({ id: uuid(11) });
    // Shortly after midnight in Berlin: still the second day in Greenwich.
    await world.clock.sleep(day - 8 * 3_600_000 + 60_000);
    const { screen } = await world.attempt({ id: uuid(12), outcome: 'wrong_number' });
    expect(screen.call?.attempts.map(({ on }) => on)).toEqual(['2024-07-01', '2024-07-02', '2024-07-03']);
    expect(screen.call).toMatchObject({ status: 'not_reached', task: { done: true } });
    expect(await world.company('101', ['clr_next_step'])).toEqual({
      clr_next_step: 'Tried on 3 days, last on 3 July 2024; could not be reached.',
    });
  });

  test('stops nobody from recording the call when the customer calls back', async () => {
    await world.attempt();
    expect((await world.save()).screen.call).toMatchObject({ status: 'reached', attempts: [{}] });
    await expect(world.attempt({ id: uuid(11) })).rejects.toMatchObject({ code: 'recorded' });
  });
});
