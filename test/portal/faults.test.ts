import { describe, expect, it } from 'vitest';
import { createFaults, PortalCut, type Fault, type PlantedFault } from './faults.ts';
import { createRefuse } from './refusal.ts';
import { createVirtualClock } from './virtual-clock.ts';

function faultyPortal() {
  const clock = createVirtualClock(0);
  const faults = createFaults({ portalId: 123, clock, refuse: createRefuse(() => 'id') });
  let n = 0;
  const applied: number[] = [];
  const send = (
    method = 'GET',
    path = '/crm/objects/2026-09/companies',
    signal = new AbortController().signal,
  ) => {
    const request = { n: (n += 1), method, path, signal };
    return faults.around(request, async () => {
      applied.push(request.n);
      return Response.json({ results: [{ id: '1' }] });
    });
  };
  return { clock, faults, send, applied };
}

const statuses = async (portal: ReturnType<typeof faultyPortal>, requests: readonly [string, string][]) =>
  Promise.all(requests.map(async ([method, path]) => (await portal.send(method, path)).status));

describe('the occasion of a fault', () => {
  const fault: Fault = { kind: 'server-error' };

  it('is the portal’s n-th request', async () => {
    const portal = faultyPortal();
    portal.faults.plant({ request: 2, fault });
    expect([
      (await portal.send()).status,
      (await portal.send()).status,
      (await portal.send()).status,
    ]).toEqual([200, 500, 200]);
    expect(portal.applied).toEqual([1, 3]);
  });

  it('is the first request that matches', async () => {
    const portal = faultyPortal();
    portal.faults.plant({ method: 'POST', path: /\/batch\/upsert$/, fault });
    const sent: [string, string][] = [
      ['GET', '/x/batch/upsert'],
      ['POST', '/x/batch/read'],
      ['POST', '/x/batch/upsert'],
      ['POST', '/x/batch/upsert'],
    ];
    expect(await statuses(portal, sent)).toEqual([200, 200, 500, 200]);
  });

  it('is the n-th match, as many times in a row as asked for', async () => {
    const portal = faultyPortal();
    portal.faults.plant({ method: 'GET', nth: 2, times: 2, fault });
    const sent: [string, string][] = [
      ['GET', '/a'],
      ['GET', '/b'],
      ['PUT', '/c'],
      ['GET', '/d'],
      ['GET', '/e'],
    ];
    expect(await statuses(portal, sent)).toEqual([200, 500, 200, 500, 200]);
  });

  it('is never again after clearing', async () => {
    const portal = faultyPortal();
    portal.faults.plant({ request: 1, fault });
    portal.faults.clear();
    expect((await portal.send()).status).toBe(200);
  });
});

describe('a fault that answers', () => {
  const strike = async (fault: Fault, when?: PlantedFault['when']) => {
    const portal = faultyPortal();
    portal.faults.plant({ request: 1, fault, ...(when && { when }) });
    return { answer: await portal.send(), applied: portal.applied };
  };

  it.each(['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY'] as const)('429 by policy %s', async (policy) => {
    const { answer } = await strike({ kind: 'rate-limit', policy });
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ errorType: 'RATE_LIMIT', policyName: policy });
  });

  it('423, 477 with Retry-After, 500', async () => {
    expect((await strike({ kind: 'locked' })).answer.status).toBe(423);
    const moving = (await strike({ kind: 'migration', retryAfter: 30 })).answer;
    expect([moving.status, moving.headers.get('retry-after')]).toEqual([477, '30']);
    expect((await strike({ kind: 'server-error' })).answer.status).toBe(500);
  });

  it('any status asked for', async () => {
    const { answer } = await strike({ kind: 'status', status: 409, category: 'CONFLICT', message: 'taken' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ status: 'error', category: 'CONFLICT', message: 'taken' });
  });

  it('502 as a page of HTML', async () => {
    const { answer } = await strike({ kind: 'bad-gateway' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html']);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it('500 although the request was carried out', async () => {
    const { answer, applied } = await strike({ kind: 'server-error' }, 'after');
    expect([answer.status, applied]).toEqual([500, [1]]);
  });

  it('half of the right body', async () => {
    const { answer, applied } = await strike({ kind: 'truncated' });
    expect([answer.status, answer.headers.get('content-type'), applied]).toEqual([
      200,
      'application/json',
      [1],
    ]);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });
});

describe('a fault that breaks the connection', () => {
  it('resets as Node’s fetch reports it, before or after the request is carried out', async () => {
    const portal = faultyPortal();
    portal.faults.plant({ request: 1, fault: { kind: 'reset' } });
    portal.faults.plant({ request: 2, fault: { kind: 'reset' }, when: 'after' });
    const broken = { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } };
    await expect(portal.send()).rejects.toMatchObject(broken);
    await expect(portal.send()).rejects.toMatchObject(broken);
    expect(portal.applied).toEqual([2]);
  });

  it('never answers, until the caller’s client gives up after five minutes', async () => {
    const portal = faultyPortal();
    portal.faults.plant({ request: 1, fault: { kind: 'timeout' } });
    await expect(portal.send()).rejects.toMatchObject({ cause: { code: 'UND_ERR_HEADERS_TIMEOUT' } });
    expect(portal.clock.now()).toBe(300_000);
  });

  it('never answers, until the caller aborts', async () => {
    const portal = faultyPortal();
    portal.faults.plant({ request: 1, fault: { kind: 'timeout' } });
    const controller = new AbortController();
    const answer = portal.send('GET', '/x', controller.signal);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(portal.clock.now()).toBe(0);
  });
});

describe('a cut', () => {
  it.each([
    ['before', []],
    ['after', [1]],
  ] as const)('%s a request stops that one and all later ones until cleared', async (when, carriedOut) => {
    const portal = faultyPortal();
    portal.faults.plant({ request: 1, fault: { kind: 'cut' }, when });
    await expect(portal.send()).rejects.toBeInstanceOf(PortalCut);
    await expect(portal.send()).rejects.toBeInstanceOf(PortalCut);
    expect(portal.applied).toEqual(carriedOut);
    portal.faults.clear();
    expect((await portal.send()).status).toBe(200);
  });
});
