import { isMonth, type Month } from '@loss-review/domain/time/day';
import { Command as Parser, InvalidArgumentError } from 'commander';
import { assignCommand } from './assign-command.ts';
import { closeCommand } from './close-command.ts';
import type { Command } from './command.ts';
import { eraseCommandOf, type EraseFlags } from './erase-flags.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { issuesCommand } from './issues-command.ts';
import { numbersCommand } from './numbers-command.ts';
import { repairCommand } from './repair-command.ts';
import { setupCommand } from './setup-command.ts';
import { sweepCommand } from './sweep-command.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command the arguments name, under the title its progress is shown with. */
export type Run = (title: string, json: boolean, command: Command) => Promise<void>;

/** Every option of the command line; each command takes those that mean something to it. */
interface Options {
  readonly month?: Month;
  readonly full: boolean;
  readonly dryRun: boolean;
  readonly write: boolean;
  readonly json: boolean;
  readonly acceptRules?: string;
  readonly addReasons: boolean;
  readonly skipWrong: boolean;
}

/** The command line as people see it in its help; wrong use is thrown as commander's own error. */
export function createParser(terminal: Terminal, run: Run): Parser {
  const parser = new Parser('loss-review')
    .description('The customer loss review in a HubSpot portal. Needs HUBSPOT_ACCESS_TOKEN.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  withCommonOptions(
    parser
      .command('setup')
      .description('make objects, properties and settings in HubSpot; what is there already stays as it is'),
  ).action(({ dryRun, json }: Options) => run('Setup', json, setupCommand({ dryRun })));
  withCommonOptions(
    parser
      .command('sweep')
      .description('find losses and returns and write what HubSpot lacks')
      .option('--month <month>', 'the month whose review is opened (default: the last one over)', readMonth)
      .option('--full', 'walk every company, not only what changed', false)
      .option('--accept-rules <code>', 'write by changed rules, whose list was shown under this code'),
  ).action(({ month, full, dryRun, json, acceptRules }: Options) =>
    run(
      'Sweep',
      json,
      sweepCommand({ ...(month && { month }), ...(acceptRules && { acceptRules }), full, dryRun }),
    ),
  );
  withCommonOptions(
    parser
      .command('numbers')
      .description('count a month from the records in HubSpot and keep the numbers on its review')
      .option('--month <month>', 'the month to count (default: the last one over)', readMonth),
  ).action(({ month, dryRun, json }: Options) =>
    run('Numbers', json, numbersCommand({ ...(month && { month }), dryRun })),
  );
  withCommonOptions(
    parser
      .command('assign')
      .description(
        'make the call tasks of a month: the most valuable losses to executives, the rest to owners',
      )
      .option(
        '--month <month>',
        'the month whose losses are called about (default: the last one over)',
        readMonth,
      ),
  ).action(({ month, dryRun, json }: Options) =>
    run('Assign', json, assignCommand({ ...(month && { month }), dryRun })),
  );
  withCommonOptions(
    parser
      .command('issues')
      .description('have new causes join their issues, and count every issue for the review of a month')
      .option('--month <month>', 'the month of the review (default: the last one over)', readMonth),
  ).action(({ month, dryRun, json }: Options) =>
    run('Issues', json, issuesCommand({ ...(month && { month }), dryRun })),
  );
  parser
    .command('repair')
    .description('show what differs from the loss records: company properties, associations, call tasks')
    .option('--write', 'mend what differs; without it nothing is written', false)
    .option('--json', jsonHelp, false)
    .action(({ write, json }: Options) => run('Repair', json, repairCommand({ write })));
  parser
    .command('close')
    .description('show what a month lacks and what has moved since it was closed; freeze its numbers')
    .option('--month <month>', 'the month to close (default: the last one over)', readMonth)
    .option('--write', 'close the month; without it nothing is written', false)
    .option('--json', jsonHelp, false)
    .action(({ month, write, json }: Options) =>
      run('Close', json, closeCommand({ ...(month && { month }), write })),
    );
  withCommonOptions(
    parser
      .command('erase')
      .description('blank what a contact said: quotes, whys, notes, drafts; numbers and reasons stay')
      .option('--contact <id>', 'record ID of the contact, who may be deleted already', readRecordId)
      .option('--old', 'what was said about losses older than the settings keep words for', false),
  ).action(({ contact, old, dryRun, json }: EraseFlags) =>
    run('Erase', json, eraseCommandOf({ ...(contact && { contact }), old, dryRun })),
  );
  withCommonOptions(
    parser
      .command('import')
      .description('bring losses from a CSV file: join those HubSpot holds, make the others')
      .argument('<file>', 'CSV in UTF-8, one loss a row; its first row names the columns')
      .option('--add-reasons', 'add reasons that HubSpot does not know as options', false)
      .option('--skip-wrong', 'import the other rows where some are wrong', false),
  ).action((file: string, { addReasons, skipWrong, dryRun, json }: Options) =>
    run('Import', json, importCommand({ file, addReasons, skipWrong, dryRun })),
  );
  parser
    .command('export')
    .description('write the losses, causes, calls and issues of a month as four CSV files')
    .requiredOption('--month <month>', 'the month, such as 2024-11', readMonth)
    .requiredOption('--out <folder>', 'the folder for the files; made where there is none')
    .option('--json', jsonHelp, false)
    .action(({ month, out, json }: { month: Month; out: string; json: boolean }) =>
      run('Export', json, exportCommand({ month, out })),
    );
  return parser;
}

const jsonHelp = 'answer with one JSON object';

function withCommonOptions(command: Parser): Parser {
  return command
    .option('--dry-run', 'show what would be written and write nothing', false)
    .option('--json', jsonHelp, false);
}

function readRecordId(text: string): string {
  if (/^\d{1,20}$/.test(text)) return text;
  throw new InvalidArgumentError('A record ID is a number, such as 301.');
}

function readMonth(text: string): Month {
  if (isMonth(text)) return text;
  throw new InvalidArgumentError('A month looks like 2024-11.');
}
