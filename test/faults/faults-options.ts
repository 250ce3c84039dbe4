import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Choice } from './play.ts';
import { type Disturbance, disturbances, type Entry, programme } from './programme.ts';

/** What `npm run faults` was asked to play. */
interface FaultsOptions {
  readonly entries: readonly Entry[];
  readonly choice: Choice;
}

/** The options, or the text to show in their place with the exit code to end with. */
export type ParsedOptions = FaultsOptions | { readonly text: string; readonly exitCode: number };

/** Reads the words behind `npm run faults --`; what is wrong answers with exit code 2. */
export function parseOptions(words: readonly string[]): ParsedOptions {
  let shown = '';
  const program = new Command('npm run faults --')
    .description('Disturbs everything that writes to a portal, and sees that it ends as if undisturbed.')
    .addOption(
      new Option('--job <name>', 'this job or pair only').choices([
        ...new Set(programme.map(({ job }) => job)),
      ]),
    )
    .addOption(new Option('--disturbance <kind>', 'this kind only').choices(disturbances))
    .option('--seed <number>', 'the schedule drawn with this seed alone', seedOf)
    .option('--schedule <name>', 'the schedule of this name alone')
    .option('--long', 'all schedules, not some of them', false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (shown += text), writeErr: (text) => (shown += text) });
  try {
    const given = program.parse(words, { from: 'user' }).opts<Given>();
    const entries = programme.filter(
      ({ job, disturbance }) =>
        (given.job === undefined || given.job === job) &&
        (given.disturbance === undefined || given.disturbance === disturbance),
    );
    return { entries, choice: choiceOf(given) };
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return { text: shown, exitCode: cause.exitCode === 0 ? 0 : 2 };
  }
}

interface Given {
  readonly job?: string;
  readonly disturbance?: Disturbance;
  readonly seed?: number;
  readonly schedule?: string;
  readonly long: boolean;
}

function choiceOf({ seed, schedule, long }: Given): Choice {
  if (schedule !== undefined) return { named: schedule };
  if (seed !== undefined) return { named: `seed ${seed}` };
  return long ? 'all' : 'drawn';
}

function seedOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A seed is a whole number from 1 on.');
}
