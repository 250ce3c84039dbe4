import { isMonth, isTimeZone } from '@loss-review/domain/time/day';
import { Command, CommanderError, InvalidArgumentError } from 'commander';

/** What `npm run review` was asked to do. */
interface ReviewCommand {
  readonly data: string;
  readonly month: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly losses?: string;
  readonly addReasons: boolean;
  readonly again: boolean;
  readonly json: boolean;
}

/** The command, or the text to show in its place with the exit code to end with. */
export type ParsedCommand =
  { readonly command: ReviewCommand } | { readonly text: string; readonly exitCode: number };

/** Reads the words behind `npm run review --`; what is missing or wrong answers with exit code 2. */
export function parseCommand(words: readonly string[]): ParsedCommand {
  let shown = '';
  const program = new Command('review')
    .description("The customer loss review of one month, on a folder of HubSpot's own CSV exports.")
    .requiredOption(
      '--data <folder>',
      'companies.csv, deals.csv and, where you have them, owners, tickets, contacts',
    )
    .requiredOption('--month <month>', 'the month to review, as in 2024-11', month)
    .option('--time-zone <zone>', "the portal's time zone, as in Europe/Berlin", timeZone, 'UTC')
    .option('--currency <code>', "the portal's home currency", currency, 'USD')
    .option('--losses <file>', 'losses to import before counting, as `loss-review import` takes them')
    .option('--add-reasons', 'add reasons of that file that the portal does not know', false)
    .option('--again', 'run the month a second time on the same portal', false)
    .option('--json', 'print one JSON object instead of a table', false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (shown += text),
      writeErr: (text) => (shown += text),
    });
  try {
    return { command: program.parse(words, { from: 'user' }).opts<ReviewCommand>() };
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return { text: shown, exitCode: cause.exitCode === 0 ? 0 : 2 };
  }
}

function month(text: string): string {
  if (isMonth(text)) return text;
  throw new InvalidArgumentError('A month is written as in 2024-11.');
}

function timeZone(text: string): string {
  if (isTimeZone(text)) return text;
  throw new InvalidArgumentError('A time zone is written as in Europe/Berlin or UTC.');
}

function currency(text: string): string {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new InvalidArgumentError('A currency is written as in USD or EUR.');
}
