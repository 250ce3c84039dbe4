import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFunctions, root } from '../build/project.ts';
import { children } from './build-children.ts';
import { type Figure, figureOf } from './figure.ts';

const rounds = 15;

/**
 * The least processor time that every built function takes to load ÷ that of HubSpot's client alone, each in a fresh process, turn
 * by turn. The slowest stands for all.
 */
export async function measureFunctionLoad(): Promise<readonly Figure[]> {
  const uids = await readFunctions();
  const fileOf = (uid: string): string => path.join(root, 'app/functions/dist', `${uid}.js`);
  const client = createRequire(path.join(root, 'package.json')).resolve('@hubspot/api-client');
  const taken = new Map([client, ...uids.map(fileOf)].map((file) => [file, new Array<number>()]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [file, times] of taken) times.push(loadMs(file));
  }
  // The least, since whatever else runs on the machine only adds to it, and the slowest of many would be the unluckiest.
  const timeOf = (file: string): number => Math.min(...(taken.get(file) ?? []));
  const ratios = uids.map((uid) => ({ function: uid, ratio: timeOf(fileOf(uid)) / timeOf(client) }));
  const [slowest] = ratios.toSorted((one, other) => other.ratio - one.ratio);
  return [
    figureOf({
      what: 'loading the slowest function ÷ requiring @hubspot/api-client alone, in processor time',
      figure: slowest?.ratio ?? 0,
      unit: 'ratio',
      goal: 1.5,
      from: { slowest: slowest?.function ?? '', clientMs: Math.round(timeOf(client)), processes: rounds },
      lines: ratios.map(({ ratio, ...named }) => ({ ...named, ratio: ratio.toFixed(2) })),
    }),
  ];
}

/** Processor time in milliseconds. */
function loadMs(file: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [children.load, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} does not load: ${stderr}`);
  return Number(stdout);
}
