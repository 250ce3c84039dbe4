import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** The repository's root, which is also HubSpot's source folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const folders = { cards: 'card', pages: 'page', settings: 'settings' } as const;
type Folder = keyof typeof folders;

const Meta = z.object({
  uid: z.string(),
  type: z.string(),
  config: z.looseObject({
    entrypoint: z.string(),
    name: z.string().optional(),
    location: z.string().optional(),
    objectTypes: z.array(z.string()).default([]),
  }),
});

/** A screen HubSpot shows: a card, the app page, or the settings page. */
export interface Surface {
  readonly uid: string;
  readonly kind: 'card' | 'page' | 'settings';
  /** What HubSpot writes above it; the uid where it has no name. */
  readonly name: string;
  /** HubSpot's extension point, such as `crm.record.tab`. */
  readonly location: string;
  readonly objectTypes: readonly string[];
  /** From the root, such as `app/cards/DefectionCard.tsx`. */
  readonly entry: string;
  /** Where its bundle is built, below `build/bundles`. */
  readonly bundle: string;
}

/** The surfaces that `app` declares, in the order of cards, pages, settings. */
export async function readSurfaces(base = root): Promise<readonly Surface[]> {
  const read = await Promise.all([
    surfacesIn(base, 'cards'),
    surfacesIn(base, 'pages'),
    surfacesIn(base, 'settings'),
  ]);
  return read.flat();
}

/** The uids of the functions that `app/functions` declares, sorted. */
export async function readFunctions(base = root): Promise<readonly string[]> {
  const metas = await metasIn(path.join(base, 'app/functions'));
  return metas.map(({ uid }) => uid).sort();
}

async function surfacesIn(base: string, folder: Folder): Promise<readonly Surface[]> {
  const metas = await metasIn(path.join(base, 'app', folder));
  return metas.map(({ uid, config }) => {
    const entry = config.entrypoint.replace(/^\//, '');
    const name = path.basename(entry, path.extname(entry));
    return {
      uid,
      kind: folders[folder],
      name: config.name ?? uid,
      location: config.location ?? folder,
      objectTypes: config.objectTypes,
      entry,
      bundle: `${folder}/${name}/${name}.js`,
    };
  });
}

async function metasIn(folder: string): Promise<readonly z.infer<typeof Meta>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('-hsmeta.json')).sort();
  return Promise.all(
    names.map(async (name) => Meta.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))),
  );
}
