import { request as rawRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { servePortal, type ServedPortal } from './serve-portal.ts';

let served: ServedPortal | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

const serve = async (fetch: (request: Request) => Promise<Response>): Promise<string> => {
  served = await servePortal({ fetch }, 0);
  return served.address;
};

describe('a served portal', () => {
  it('leaves the requests and answers of its own process alone', async () => {
    const before = [globalThis.Request, globalThis.Response];
    await serve(async () => new Response());
    expect(globalThis.Request).toBe(before[0]);
    expect(globalThis.Response).toBe(before[1]);
  });

  it('listens on 127.0.0.1 and keeps method, path, headers and body', async () => {
    const address = await serve(async (request) =>
      Response.json({
        method: request.method,
        target: new URL(request.url).pathname + new URL(request.url).search,
        token: request.headers.get('authorization'),
        body: await request.text(),
      }),
    );
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const answer = await fetch(`${address}/crm/objects/2026-09/companies?limit=1&properties=a,b`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer pat-local' },
      body: '{"ü":1}',
    });
    expect(await answer.json()).toEqual({
      method: 'PATCH',
      target: '/crm/objects/2026-09/companies?limit=1&properties=a,b',
      token: 'Bearer pat-local',
      body: '{"ü":1}',
    });
  });

  it('keeps HubSpot’s odd statuses, headers and empty answers', async () => {
    const address = await serve(async (request) =>
      request.method === 'DELETE'
        ? new Response(null, { status: 204 })
        : new Response('{"status":"error"}', {
            status: 477,
            headers: { 'Retry-After': '30', 'content-type': 'application/json;charset=utf-8' },
          }),
    );
    const moved = await fetch(`${address}/x`);
    expect([moved.status, moved.headers.get('retry-after'), moved.headers.get('content-type')]).toEqual([
      477,
      '30',
      'application/json;charset=utf-8',
    ]);
    expect(await moved.json()).toEqual({ status: 'error' });
    const gone = await fetch(`${address}/x`, { method: 'DELETE' });
    expect([gone.status, await gone.text()]).toEqual([204, '']);
  });

  it('reads the body of a GET and of a DELETE without one', async () => {
    const address = await serve(async (request) => new Response(`${request.method}:${await request.text()}`));
    expect(await (await fetch(`${address}/x`)).text()).toBe('GET:');
    expect(await (await fetch(`${address}/x`, { method: 'DELETE' })).text()).toBe('DELETE:');
  });

  it('breaks the connection when the portal rejects', async () => {
    const address = await serve(() => Promise.reject(new TypeError('fetch failed')));
    const error = await new Promise((resolve) => {
      rawRequest(`${address}/x`).on('error', resolve).end();
    });
    expect(error).toMatchObject({ code: 'ECONNRESET' });
  });

  it('tells that a port is in use', async () => {
    const address = await serve(async () => new Response());
    const port = Number(new URL(address).port);
    await expect(servePortal({ fetch: async () => new Response() }, port)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
