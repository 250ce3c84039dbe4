import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlesFolder } from '../build/build-surfaces.ts';
import { overBudget } from '../build/budgets.ts';
import { readSurfaces, root, type Surface } from '../build/project.ts';
import { requireBuild } from '../build/stamp.ts';
import { makeUpload, unpackUpload } from '../build/upload.ts';

let unpacked: string;
let surfaces: readonly Surface[];
beforeAll(async () => {
  await requireBuild();
  surfaces = await readSurfaces();
  await makeUpload();
  unpacked = await unpackUpload();
}, 60_000);
afterAll(() => rm(unpacked, { recursive: true, force: true }));

test("HubSpot's build of the unpacked upload gives the bytes that were built here", async () => {
  // `uie build` says it mirrors HubSpot's builder: lockfile, npm ci, vite. Not as a test, or React's slow half gets in.
  const uie = path.join(root, 'node_modules/.bin/uie');
  const { NODE_ENV: _, ...env } = process.env;
  for (const { entry, bundle } of surfaces) {
    await promisify(execFile)(uie, ['build', path.join(unpacked, entry)], { cwd: unpacked, env });
    const name = path.basename(entry, path.extname(entry));
    const built = path.join(unpacked, path.dirname(entry), 'dist', `${name}.js`);
    expect(await bytes(built), entry).toBe(await bytes(path.join(bundlesFolder, bundle)));
  }
}, 300_000);

test('there are two cards on companies, a page and a settings page', () => {
  expect(surfaces.map(({ kind, location, objectTypes }) => [kind, location, objectTypes])).toEqual([
    ['card', 'crm.record.tab', ['companies']],
    ['card', 'crm.record.tab', ['companies']],
    ['page', 'pages', []],
    ['settings', 'settings', []],
  ]);
});

test('a bundle is over its budget by one byte', () => {
  const bundle = { kind: 'card', name: 'card', file: '', parts: [] } as const;
  expect(overBudget([{ ...bundle, bytes: 60_000 }])).toEqual([]);
  expect(overBudget([{ ...bundle, bytes: 60_001 }])).toHaveLength(1);
});

/** A digest, since a difference of bundles is not for reading. */
async function bytes(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
