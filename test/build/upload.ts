import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  archiveWorkspacesAndDependencies,
  getLockfilePathsToUpdate,
  getPackageJsonPathsToUpdate,
} from '@hubspot/cli/lib/projects/workspaces.js';
import { shouldIgnoreFile } from '@hubspot/local-dev-lib/ignoreRules';
import {
  collectFileDependencies,
  collectWorkspaceDirectories,
  findAndParsePackageJsonFiles,
} from '@hubspot/project-parsing-lib/workspaces';
import archiver from 'archiver';
import * as unzipper from 'unzipper';
import { root } from './project.ts';

const zip = path.join(root, 'build/upload.zip');

/**
 * Writes `build/upload.zip` as `hs project upload` would, with HubSpot's own ignore rules and workspace code, and gives
 * the names in it, sorted. Runs from the root only: HubSpot resolves names against the working directory.
 */
export async function makeUpload(): Promise<readonly string[]> {
  if (process.cwd() !== root) throw new Error(`The upload is made from ${root}.`);
  await mkdir(path.dirname(zip), { recursive: true });
  const packages = await findAndParsePackageJsonFiles(root);
  const workspaces = await collectWorkspaceDirectories(packages);
  const files = await collectFileDependencies(packages);
  const rewritten = new Set([
    ...getPackageJsonPathsToUpdate(root, workspaces, files),
    ...getLockfilePathsToUpdate(root, workspaces, files),
  ]);
  const archive = archiver('zip');
  const written = new Promise((resolve, reject) => {
    archive.pipe(createWriteStream(zip)).on('close', resolve).on('error', reject);
  });
  for (const name of await uploaded(''))
    if (!rewritten.has(name)) archive.file(path.join(root, name), { name });
  await archiveWorkspacesAndDependencies(archive, root, workspaces, files);
  await archive.finalize();
  await written;
  const { files: inside } = await unzipper.Open.file(zip);
  return inside.flatMap(({ type, path: name }) => (type === 'File' ? [name] : [])).sort();
}

/** Names of the files below a folder that HubSpot uploads. No rule takes back what it leaves out, so it need not look there. */
async function uploaded(folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = path.posix.join(folder, entry.name);
      if (shouldIgnoreFile(name, true)) return [];
      return entry.isDirectory() ? uploaded(name) : [name];
    }),
  );
  return names.flat();
}

/** Unpacks the upload outside of the project, so that nothing above it can help a build; gives the folder. */
export async function unpackUpload(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loss-review-upload-'));
  await (await unzipper.Open.file(zip)).extract({ path: folder });
  return folder;
}
