import { Command, CommanderError, Option } from 'commander';

/** What the served portal holds at first. */
type PortalSource =
  | { readonly kind: 'empty' }
  /** A folder of HubSpot's CSV exports. */
  | { readonly kind: 'data'; readonly folder: string }
  /** Made-up companies; the same seed, the same companies. */
  | { readonly kind: 'seed'; readonly seed: number };

export interface PortalOptions {
  readonly port: number;
  readonly source: PortalSource;
  /** The day on whose first instant the clock starts, `YYYY-MM-DD`; null: the real time. */
  readonly asOf: string | null;
}

/** What is wrong with a command line, in one sentence; or the help that was asked for. */
export class PortalUsage extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Reads the arguments after the program's name; throws `PortalUsage`. */
export function parsePortalOptions(args: readonly string[]): PortalOptions {
  let help = '';
  const command = new Command('npm run portal --')
    .description('Serves an emulated HubSpot portal on 127.0.0.1; the token is pat-local.')
    .option('--port <number>', 'port to listen on', '4310')
    .addOption(
      new Option('--data <folder>', "load a folder of HubSpot's CSV exports").conflicts(['seed', 'empty']),
    )
    .addOption(new Option('--seed <number>', 'load made-up companies').conflicts(['data', 'empty']))
    .addOption(new Option('--empty', 'a fresh account (the default)').conflicts(['data', 'seed']))
    .option('--as-of <day>', "start the clock at this day's midnight, YYYY-MM-DD")
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw error.exitCode === 0
      ? new PortalUsage(help, 0)
      : new PortalUsage(error.message.replace(/^error: /, ''), 2);
  }
  const given: Record<string, unknown> = command.opts();
  return { port: portOf(given['port']), source: sourceOf(given), asOf: dayOf(given['asOf']) };
}

function portOf(given: unknown): number {
  const port = typeof given === 'string' && /^\d{1,5}$/.test(given) ? Number(given) : -1;
  if (port < 0 || port > 65_535)
    throw usage(`--port must be a number from 0 to 65535, but is "${String(given)}".`);
  return port;
}

function sourceOf(given: Readonly<Record<string, unknown>>): PortalSource {
  const { data, seed } = given;
  if (typeof data === 'string') {
    if (data === '') throw usage('--data must name a folder of CSV exports.');
    return { kind: 'data', folder: data };
  }
  if (typeof seed !== 'string') return { kind: 'empty' };
  if (!/^\d{1,9}$/.test(seed))
    throw usage(`--seed must be a whole number of up to nine digits, but is "${seed}".`);
  return { kind: 'seed', seed: Number(seed) };
}

function dayOf(given: unknown): string | null {
  if (given === undefined) return null;
  const day = String(given);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  if (!isDay) throw usage(`--as-of must be a day like 2024-12-01, but is "${day}".`);
  return day;
}

function usage(message: string): PortalUsage {
  return new PortalUsage(message, 2);
}
