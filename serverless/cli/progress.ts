import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** How far a command is; the total is null where it is not known before the end. */
export interface At {
  readonly done: number;
  readonly total: number | null;
}

export interface Progress {
  show(at: At): void;
  /** Leaves the terminal as it was found. */
  stop(): void;
}

/** A bar for somebody who watches; otherwise a line now and then, fit for a log. */
export function createProgress(what: string, terminal: Terminal): Progress {
  return terminal.watched ? createBar(what) : createLines(what, terminal);
}

function createBar(what: string): Progress {
  // With `linewrap` the bar changes no setting of the terminal that Ctrl-C would leave behind.
  const bar = new SingleBar({ stream: process.stderr, format: formatBar(what), linewrap: true });
  let started = false;
  return {
    show({ done, total }) {
      if (!started) bar.start(total ?? 0, done);
      started = true;
      bar.setTotal(total ?? 0);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

const BAR_WIDTH = 30;

function formatBar(what: string) {
  return (_options: object, { value, total }: { readonly value: number; readonly total: number }): string => {
    if (total === 0) return `${what}: ${value}`;
    const full = Math.round((Math.min(value, total) / total) * BAR_WIDTH);
    return `${what} [${'='.repeat(full).padEnd(BAR_WIDTH)}] ${value} of ${total}`;
  };
}

/** A line for every tenth of the way, or for every thousand where the end is not known. */
function createLines(what: string, terminal: Terminal): Progress {
  let reached = -1;
  return {
    show({ done, total }) {
      const now = total === null ? Math.floor(done / 1_000) : Math.floor((done / Math.max(1, total)) * 10);
      if (now === reached) return;
      reached = now;
      terminal.err(total === null ? `${what}: ${done}` : `${what}: ${done} of ${total}`);
    },
    stop: () => undefined,
  };
}
