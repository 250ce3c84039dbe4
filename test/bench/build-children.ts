import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../build/project.ts';

const folder = path.join(root, 'build/bench');
const sources = {
  load: 'test/bench/load-child.ts',
  slice: 'test/bench/slice-child.ts',
  sums: 'test/bench/sums/sums-child.ts',
};

/** Processes of their own, as plain JavaScript, so that no TypeScript loader weighs on what is measured. */
export const children = {
  load: path.join(folder, 'load.mjs'),
  slice: path.join(folder, 'slice.mjs'),
  sums: path.join(folder, 'sums.mjs'),
};

/** Builds them, with all they use. */
export async function buildChildren(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: sources,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
}
