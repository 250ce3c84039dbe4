import path from 'node:path';
import {
  getUieLintablePackageJsonLocations,
  hasEslintConfig,
  isHubSpotEslintConfigActive,
  lintPackages,
} from '@hubspot/cli/lib/projects/uieLinting.js';
import { parseProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { expect, test } from 'vitest';
import { root } from '../build/project.ts';

// `hs project lint` itself asks for an account's configuration and looks for its packages in each folder's own
// node_modules, where a workspace does not have them. So its parts are asked one by one.
test("HubSpot's lint finds its rules in every folder of screens, and nothing wrong", async () => {
  const projectConfig = parseProjectConfig(root);
  const folders = await getUieLintablePackageJsonLocations({ projectDir: root, projectConfig });
  expect(folders.map((folder) => path.relative(root, folder)).sort()).toEqual([
    'app/cards',
    'app/pages',
    'app/settings',
  ]);
  for (const folder of folders) {
    expect(hasEslintConfig(folder), folder).toBe(true);
    expect(await isHubSpotEslintConfigActive(folder), folder).toBe(true);
  }
  const { success, results } = await lintPackages(folders, root);
  expect(results.map(({ output }) => output).join('\n')).not.toMatch(/ error | warning /);
  expect(success).toBe(true);
}, 120_000);
