import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { startPortal, type StartedPortal } from '../portal/start-portal.ts';
import { csv, dealHeader, exportFolder } from '../exports/export-folder.ts';

let started: StartedPortal | undefined;
afterEach(async () => {
  await started?.close();
  started = undefined;
});

async function ask(path: string, init: { method?: string; body?: string; token?: string } = {}) {
  const { token = 'pat-local', ...request } = init;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${started?.address}${path}`, { headers, ...request });
  const text = await answer.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: answer.status, headers: answer.headers, body };
}

describe('a portal served by the command', () => {
  it('is a fresh account when nothing is loaded: pipeline, owners, properties', async () => {
    started = await startPortal({ port: 0, source: { kind: 'empty' }, asOf: null });
    expect(started.announcement).toContain(`address  ${started.address}`);
    expect(started.announcement).toContain('token    pat-local');
    expect(await ask('/crm/pipelines/2026-09/deals')).toMatchObject({
      body: { results: [{ id: 'default' }] },
    });
    expect(await ask('/crm/owners/2026-09')).toMatchObject({ body: { results: [{}, {}] } });
    for (const name of ['city', 'phone', 'domain', 'industry']) {
      expect((await ask(`/crm/properties/2026-09/companies/${name}`)).status, name).toBe(200);
    }
    expect(await ask('/crm/objects/2026-09/companies')).toMatchObject({ status: 200, body: { results: [] } });
  });

  it('writes, reads, limits and refuses as the portal does', async () => {
    started = await startPortal({ port: 0, source: { kind: 'empty' }, asOf: '2024-12-01' });
    const made = await ask('/crm/objects/2026-09/companies', {
      method: 'POST',
      body: JSON.stringify({ properties: { name: 'Müller & Söhne' } }),
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('x-hubspot-ratelimit-max')).toBe('190');
    expect(made.body).toMatchObject({ createdAt: expect.stringMatching(/^2024-12-01T00:00:/) });
    const unseen = await ask('/crm/objects/2026-09/companies/search', { method: 'POST', body: '{}' });
    expect(unseen.body).toMatchObject({ total: 0 });
    expect((await ask('/crm/objects/2026-09/companies', { token: 'other' })).status).toBe(401);
    expect((await ask('/crm/objects/2026-09/companies', { method: 'PUT', body: '{}' })).status).toBe(405);
    expect((await ask('/no/such/path')).status).toBe(404);
  });

  it('holds an export as it stood on the day', async () => {
    const folder = await exportFolder({
      companies: csv('Record ID,Company name,Create Date', '11,Old,2023-01-01', '12,Later,2024-06-01'),
      deals: csv(dealHeader, '21,Closed Won,Sales Pipeline,500,2023-02-01,2023-01-02,11'),
    });
    started = await startPortal({ port: 0, source: { kind: 'data', folder }, asOf: '2024-01-01' });
    expect(started.announcement).toContain('1 companies, 1 deals');
    expect(started.announcement).toContain('2024-01-01T00:00:00.000Z');
    expect(await ask('/crm/objects/2026-09/companies')).toMatchObject({ body: { results: [{ id: '11' }] } });
  });

  it('holds the same to the byte for the same seed and day: companies, owners, properties', async () => {
    const read = async () => {
      started = await startPortal({ port: 0, source: { kind: 'seed', seed: 7 }, asOf: '2024-12-01' });
      const companies = await ask('/crm/objects/2026-09/companies?limit=5&properties=name,city');
      const owners = await ask('/crm/owners/2026-09');
      const properties = await ask('/crm/properties/2026-09/companies');
      await started.close();
      const bodies = JSON.stringify([companies.body, owners.body, properties.body]);
      return bodies.replaceAll(/127\.0\.0\.1:\d+/g, '');
    };
    const first = await read();
    expect(first).toContain('"name":"');
    expect(first).toContain('"createdAt":"2024-11-30T23:00:00.000Z"');
    expect(await read()).toBe(first);
  });
});

function run(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/portal/main.ts', ...args]);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = once(child, 'close').then(([code]) => ({ code, output, errors }));
  return { child, ended };
}

// Starting Node takes its time on a busy machine.
describe('the command itself', { timeout: 30_000 }, () => {
  it.each([
    ['a wrong flag', ['--colour'], /^unknown option '--colour'\n$/],
    ['a folder without an export', ['--data', 'test/contract'], /^companies\.csv: .*\n$/],
  ])('ends with one line and exit code 2 on %s', async (_, args, line) => {
    const { code, output, errors } = await run(...args).ended;
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(line);
  });

  it('ends with one line and exit code 2 when the port is in use', async () => {
    started = await startPortal({ port: 0, source: { kind: 'empty' }, asOf: null });
    const { code, errors } = await run('--port', new URL(started.address).port).ended;
    expect({ code, errors }).toEqual({
      code: 2,
      errors: 'The port is in use; choose another with --port.\n',
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops cleanly on %s', async (signal) => {
    const { child, ended } = run('--port', '0');
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, errors: '' });
  });
});
