import type { Command } from './command.ts';
import { eraseCommand } from './erase-command.ts';
import { eraseOldCommand } from './erase-old-command.ts';
import { WrongUse } from './wrong-use.ts';

/** What `loss-review erase` is told. */
export interface EraseFlags {
  readonly contact?: string;
  readonly old: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Either one contact's words are erased or old ones; throws WrongUse where neither or both are asked for. */
export function eraseCommandOf({ contact, old, dryRun }: Omit<EraseFlags, 'json'>): Command {
  if (contact !== undefined && !old) return eraseCommand({ contact, dryRun });
  if (contact === undefined && old) return eraseOldCommand({ dryRun });
  return async () => {
    throw new WrongUse('wrong_use', 'Say whose words: --contact with a record ID, or --old, and not both.');
  };
}
