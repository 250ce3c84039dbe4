import { type ChildProcess, fork } from 'node:child_process';
import { childFile } from './build-host.ts';
import { type FunctionCall, FunctionResult } from './function-call.ts';

/** HubSpot stops a function after ten seconds. */
const limitMs = 10_000;
/** The executor keeps some of what it loads for each call; more than a hundred calls fit a process. */
const mostCalls = 50;

interface Warm {
  readonly child: ChildProcess;
  /** How many calls it has answered. */
  readonly calls: number;
}

export interface FunctionRunner {
  /** Runs one call in a process that no other call uses meanwhile; never rejects. */
  run(call: FunctionCall): Promise<FunctionResult>;
  /** Ends every process. */
  close(): void;
}

/**
 * Runs functions as HubSpot does: in processes of 128 MB that stay warm for later calls, one call at a time in each,
 * stopped after ten seconds. A process whose call failed is not used again.
 */
export function createFunctionRunner(): FunctionRunner {
  const alive = new Set<ChildProcess>();
  const waiting: Warm[] = [];
  const start = (): Warm => {
    const child = fork(childFile, {
      execArgv: ['--max-old-space-size=128'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    alive.add(child);
    child.once('exit', () => {
      alive.delete(child);
      const place = waiting.findIndex((warm) => warm.child === child);
      if (place !== -1) waiting.splice(place, 1);
    });
    return { child, calls: 0 };
  };
  // So that the first call does not pay for the start of Node.
  waiting.push(start());
  return {
    async run(call) {
      const { child, calls } = waiting.pop() ?? start();
      const result = await resultOf(child, call);
      if ('error' in result || calls + 1 === mostCalls) child.kill('SIGKILL');
      else waiting.push({ child, calls: calls + 1 });
      return result;
    },
    close() {
      for (const child of alive) child.kill('SIGKILL');
    },
  };
}

function resultOf(child: ChildProcess, call: FunctionCall): Promise<FunctionResult> {
  return new Promise((resolve) => {
    const end = (result: FunctionResult): void => {
      clearTimeout(timer);
      child.off('message', answered);
      child.off('exit', ended);
      resolve(result);
    };
    const answered = (message: unknown): void => end(FunctionResult.parse(message));
    const ended = (): void =>
      end({ error: `The serverless function '${call.uid}' ended without an answer.` });
    const timer = setTimeout(
      () => end({ error: `The serverless function '${call.uid}' timed out after ${limitMs / 1000} s.` }),
      limitMs,
    );
    child.once('message', answered);
    child.once('exit', ended);
    child.send(call);
  });
}
