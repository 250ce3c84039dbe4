import { Trouble } from '../trouble.ts';
import type { Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** Exit codes as scripts know them: 1 somebody has to act, 2 wrong use, 70 a fault of the program (sysexits.h). */
export type FailureCode = 1 | 2 | 70;

/** Says in one sentence what went wrong, as an object besides where the answer was to be JSON; never shows `secret`. */
export function reportFailure(
  error: unknown,
  terminal: Terminal,
  options: { readonly json: boolean; readonly secret: string | undefined },
): FailureCode {
  const { code, who, sentence } = error instanceof Trouble ? inTrouble(error) : inFault(error);
  const safe = options.secret ? sentence.replaceAll(options.secret, '…') : sentence;
  terminal.err(safe);
  if (options.json) terminal.out(JSON.stringify({ error: { code, who, sentence: safe } }));
  if (error instanceof WrongUse) return 2;
  return error instanceof Trouble ? 1 : 70;
}

function inTrouble({ code, who, message }: Trouble) {
  const sentence = code === 'not_set_up' ? `${message} The command is \`npx loss-review setup\`.` : message;
  return { code, who, sentence };
}

function inFault(error: unknown) {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'fault',
    who: 'us',
    sentence: `The program has a fault (${said}). What was written stands. Please report it.`,
  };
}
