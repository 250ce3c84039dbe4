import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { HubspotRequest, Outcome } from './request.ts';

const search: HubspotRequest = { method: 'POST', path: '/search', kind: 'search', repeatable: true };
const upsert: HubspotRequest = { method: 'POST', path: '/batch/upsert', kind: 'write', repeatable: true };
const create: HubspotRequest = { method: 'POST', path: '/batch/create', kind: 'write', repeatable: false };

function answer(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): Outcome {
  return { came: 'answer', status, body, header: (name) => headers[name] ?? null };
}
const limited = (policyName: string): Outcome =>
  answer(429, { status: 'error', errorType: 'RATE_LIMIT', policyName });
const silence: Outcome = { came: 'nothing', why: 'network' };

describe('a rate limit', () => {
  test('of one second holds searches for a second', () => {
    expect(judge(search, limited('SECONDLY'), 1)).toEqual({ to: 'hold', bucket: 'search', ms: 1_000 });
  });

  test('of ten seconds holds everything for the interval', () => {
    expect(judge(upsert, limited('TEN_SECONDLY_ROLLING'), 1)).toEqual({
      to: 'hold',
      bucket: 'all',
      ms: 10_000,
    });
  });

  test('without a policy in its body is taken for the long one, also for a create', () => {
    expect(judge(create, answer(429), 1)).toEqual({ to: 'hold', bucket: 'all', ms: 10_000 });
  });

  test('is understood although other fields are oddly formed', () => {
    const body = { policyName: 'SECONDLY', context: 'none', errors: 'none', message: 7 };
    expect(judge(search, answer(429, body), 1)).toMatchObject({ bucket: 'search', ms: 1_000 });
  });

  test('of a day is trouble at once', () => {
    expect(judge(search, limited('DAILY'), 1)).toMatchObject({
      to: 'fail',
      trouble: { code: 'daily_limit', who: 'administrator' },
    });
  });

  test('that does not end is trouble in the end', () => {
    expect(judge(search, limited('SECONDLY'), 10)).toMatchObject({
      to: 'fail',
      trouble: { code: 'busy' },
    });
  });
});

describe('what was not carried out is repeated, whatever it is', () => {
  test('locked: after two seconds', () => {
    expect(judge(create, answer(423), 1)).toEqual({ to: 'repeat', afterMs: 2_000 });
    expect(judge(create, answer(423), 8)).toMatchObject({ to: 'fail', trouble: { code: 'locked' } });
  });

  test('the account is moving: after as long as HubSpot says, unless that is long', () => {
    expect(judge(create, answer(477, {}, { 'Retry-After': '5' }), 1)).toEqual({
      to: 'repeat',
      afterMs: 5_000,
    });
    expect(judge(create, answer(477, {}, { 'Retry-After': '86400' }), 1)).toMatchObject({
      to: 'fail',
      trouble: { code: 'account_moving', retryAfterMs: 86_400_000 },
    });
  });
});

describe('when nobody knows whether it was carried out', () => {
  test.each([
    ['no answer', silence],
    ['a timeout', { came: 'nothing', why: 'timeout' } as const],
    ['a 502 with HTML', answer(502)],
    ['a 500', answer(500, { status: 'error' })],
    ['a 200 cut short', answer(200)],
  ])('%s: a keyed write is repeated with growing waits, six times in all', (_, outcome) => {
    const waits = [1, 2, 3, 4, 5].map((tries) => judge(upsert, outcome, tries));
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000].map((afterMs) => ({ to: 'repeat', afterMs })));
    expect(judge(upsert, outcome, 6)).toMatchObject({
      to: 'fail',
      trouble: { code: 'no_answer', who: 'user' },
    });
  });

  test.each([
    ['no answer', silence],
    ['a 500', answer(500)],
    ['a 201 cut short', answer(201)],
  ])('%s: a plain create is never sent twice', (_, outcome) => {
    expect(judge(create, outcome, 1)).toMatchObject({ to: 'fail', trouble: { code: 'no_answer' } });
  });
});

test.each([400, 401, 403, 404, 405, 409, 414, 437])('a %i is never repeated', (status) => {
  expect(judge(search, answer(status, { message: 'No' }), 1)).toMatchObject({
    to: 'fail',
    trouble: { status },
  });
});

test('a success without content is an answer', () => {
  expect(judge(upsert, answer(204), 1)).toEqual({ to: 'answer', answer: { status: 204, body: undefined } });
});
