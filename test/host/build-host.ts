import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { root } from '../build/project.ts';

/** Where the host's page is built. */
const hostFolder = path.join(root, 'build/host');
/** The process a function runs in. */
export const childFile = path.join(hostFolder, 'function-child.mjs');

const screen = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  logLevel: 'warning',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions;

/** Builds the host: its page, its style, the worker extensions run in, and the process functions run in. */
export async function buildHost(): Promise<void> {
  await Promise.all([
    build({
      ...screen,
      entryPoints: ['test/host/screen/main.tsx'],
      outfile: 'build/host/page.js',
      format: 'esm',
    }),
    // A classic worker: bundles are loaded by importScripts.
    build({
      ...screen,
      entryPoints: ['test/host/screen/worker.tsx'],
      outfile: 'build/host/worker.js',
      format: 'iife',
    }),
    build({
      ...screen,
      entryPoints: ['test/host/screen/style/main.css'],
      outfile: 'build/host/page.css',
      loader: { '.woff2': 'file', '.woff': 'empty' },
    }),
    build({
      absWorkingDir: root,
      entryPoints: ['test/host/function-child.ts'],
      outfile: childFile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'warning',
    }),
  ]);
}
