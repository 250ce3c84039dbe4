import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { buildSurface, bundlesFolder } from '../build/build-surfaces.ts';
import { overBudget } from '../build/budgets.ts';
import { screenFolders } from '../build/link-lint-packages.ts';
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
  const [first, ...others] = surfaces;
  if (first === undefined) throw new Error('No screen is declared.');
  await promisify(execFile)(uie, ['build', path.join(unpacked, first.entry)], { cwd: unpacked, env });
  const name = path.basename(first.entry, path.extname(first.entry));
  const built = path.join(unpacked, path.dirname(first.entry), 'dist', `${name}.js`);
  expect(await bytes(built), first.entry).toBe(await bytes(path.join(bundlesFolder, first.bundle)));

  // The others ask for the same packages (the test below), so their `npm ci` would install these once more.
  vi.stubEnv('NODE_ENV', undefined);
  for (const surface of others) {
    const { file } = await buildSurface(surface, unpacked, path.join(unpacked, 'build'));
    expect(await bytes(file), surface.entry).toBe(await bytes(path.join(bundlesFolder, surface.bundle)));
  }
}, 300_000);

const Package = z.object({ dependencies: z.record(z.string(), z.string()) });

test('cards, page and settings ask for the same packages', async () => {
  const texts = await Promise.all(
    screenFolders.map((folder) => readFile(path.join(unpacked, folder, 'package.json'), 'utf8')),
  );
  const [first, ...others] = texts.map((text) => Package.parse(JSON.parse(text)));
  for (const other of others) expect(other).toEqual(first);
});

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
