import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { root } from './project.ts';

/** The folders of screens below a project, each a package that `hs project lint` visits. */
export const screenFolders = ['app/cards', 'app/pages', 'app/settings'] as const;

const Package = z.object({ devDependencies: z.record(z.string(), z.string()) });

/**
 * Links what the screens' packages ask for into their own `node_modules`. `hs project lint` (8.14.0, isPackageInstalled)
 * looks nowhere else, while npm puts what a workspace shares with others at the root. `npm ci` clears the links away.
 */
export async function linkLintPackages(project = root): Promise<void> {
  for (const folder of screenFolders) {
    const { devDependencies } = Package.parse(
      JSON.parse(await readFile(path.join(project, folder, 'package.json'), 'utf8')),
    );
    for (const name of Object.keys(devDependencies)) {
      const link = path.join(project, folder, 'node_modules', name);
      await mkdir(path.dirname(link), { recursive: true });
      await symlink(path.join(root, 'node_modules', name), link).catch(unlessThere);
    }
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
