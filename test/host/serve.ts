import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import path from 'node:path';
import { readSurfaces, root, type Surface } from '../build/project.ts';
import type { Portal } from '../portal/portal.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { FunctionRequest } from './function-call.ts';
import { createFunctionRunner } from './run-function.ts';
import { screenToken } from './screen-token.ts';
import { createTrouble, type Trouble } from './trouble.ts';

export interface HostOptions {
  readonly portal: Portal;
  readonly portalId: number;
  /** Where the portal is served for the functions, such as `http://127.0.0.1:4310`. */
  readonly portalAddress: string;
  readonly timeZone: string;
  /** By default the screens that `app` declares. */
  readonly surfaces?: readonly Surface[];
  /** 0 takes any free one. */
  readonly port: number;
}

export interface Host {
  /** For example `http://127.0.0.1:4700`. */
  readonly address: string;
  /** What is to go wrong with the next function calls. */
  readonly trouble: Trouble;
  /** Uids of the functions called so far. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

/** Serves HubSpot's screens with the built cards and pages in them; functions run against the portal. */
export async function serveHost(options: HostOptions): Promise<Host> {
  const { portal, portalId, portalAddress, timeZone, port } = options;
  const surfaces = options.surfaces ?? (await readSurfaces());
  const runner = createFunctionRunner();
  const trouble = createTrouble();
  const calls: string[] = [];
  const clockOffsetMs = (): number => portal.clock.now() - Date.now();

  const app = new Hono();
  app.get('/account.json', (c) => c.json({ portalId, timeZone, clockOffsetMs: clockOffsetMs(), surfaces }));
  app.post('/functions/:uid', async (c) => {
    const uid = c.req.param('uid');
    const { parameters = {} } = FunctionRequest.parse(await c.req.json());
    calls.push(uid);
    const planted = await trouble.next();
    if (planted) return c.json({ error: planted });
    const call = {
      uid,
      file: path.join(root, 'app/functions/dist', `${uid}.js`),
      parameters,
      portalAddress,
      portalId,
      accessToken: 'pat-local',
      clockOffsetMs: clockOffsetMs(),
    };
    return c.json(await runner.run(call));
  });
  app.all('/crm/*', (c) => portal.fetch(asScreen(c.req.raw)));
  app.all('/crm-object-schemas/*', (c) => portal.fetch(asScreen(c.req.raw)));
  app.use('/bundles/*', serveStatic({ root: 'build' }));
  app.use(
    '/static/*',
    serveStatic({ root: 'build/host', rewriteRequestPath: (at) => at.replace('/static', '') }),
  );
  app.get('*', (c) => c.html(page));

  const server = await servePortal({ fetch: async (request) => app.fetch(request) }, port);
  return {
    address: server.address,
    trouble,
    calls,
    async close() {
      runner.close();
      await server.close();
    },
  };
}

const page = `<!doctype html>
<html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>HubSpot</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/page.css">
</head><body><div id="root"></div><script type="module" src="/static/page.js"></script></body></html>`;

function asScreen(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${screenToken}`);
  // Its copy, because what the server hands over is no `Request` of the platform.
  return new Request(request.clone(), { headers });
}
