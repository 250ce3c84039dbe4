import { describe, expect, it } from 'vitest';
import { professionalLimits } from '../portal/limits.ts';
import { createPortal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { listAt, openAskedPortal, testStart } from '../support/ask-portal.ts';

function limitedPortal(changes: Partial<typeof professionalLimits> = {}) {
  const portal = createPortal({
    clock: createVirtualClock(Date.UTC(2024, 10, 1, 12)),
    limits: { ...professionalLimits, ...changes },
    tokens: { 'pat-one': ['crm.objects.companies.read'], 'pat-two': ['crm.objects.companies.read'] },
  });
  const ask = (path: string, token = 'pat-one', body?: string) =>
    portal.fetch(
      new Request(`https://api.hubapi.com${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body }),
      }),
    );
  return {
    portal,
    read: (token?: string) => ask('/crm/objects/2026-09/companies', token),
    search: (token?: string) => ask('/crm/objects/2026-09/companies/search', token, '{}'),
    readMissing: () => ask('/crm/objects/2026-09/companies/1'),
  };
}

const rateHeaders = (answer: Response) =>
  [...answer.headers.keys()].filter((name) => name.includes('ratelimit'));

describe('the limit of ten seconds', () => {
  it('counts down in the headers', async () => {
    const { read } = limitedPortal();
    const [first, second] = [await read(), await read()];
    expect(first.headers.get('x-hubspot-ratelimit-max')).toBe('190');
    expect(first.headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
    expect(first.headers.get('x-hubspot-ratelimit-remaining')).toBe('189');
    expect(second.headers.get('x-hubspot-ratelimit-remaining')).toBe('188');
  });

  it('answers 429 to the request after the hundred and ninetieth, and admits again ten seconds on', async () => {
    const { portal, read } = limitedPortal();
    const answers = await Promise.all(Array.from({ length: 191 }, () => read()));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(190);
    const refused = answers.find((answer) => answer.status === 429);
    expect(await refused?.json()).toMatchObject({
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    });
    expect((await read('pat-two')).status).toBe(200);
    await portal.clock.sleep(10_000);
    expect((await read()).status).toBe(200);
  });

  it('carries its headers on errors, too', async () => {
    const { readMissing } = limitedPortal();
    const answer = await readMissing();
    expect([answer.status, answer.headers.get('x-hubspot-ratelimit-remaining')]).toEqual([404, '189']);
  });
});

describe('the limit of searches', () => {
  it('is five a second for all apps together, without headers', async () => {
    const { portal, search } = limitedPortal();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => search(at % 2 ? 'pat-one' : 'pat-two')),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.flatMap(rateHeaders)).toEqual([]);
    expect(await answers[5]?.json()).toMatchObject({ policyName: 'SECONDLY' });
    await portal.clock.sleep(1000);
    expect((await search()).status).toBe(200);
  });
});

describe('the limit of a day', () => {
  it('is one for all apps, and over at midnight in the account’s time zone', async () => {
    const { portal, read } = limitedPortal({ daily: 2 });
    await read();
    await read('pat-two');
    const refused = await read();
    expect(refused.headers.get('x-hubspot-ratelimit-daily-remaining')).toBe('0');
    expect(await refused.json()).toMatchObject({ policyName: 'DAILY' });
    await portal.clock.sleep(12 * 3_600_000);
    expect((await read()).status).toBe(200);
  });
});

describe('an account’s day', () => {
  it('tells how many requests it has used, and when it ends', async () => {
    const portal = openAskedPortal({
      timeZone: 'Europe/Berlin',
      limits: { tenSecondly: 100, searchPerSecond: 5, daily: 500 },
    });
    await portal.ask('GET', '/crm/objects/2026-09/deals');
    const usage = await portal.ask('GET', '/account-info/2026-09/api-usage/daily/private-apps');
    expect(listAt(usage.body, 'results')).toEqual([
      {
        name: 'private-apps-api-calls-daily',
        usageLimit: 500,
        currentUsage: 2,
        collectedAt: new Date(testStart).toISOString(),
        fetchStatus: 'SUCCESS',
        // Midnight in Berlin, an hour ahead of UTC in December.
        resetsAt: '2024-12-02T23:00:00.000Z',
      },
    ]);
  });
});
