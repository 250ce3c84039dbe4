import { createServer } from 'node:http';
import { http, HttpResponse, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTransport } from './client.ts';
import type { HubspotRequest } from './request.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  vi.useRealTimers();
});
afterAll(() => server.close());

const base = 'https://api.hubapi.com';
const transport = createTransport({ accessToken: 'pat-test' });
const ask: HubspotRequest = { method: 'GET', path: '/x', kind: 'read', repeatable: true };

describe('HubSpot’s client as transport', () => {
  test('sends method, path, query, body and token', async () => {
    server.use(
      http.post(`${base}/crm/objects/2026-09/deals/search`, async ({ request }) =>
        HttpResponse.json({
          body: await request.json(),
          query: new URL(request.url).search,
          token: request.headers.get('authorization'),
        }),
      ),
    );
    const path = '/crm/objects/2026-09/deals/search';
    const outcome = await transport(
      { ...ask, method: 'POST', path, qs: { a: '1' }, body: { limit: 2 } },
      1_000,
    );
    expect(outcome).toMatchObject({
      came: 'answer',
      status: 200,
      body: { body: { limit: 2 }, query: '?a=1', token: 'Bearer pat-test' },
    });
  });

  test('goes to another base when told', async () => {
    server.use(http.get('http://127.0.0.1:4310/x', () => HttpResponse.json({ here: true })));
    const local = createTransport({ accessToken: 'pat-local', basePath: 'http://127.0.0.1:4310' });
    expect(await local(ask, 1_000)).toMatchObject({ status: 200, body: { here: true } });
  });

  test('hands on headers by any spelling', async () => {
    server.use(
      http.get(`${base}/x`, () => HttpResponse.json({}, { headers: { 'X-HubSpot-RateLimit-Max': '190' } })),
    );
    const outcome = await transport(ask, 1_000);
    expect(outcome.came === 'answer' && outcome.header('x-hubspot-ratelimit-max')).toBe('190');
  });

  test('a page of HTML and a body cut short are answers without a body', async () => {
    server.use(http.get(`${base}/x`, () => HttpResponse.html('<html>Bad Gateway</html>', { status: 502 })));
    expect(await transport(ask, 1_000)).toMatchObject({ came: 'answer', status: 502, body: undefined });
    server.use(http.get(`${base}/x`, () => HttpResponse.text('{"results":[{"id":"1')));
    expect(await transport(ask, 1_000)).toMatchObject({ came: 'answer', status: 200, body: undefined });
  });

  test('a 4xx is an answer with its body', async () => {
    server.use(
      http.get(`${base}/x`, () => HttpResponse.json({ category: 'OBJECT_NOT_FOUND' }, { status: 404 })),
    );
    expect(await transport(ask, 1_000)).toMatchObject({
      status: 404,
      body: { category: 'OBJECT_NOT_FOUND' },
    });
  });

  test('a broken connection is no answer', async () => {
    server.use(http.get(`${base}/x`, () => HttpResponse.error()));
    expect(await transport(ask, 1_000)).toEqual({ came: 'nothing', why: 'network' });
  });

  test('a connection that breaks in the middle of the body is no answer', async () => {
    const breaking = createServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"results":', () => response.destroy());
    });
    await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve));
    const address = breaking.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    server.use(http.all(`http://127.0.0.1:${port}/*`, () => passthrough()));
    const local = createTransport({ accessToken: 'pat-local', basePath: `http://127.0.0.1:${port}` });
    expect(await local(ask, 5_000)).toEqual({ came: 'nothing', why: 'network' });
    await new Promise((resolve) => breaking.close(resolve));
  });

  test('a fault of our own is not taken for the network’s', async () => {
    await expect(createTransport({ accessToken: 'pat…' })(ask, 1_000)).rejects.toBeInstanceOf(TypeError);
  });

  test('gives up on an answer that does not come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.use(http.get(`${base}/x`, () => new Promise<never>(() => {})));
    const pending = transport(ask, 15_000);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await pending).toEqual({ came: 'nothing', why: 'timeout' });
  });
});
