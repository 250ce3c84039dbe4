import { Command, CommanderError, Option } from 'commander';

export interface BenchOptions {
  readonly json: boolean;
  /** Names of measurements, in the order of the report. */
  readonly only: readonly string[];
}

/** Wrong use, or the help that was asked for. */
export class BenchUsage extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Reads the arguments after the program's name; throws `BenchUsage`. */
export function parseBenchOptions(args: readonly string[], names: readonly string[]): BenchOptions {
  let words = '';
  const command = new Command('npm run bench --')
    .description('Measures what the loss review asks of HubSpot and of a machine, as ratios within this run.')
    .option('--json', 'print the figures as JSON', false)
    .addOption(new Option('--only <names...>', 'measure only these').choices(names))
    .exitOverride()
    .configureOutput({ writeOut: (text) => (words += text), writeErr: (text) => (words += text) });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new BenchUsage(words, error.exitCode === 0 ? 0 : 2);
  }
  const given: Record<string, unknown> = command.opts();
  const { json, only } = given;
  const asked = Array.isArray(only) ? names.filter((name) => only.includes(name)) : names;
  return { json: json === true, only: asked };
}
