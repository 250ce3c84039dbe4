import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../build/project.ts';

const folder = path.join(root, 'build/bench');

/** Processes of their own, as plain JavaScript, so that no TypeScript loader weighs on what is measured. */
export const children = {
  load: path.join(folder, 'load-child.mjs'),
  slice: path.join(folder, 'slice-child.mjs'),
};

/** Builds them; what they measure stays outside. */
export async function buildChildren(): Promise<void> {
  const names = Object.values(children).map((file) => path.basename(file, '.mjs'));
  await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => `test/bench/${name}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
}
