/** Two processes at once, named by who began. */
export type Who = 'first' | 'second';

/** A request that has not gone yet. */
export interface Asking {
  readonly who: Who;
  readonly writes: boolean;
  readonly path: string;
}

interface Waiting extends Asking {
  readonly go: () => Promise<void>;
}

/**
 * Whose request goes next, of those that wait and of those still at work; undefined: neither yet, since the one whose
 * turn it is has not asked.
 */
export type Order = (waiting: readonly Asking[], atWork: ReadonlySet<Who>) => number | undefined;

/** Lets the requests of two processes through one by one, in a chosen order. */
export interface Turns {
  pass<T>(asking: Asking, send: () => Promise<T>): Promise<T>;
  /** This one has ended and asks no more. */
  leave(who: Who): void;
}

/**
 * Turns of the event loop after which a process has sent what it can; fewer than the virtual clock needs to move on.
 */
const QUIET_TURNS = 4;
/** So long without anybody going is a dead end of the order, not a wait for the clock. */
const DEAD_END = 10_000;

export function takeTurns(order: Order): Turns {
  const waiting: Waiting[] = [];
  const atWork = new Set<Who>(['first', 'second']);
  let serving = false;

  async function serve(): Promise<void> {
    for (let idle = 0; waiting.length > 0;) {
      await quiet();
      // Who stops with an answer may leave questions behind that nobody waits for any more.
      const next = atWork.size === 0 ? 0 : order(waiting, atWork);
      if (next === undefined) {
        idle += 1;
        if (idle > DEAD_END) throw new Error('Nobody may go: the order waits for one who asks no more.');
        continue;
      }
      idle = 0;
      for (const { go } of waiting.splice(next, 1)) await go();
    }
    serving = false;
  }

  return {
    pass: (asking, send) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...asking, go: () => send().then(resolve, reject) });
        if (serving) return;
        serving = true;
        serve().catch(reject);
      }),
    leave: (who) => void atWork.delete(who),
  };
}

async function quiet(): Promise<void> {
  for (let turn = 0; turn < QUIET_TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
