import path from 'node:path';
import { build } from 'esbuild';
import type { Bundle } from './bundle.ts';
import { readFunctions, root } from './project.ts';

/**
 * Bundles every function that `app/functions` declares as HubSpot's runtime takes it: CommonJS for Node 20 with
 * `exports.main`. HubSpot's client stays outside, because bundled it makes 11 MB; HubSpot installs it. Rejects with
 * esbuild's error.
 */
export async function buildFunctions(): Promise<readonly Bundle[]> {
  const uids = await readFunctions();
  return Promise.all(uids.map(buildFunction));
}

async function buildFunction(uid: string): Promise<Bundle> {
  const file = `app/functions/dist/${uid}.js`;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`serverless/functions/${uid}.ts`],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    external: ['@hubspot/api-client'],
    metafile: true,
    logLevel: 'silent',
  });
  const output = metafile.outputs[file];
  const inputs = Object.entries(output?.inputs ?? {}).map(
    ([name, { bytesInOutput }]) => [partOf(name), bytesInOutput] as const,
  );
  return {
    kind: 'function',
    name: uid,
    file: path.join(root, file),
    bytes: output?.bytes ?? 0,
    parts: sumUp(inputs),
  };
}

/** A package's name, or the room of our own a file stands in. */
function partOf(file: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1];
  return inPackage ?? file.split('/')[0] ?? file;
}

function sumUp(parts: readonly (readonly [string, number])[]): Bundle['parts'] {
  const sums = new Map<string, number>();
  for (const [part, bytes] of parts) sums.set(part, (sums.get(part) ?? 0) + bytes);
  return [...sums].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}
