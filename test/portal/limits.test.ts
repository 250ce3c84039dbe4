import { describe, expect, it } from 'vitest';
import { createLimits, professionalLimits } from './limits.ts';
import { createRefuse } from './refusal.ts';

const noon = Date.UTC(2024, 10, 1, 12);
const limitsOf = (changes: Partial<typeof professionalLimits> = {}) =>
  createLimits(
    { ...professionalLimits, ...changes },
    { portalId: 123, timeZone: () => 'Europe/Berlin', refuse: createRefuse(() => 'id') },
  );
const call = { token: 'a', isSearch: false, now: noon };
const search = { token: 'a', isSearch: true, now: noon };

describe('the ten-secondly limit', () => {
  it('is told in the headers of every answer', () => {
    const limits = limitsOf();
    expect(limits.admit(call).headers).toEqual({
      'X-HubSpot-RateLimit-Daily': '650000',
      'X-HubSpot-RateLimit-Daily-Remaining': '649999',
      'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
      'X-HubSpot-RateLimit-Max': '190',
      'X-HubSpot-RateLimit-Remaining': '189',
      'X-HubSpot-RateLimit-Secondly': '19',
      'X-HubSpot-RateLimit-Secondly-Remaining': '18',
    });
  });

  it('refuses the first request too many, with HubSpot’s body', async () => {
    const limits = limitsOf({ tenSecondly: 2 });
    limits.admit(call);
    limits.admit(call);
    const { refusal, headers } = limits.admit(call);
    expect(refusal?.status).toBe(429);
    expect(await refusal?.json()).toEqual({
      status: 'error',
      message: 'You have reached your ten_secondly_rolling limit.',
      errorType: 'RATE_LIMIT',
      correlationId: 'id',
      policyName: 'TEN_SECONDLY_ROLLING',
      groupName: 'publicapi:private_app-api-calls-ten-secondly:123',
    });
    expect(refusal?.headers.has('retry-after')).toBe(false);
    expect(headers['X-HubSpot-RateLimit-Remaining']).toBe('0');
  });

  it('rolls: each request counts for ten seconds, and a refused one not at all', () => {
    const limits = limitsOf({ tenSecondly: 2 });
    const refused = (after: number) => limits.admit({ ...call, now: noon + after }).refusal !== undefined;
    expect([0, 6000, 9999, 10_000, 15_999, 16_000].map(refused)).toEqual([
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('is counted for each token apart', () => {
    const limits = limitsOf({ tenSecondly: 1 });
    limits.admit(call);
    expect(limits.admit({ ...call, token: 'b' }).refusal).toBeUndefined();
  });
});

describe('the search limit', () => {
  it('admits five a second for the whole account and tells nothing in headers', async () => {
    const limits = limitsOf();
    for (let count = 0; count < 5; count += 1) {
      expect(limits.admit({ ...search, token: String(count) })).toEqual({ headers: {} });
    }
    const { refusal } = limits.admit({ ...search, now: noon + 999 });
    expect(await refusal?.json()).toMatchObject({
      message: 'You have reached your secondly limit.',
      policyName: 'SECONDLY',
    });
    expect(limits.admit({ ...search, now: noon + 1000 }).refusal).toBeUndefined();
  });

  it('leaves the ten-secondly limit alone', () => {
    const limits = limitsOf();
    limits.admit(search);
    expect(limits.admit(call).headers).toMatchObject({
      'X-HubSpot-RateLimit-Remaining': '189',
      'X-HubSpot-RateLimit-Daily-Remaining': '649998',
    });
  });
});

describe('the daily limit', () => {
  it('is shared by all tokens and starts anew at midnight in the account’s time zone', async () => {
    const limits = limitsOf({ daily: 2 });
    limits.admit(call);
    limits.admit({ ...call, token: 'b' });
    const midnightInBerlin = Date.UTC(2024, 10, 1, 23);
    const { refusal } = limits.admit({ ...call, token: 'c', now: midnightInBerlin - 1 });
    expect(await refusal?.json()).toMatchObject({
      message: 'You have reached your daily limit.',
      policyName: 'DAILY',
    });
    expect(limits.admit({ ...call, now: midnightInBerlin }).refusal).toBeUndefined();
  });
});
