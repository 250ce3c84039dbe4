import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './project.ts';

const stamp = path.join(root, 'build/stamp');
const rooms = ['src', 'serverless', 'extensions', 'app', 'test/host'];

/** Remembers that what is in `build` is of now. */
export async function stampBuild(): Promise<void> {
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, '');
}

/** Throws where a source is newer than what was built of it, so that no test runs on yesterday's bundles. */
export async function requireBuild(): Promise<void> {
  const builtAt = await stat(stamp).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const changed = await Promise.all(rooms.map((room) => newerThan(builtAt, path.join(root, room))));
  const [first] = changed.flat();
  if (first !== undefined)
    throw new Error(`${path.relative(root, first)} is newer than build/: run "npm run build".`);
}

async function newerThan(moment: number, folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return /^(node_modules|dist)$/.test(entry.name) ? [] : newerThan(moment, file);
      if (/\.(test|builder)\.tsx?$/.test(entry.name)) return [];
      return (await stat(file)).mtimeMs > moment ? [file] : [];
    }),
  );
  return found.flat();
}
