/** Who can mend it. */
export type Who = 'user' | 'operator' | 'administrator' | 'us';

/** Expected trouble: thrown inside, caught once at every border, where it becomes a coded answer. Anything else is a bug. */
export class Trouble extends Error {
  readonly code: string;
  readonly who: Who;
  /** Milliseconds after which a repeat may succeed; absent where a repeat alone will not help. */
  readonly retryAfterMs: number | undefined;

  constructor(code: string, who: Who, sentence: string, retryAfterMs?: number) {
    super(sentence);
    this.name = 'Trouble';
    this.code = code;
    this.who = who;
    this.retryAfterMs = retryAfterMs;
  }
}
