/**
 * The time given to a slice is used up, or the next wait would use it up. Everything written so far stands; the slice
 * hands back its cursor and is called again.
 */
export class OutOfTime extends Error {
  /** Milliseconds after which going on makes sense. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super(`The time of this slice is used up; go on in ${retryAfterMs} ms.`);
    this.name = 'OutOfTime';
    this.retryAfterMs = retryAfterMs;
  }
}
