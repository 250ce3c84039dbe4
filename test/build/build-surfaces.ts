import { stat } from 'node:fs/promises';
import path from 'node:path';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import type { Bundle } from './bundle.ts';
import { readSurfaces, root, type Surface } from './project.ts';

/** Where the bundles of cards, pages and settings are built. */
export const bundlesFolder = path.join(root, 'build/bundles');

/** Builds every card, page and settings screen with HubSpot's own bundler, one after the other. */
export async function buildSurfaces(): Promise<readonly Bundle[]> {
  const built: Bundle[] = [];
  for (const surface of await readSurfaces()) built.push(await buildSurface(surface));
  return built;
}

/** Builds one screen with HubSpot's own bundler, of this project or of a copy with packages of its own. */
export async function buildSurface(
  { kind, name, entry, bundle }: Surface,
  project = root,
  bundles = bundlesFolder,
): Promise<Bundle> {
  const file = path.join(bundles, bundle);
  await remoteBuild({
    root: path.join(project, path.dirname(entry)),
    entryPoint: path.join(project, entry),
    // The bundler empties the folder first, so each bundle has one of its own.
    outputDir: path.dirname(file),
    logLevel: 'error',
  });
  return { kind, name, file, bytes: (await stat(file)).size, parts: [] };
}
