import { describe, expect, test } from 'vitest';
import { OutOfTime } from './deadline.ts';
import { type Scripted, scriptHubspot } from './testing/scripted-hubspot.ts';
import type { HubspotRequest } from './request.ts';

const upsert: HubspotRequest = { method: 'POST', path: '/batch/upsert', kind: 'write', repeatable: true };
const create: HubspotRequest = { ...upsert, path: '/batch/create', repeatable: false };

/** Answers from the list, one after the other. */
const inTurn =
  (...answers: readonly Scripted[]) =>
  (_: HubspotRequest, n: number): Scripted =>
    answers[n - 1] ?? {};

describe('sending', () => {
  test('repeats until an answer comes, counts every try and waits longer each time', async () => {
    const { connection, meter, clock } = scriptHubspot(
      inTurn('network', { status: 502 }, 'timeout', { body: { done: true } }),
    );
    expect(await connection.send(upsert)).toEqual({ status: 200, body: { done: true } });
    expect(meter.report().requests).toMatchObject({ write: 4, total: 4 });
    expect(clock.now()).toBe(500 + 1_000 + 2_000);
  });

  test('gives up in the end', async () => {
    const { connection, sent } = scriptHubspot(() => ({ status: 503 }));
    await expect(connection.send(upsert)).rejects.toMatchObject({ name: 'Trouble', code: 'no_answer' });
    expect(sent).toHaveLength(6);
  });

  test('sends a plain create once when nobody knows what became of it', async () => {
    const { connection, sent } = scriptHubspot(() => 'timeout');
    await expect(connection.send(create)).rejects.toMatchObject({ code: 'no_answer' });
    expect(sent).toHaveLength(1);
  });

  test('waits out a full bucket, even with a create', async () => {
    const { connection, clock } = scriptHubspot(
      inTurn({ status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' } }, { status: 201, body: {} }),
    );
    expect(await connection.send(create)).toMatchObject({ status: 201 });
    expect(clock.now()).toBe(10_000);
  });

  test('throws a refusal at once', async () => {
    const { connection, sent } = scriptHubspot(() => ({
      status: 401,
      body: { category: 'INVALID_AUTHENTICATION' },
    }));
    await expect(connection.send(upsert)).rejects.toMatchObject({ name: 'Refused', code: 'bad_token' });
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['a pause before a repeat', { status: 423 }],
    ['a full bucket', { status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' } }],
  ])('%s that would pass the deadline ends the slice', async (_, answer) => {
    const { connection, clock } = scriptHubspot(() => answer, { deadline: 1_000, portalId: 42 });
    await expect(connection.send(upsert)).rejects.toBeInstanceOf(OutOfTime);
    expect(clock.now()).toBe(0);
  });
});
