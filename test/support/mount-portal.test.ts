import { afterEach, describe, expect, it } from 'vitest';
import { Client } from '@hubspot/api-client';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal, type Answering, type MountedPortal } from './mount-portal.ts';

let mounted: MountedPortal | undefined;
afterEach(() => {
  mounted?.close();
  mounted = undefined;
});

const mount = (fetch: Answering['fetch']): void => {
  mounted = mountPortal({ fetch });
};

describe('a mounted portal', () => {
  it('passes method, path, headers and body on, and status, headers and body back', async () => {
    mount(async (request) =>
      Response.json(
        {
          method: request.method,
          path: new URL(request.url).pathname,
          token: request.headers.get('authorization'),
          body: await request.json(),
        },
        { status: 207, headers: { 'X-HubSpot-RateLimit-Max': '190' } },
      ),
    );
    const client = new Client({ accessToken: 'pat-test' });
    const answer = await client.apiRequest({
      method: 'POST',
      path: '/crm/objects/2026-09/companies/search',
      body: { limit: 1 },
    });
    expect(answer.status).toBe(207);
    expect(answer.headers.get('x-hubspot-ratelimit-max')).toBe('190');
    expect(await answer.json()).toEqual({
      method: 'POST',
      path: '/crm/objects/2026-09/companies/search',
      token: 'Bearer pat-test',
      body: { limit: 1 },
    });
  });

  it('passes an empty answer and a page of HTML', async () => {
    mount(async (request) =>
      request.method === 'DELETE'
        ? new Response(null, { status: 204 })
        : new Response('<html></html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    );
    const gone = await fetch('https://api.hubapi.com/crm/objects/2026-09/companies/1', { method: 'DELETE' });
    expect([gone.status, await gone.text()]).toEqual([204, '']);
    const broken = await fetch('https://api.hubapi.com/anything');
    expect([broken.status, broken.headers.get('content-type'), await broken.text()]).toEqual([
      502,
      'text/html',
      '<html></html>',
    ]);
  });

  it('passes a rejection as the very same error', async () => {
    class Marker extends Error {}
    const errors = [
      new TypeError('fetch failed', { cause: Object.assign(new Error('read'), { code: 'ECONNRESET' }) }),
      new Marker('cut'),
    ];
    for (const error of errors) {
      mount(() => Promise.reject(error));
      await expect(fetch('https://api.hubapi.com/anything')).rejects.toBe(error);
      mounted?.close();
    }
  });

  it('rejects when the caller aborts a request that is never answered', async () => {
    mount(() => new Promise(() => {}));
    const controller = new AbortController();
    const answer = fetch('https://api.hubapi.com/anything', { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses requests to anywhere else', async () => {
    mount(async () => new Response());
    await expect(fetch('https://elsewhere.example/')).rejects.toThrow('elsewhere.example');
  });

  it('keeps virtual time still while a request of HubSpot’s client is under way', async () => {
    const clock = createVirtualClock(0);
    const times: number[] = [];
    mount(async (request) => {
      times.push(clock.now());
      await request.text();
      return Response.json({});
    });
    const client = new Client({ accessToken: 'pat-test' });
    const call = async (): Promise<void> => {
      const answer = await client.apiRequest({
        method: 'POST',
        path: '/crm/objects/2026-09/companies',
        body: {},
      });
      await answer.json();
      times.push(clock.now());
    };
    const sleeper = clock.sleep(1000);
    await Promise.all([call(), call()]);
    await sleeper;
    expect(times).toEqual([0, 0, 0, 0]);
  });
});
