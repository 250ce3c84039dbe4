import { type ChildProcess, fork } from 'node:child_process';
import { childFile } from './build-host.ts';
import { type FunctionCall, FunctionResult } from './function-call.ts';

/** HubSpot stops a function after ten seconds. */
const limitMs = 10_000;

export interface FunctionRunner {
  /** Runs one call in a process of its own; never rejects. */
  run(call: FunctionCall): Promise<FunctionResult>;
  /** Ends every process under way. */
  close(): void;
}

/** Runs functions as HubSpot does: each call in a fresh process of 128 MB, stopped after ten seconds. */
export function createFunctionRunner(): FunctionRunner {
  const running = new Set<ChildProcess>();
  const start = (): ChildProcess => {
    const child = fork(childFile, {
      execArgv: ['--max-old-space-size=128'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  // One process waits ready, so that a call does not pay for the start of Node; HubSpot keeps functions warm, too.
  let spare = start();
  return {
    run(call) {
      const child = spare;
      spare = start();
      return resultOf(child, call);
    },
    close() {
      for (const child of running) child.kill('SIGKILL');
    },
  };
}

function resultOf(child: ChildProcess, call: FunctionCall): Promise<FunctionResult> {
  return new Promise((resolve) => {
    const end = (result: FunctionResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      end({ error: `The serverless function '${call.uid}' timed out after ${limitMs / 1000} s.` });
    }, limitMs);
    child.on('message', (message) => {
      if (message !== 'ready') end(FunctionResult.parse(message));
    });
    child.once('exit', () =>
      end({ error: `The serverless function '${call.uid}' ended without an answer.` }),
    );
    child.send(call);
  });
}
