import type { Clock } from '@loss-review/domain/time/clock';
import type { Hubspot } from '../hubspot/open.ts';
import type { Progress } from './progress.ts';

/** What a command works with. */
export interface CommandPorts {
  readonly hubspot: Hubspot;
  readonly clock: Clock;
  readonly progress: Progress;
}

/** A command's answer, for people and for programs; an `exitCode` other than 0 says that somebody has to act. */
export interface CommandAnswer {
  readonly text: string;
  readonly json: object;
  readonly exitCode: 0 | 1;
}

/** A command with its options bound. */
export type Command = (ports: CommandPorts) => Promise<CommandAnswer>;
