import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REQUIRED_PACKAGES_AND_MIN_VERSIONS } from '@hubspot/cli/lib/projects/uieLinting.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { hubspotLint } from '../build/hubspot-lint.ts';
import { screenFolders } from '../build/link-lint-packages.ts';
import { root } from '../build/project.ts';

// A copy to spoil, outside the project: HubSpot's parser looks for metafiles in all of it.
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'loss-review-lint-'));
  for (const name of ['hsproject.json', 'package.json', 'eslint.screens.js', ...screenFolders])
    await cp(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (source) => path.basename(source) !== 'node_modules',
    });
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('`hs project lint` visits every folder of screens and finds nothing', async () => {
  const before = await packageFiles(root);
  const { passed, output } = await hubspotLint();
  expect(output).toMatch(/Linting passed in 3 directories:\s+✓ app\/cards\s+✓ app\/pages\s+✓ app\/settings/);
  expect(output.match(/No linting issues found/g)).toHaveLength(3);
  expect(passed).toBe(true);
  // It adds what it misses to these files.
  expect(await packageFiles(root)).toEqual(before);
}, 120_000);

test('it finds an HTML element, the console, a hook behind a condition and a file it cannot read', async () => {
  await writeFile(path.join(copy, 'app/cards/Bad.tsx'), 'export const Bad = (): unknown => <div>no</div>;\n');
  await writeFile(path.join(copy, 'app/pages/bad.ts'), "console.log('no');\n");
  await mkdir(path.join(copy, 'app/settings/below'));
  await writeFile(
    path.join(copy, 'app/settings/below/use-bad.ts'),
    "import { useState } from 'react';\nexport const useBad = (on: boolean): unknown => on && useState(1);\n",
  );
  await writeFile(path.join(copy, 'app/settings/broken.ts'), 'const = ;\n');
  const { passed, output } = await hubspotLint(copy);
  expect(passed).toBe(false);
  // HubSpot's preset only warns of the console.
  expect(output).toMatch(/✗ app\/cards\s+✗ app\/settings/);
  expect(output).toContain('@hubspot/ui-extensions/no-html-elements');
  expect(output).toContain('@hubspot/ui-extensions/no-console');
  expect(output).toContain('react-hooks/rules-of-hooks');
  expect(output).toContain('Parsing error');
}, 120_000);

const Package = z.object({ devDependencies: z.record(z.string(), z.string()) });

test('every folder of screens asks for exactly what it wants, in the versions installed here', async () => {
  const wanted = Object.keys(REQUIRED_PACKAGES_AND_MIN_VERSIONS).sort();
  for (const text of await packageFiles(root)) {
    const { devDependencies } = Package.parse(JSON.parse(text));
    expect(Object.keys(devDependencies).sort()).toEqual(wanted);
    for (const [name, version] of Object.entries(devDependencies)) {
      const installed = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
      expect(JSON.parse(installed), name).toMatchObject({ version });
    }
  }
});

function packageFiles(project: string): Promise<readonly string[]> {
  return Promise.all(
    screenFolders.map((folder) => readFile(path.join(project, folder, 'package.json'), 'utf8')),
  );
}
