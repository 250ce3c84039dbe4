import { runCli } from '@loss-review/serverless/cli';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { type CardWorld, openCardWorld } from './card-world.ts';

const Answer = z.looseObject({
  rows: z.number(),
  joined: z.number(),
  made: z.number(),
  ambiguous: z.number(),
  unmatched: z.number(),
  leftOut: z.number(),
  errors: z.number(),
  written: z.number(),
  lines: z.array(z.looseObject({ line: z.number(), outcome: z.string(), notes: z.array(z.string()) })),
});

/** A small portal after its sweep, and `loss-review import` in it. */
export interface ImportWorld extends CardWorld {
  /** Runs the command on a file with these lines; answers exit code, text and errors. */
  run(
    lines: readonly string[],
    ...options: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  /** The same with `--json`, its answer read. */
  import(lines: readonly string[], ...options: readonly string[]): Promise<z.infer<typeof Answer>>;
  /** All causes with the properties named, by number. */
  causes(names: readonly string[]): Promise<readonly Readonly<Record<string, string | null>>[]>;
}

/** Opens the world; the caller closes it. */
export async function openImportWorld(): Promise<ImportWorld> {
  const world = await openCardWorld();
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const run: ImportWorld['run'] = async (lines, ...options) => {
    const file = join(folder, 'losses.csv');
    await writeFile(file, `${lines.join('\n')}\n`);
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runCli(['import', file, ...options], {
      environment: { HUBSPOT_ACCESS_TOKEN: 'pat-local' },
      terminal: { out: (text) => out.push(text), err: (text) => err.push(text), watched: false },
      clock: world.clock,
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return {
    ...world,
    run,
    import: async (lines, ...options) =>
      Answer.parse(JSON.parse((await run(lines, ...options, '--json')).out)),
    async causes(names) {
      await world.clock.sleep(60_000); // the index has caught up
      const causes = [];
      for await (const page of world
        .hubspot()
        .crm.walk('cause', { filters: [], properties: ['clr_number', ...names] })) {
        causes.push(...page.map(({ properties }) => properties));
      }
      return causes.sort((a, b) => Number(a['clr_number']) - Number(b['clr_number']));
    },
  };
}
