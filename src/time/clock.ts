/** The time as an argument: the real one at the edge, a virtual one in the emulated portal. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves once `now()` has moved on by at least `ms`. */
  sleep(ms: number): Promise<void>;
}
