import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '@loss-review/domain/answer/answer';
import { stepFunctions } from '@loss-review/domain/review-page/run-slice';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { readFunctions, root } from '../build/project.ts';
import { requireBuild } from '../build/stamp.ts';
import { readyPortal } from '../demo/ready-portal.ts';
import type { FunctionResult } from '../host/function-call.ts';
import { createFunctionRunner, type FunctionRunner } from '../host/run-function.ts';
import { type ServedPortal, servePortal } from '../portal/serve-portal.ts';
import { startMs } from '../journeys/open-journey.ts';

let served: ServedPortal;
let runner: FunctionRunner;
let call: (
  uid: string,
  parameters: Record<string, z.core.util.JSONType>,
  file?: string,
) => Promise<FunctionResult>;
beforeAll(async () => {
  await requireBuild();
  const ready = await readyPortal({ seed: 7, startMs, readiness: 'set up', companies: 5 });
  served = await servePortal(ready.portal, 0);
  runner = createFunctionRunner();
  call = (uid, parameters, file = path.join(root, 'app/functions/dist', `${uid}.js`)) =>
    runner.run({
      uid,
      file,
      parameters,
      portalAddress: served.address,
      portalId: ready.portalId,
      accessToken: 'pat-local',
      clockOffsetMs: ready.portal.clock.now() - Date.now(),
    });
}, 60_000);
afterAll(async () => {
  runner.close();
  await served.close();
});

const portalId = 24_680_135;

test('every use case has its function: entry, metafile and bundle', async () => {
  const files = await readdir(path.join(root, 'serverless/functions'));
  const entries = files.filter((name) => name !== 'answering.ts' && !name.endsWith('.test.ts'));
  expect(entries.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual(await readFunctions());
});

test('the client is required, not bundled', async () => {
  for (const uid of await readFunctions()) {
    const code = await readFile(path.join(root, 'app/functions/dist', `${uid}.js`), 'utf8');
    expect(code, uid).toMatch(/require\("@hubspot\/api-client"\)/);
  }
});

test.each([
  ...['open-card', 'mark-loss', 'undo-loss', 'answer-possible-loss', 'open-review'],
  ...['open-call', 'save-call-draft', 'log-attempt', 'save-call', 'erase-contact'],
  'give-feedback',
  ...['open-call-list', 'choose-call'],
  ...Object.values(stepFunctions),
])(
  '%s refuses parameters it does not know with a coded answer',
  async (uid) => {
    const result = z.object({ data: Failure }).parse(await call(uid, { portalId, surprise: 'x' }));
    expect(result.data.code).toBe('bad_request');
  },
  20_000,
);

test("a built function answers in HubSpot's executor, against the portal", async () => {
  const opened = z
    .object({ data: z.object({ ok: z.literal(true), value: z.looseObject({ standing: z.string() }) }) })
    .parse(await call('open-card', { portalId, companyId: '1000001' }));
  expect(opened.data.value.standing).not.toBe('');
}, 20_000);

test('a company that is not there is a coded answer', async () => {
  const result = z.object({ data: Failure }).parse(await call('open-card', { portalId, companyId: '99' }));
  expect(result.data.sentence).not.toBe('');
}, 20_000);

test('a function that throws, or is not there, is an error of HubSpot, and the next call works', async () => {
  const file = path.join(root, 'build/throwing.cjs');
  await writeFile(file, 'exports.main = async () => { throw new Error("a bug"); };');
  expect(await call('throwing', {}, file)).toEqual({ error: expect.stringContaining('a bug') });
  expect(await call('missing', {}, path.join(root, 'build/missing.cjs'))).toEqual({
    error: expect.stringContaining("doesn't exist"),
  });
  await writeFile(file, 'exports.main = async () => "fine";');
  expect(await call('throwing', {}, file)).toEqual({ data: 'fine' });
}, 30_000);

const Warm = z.object({ data: z.object({ calls: z.number(), process: z.number(), now: z.number() }) });

test('a process stays warm for the next call, which loads the function anew and has its own clock', async () => {
  const file = path.join(root, 'build/warm.cjs');
  await writeFile(
    file,
    'let calls = 0; exports.main = async () => ({ calls: ++calls, process: process.pid, now: Date.now() });',
  );
  const first = Warm.parse(await call('warm', {}, file)).data;
  const second = Warm.parse(await call('warm', {}, file)).data;
  expect(second).toMatchObject({ calls: 1, process: first.process });
  expect(second.now - first.now).toBeLessThan(3_600_000);
  expect(second.now).toBeGreaterThanOrEqual(first.now);
}, 20_000);

test('two calls at once run in two processes', async () => {
  const file = path.join(root, 'build/slow.cjs');
  await writeFile(file, 'exports.main = async () => process.pid;');
  const [one, other] = await Promise.all([call('slow', {}, file), call('slow', {}, file)]);
  expect(one).toEqual({ data: expect.any(Number) });
  expect(one).not.toEqual(other);
}, 20_000);

test('a function that never ends is stopped after ten seconds', async () => {
  const file = path.join(root, 'build/endless.cjs');
  await writeFile(file, 'exports.main = () => { for (;;); };');
  expect(await call('endless', {}, file)).toEqual({ error: expect.stringContaining('timed out') });
}, 30_000);
