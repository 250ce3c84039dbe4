import { printNumbers } from '@loss-review/domain/review/print-numbers';
import type { Clock } from '@loss-review/domain/time/clock';
import { CommanderError } from 'commander';
import type { Command } from './cli/command.ts';
import { fullPace } from './cli/full-pace.ts';
import { createParser } from './cli/parser.ts';
import { readPortalAddress } from './cli/portal-address.ts';
import { createProgress } from './cli/progress.ts';
import { reportFailure } from './cli/report-failure.ts';
import { processTerminal, type Terminal } from './cli/terminal.ts';
import { openHubspot } from './hubspot/open.ts';
import { wallClock } from './wall-clock.ts';

/** What surrounds a run; a test hands in its own. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  readonly clock: Clock;
}

/**
 * Runs the command that the arguments (without node and script) name. Answers the exit code: 0 all is well, 1 somebody
 * has to act, 2 wrong use, 70 a fault of the program.
 */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let exitCode = 0;
  const parser = createParser(surroundings.terminal, async (title, json, command) => {
    exitCode = await runCommand(title, json, command, surroundings);
  });
  try {
    await parser.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

async function runCommand(title: string, json: boolean, command: Command, at: Surroundings): Promise<number> {
  const { environment, terminal, clock } = at;
  const progress = createProgress(title, terminal);
  try {
    const hubspot = openHubspot({ ...readPortalAddress(environment), clock, ...fullPace });
    const answer = await command({ hubspot, clock, progress });
    progress.stop();
    terminal.out(json ? printNumbers(answer.json) : answer.text);
    return answer.exitCode;
  } catch (error) {
    progress.stop();
    return reportFailure(error, terminal, { json, secret: environment['HUBSPOT_ACCESS_TOKEN']?.trim() });
  }
}

/** The program `loss-review`: this process's arguments, environment and terminal; Ctrl-C ends it with 130. */
export async function runCommandLine(): Promise<void> {
  process.once('SIGINT', () => {
    processTerminal.err(
      '\nStopped. What was written stands; run the same command again to go on from there.',
    );
    process.exit(130);
  });
  process.exitCode = await runCli(process.argv.slice(2), {
    environment: process.env,
    terminal: processTerminal,
    clock: wallClock,
  });
}
