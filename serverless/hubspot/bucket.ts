/** A rolling window of HubSpot's: at most `max` requests in any `intervalMs`, of which we use a share. Shared by all who talk to the portal. */
export class Bucket {
  #max: number;
  #intervalMs: number;
  /** When our own requests of the window were sent, oldest first. */
  #sent: number[] = [];
  /** Requests of others in the same window, as HubSpot's headers betray them; forgotten after one interval. */
  #others = { count: 0, until: Number.NEGATIVE_INFINITY };
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(limit: { readonly max: number; readonly intervalMs: number }) {
    this.#max = limit.max;
    this.#intervalMs = limit.intervalMs;
  }

  /**
   * The moment (milliseconds since the epoch) from which one more request may be sent by one who may use
   * that share of the bucket; `now` or later.
   */
  freeAt(now: number, share: number): number {
    const expired = this.#sent.findIndex((at) => at > now - this.#intervalMs);
    this.#sent.splice(0, expired === -1 ? this.#sent.length : expired);
    const others = this.#others.until > now ? this.#others.count : 0;
    const allowed = Math.min(Math.max(1, Math.floor(this.#max * share)), this.#max - others);
    if (allowed <= 0) return Math.max(this.#others.until, this.#heldUntil);
    const oldestThatMustGo = this.#sent[this.#sent.length - allowed];
    const free = oldestThatMustGo === undefined ? now : oldestThatMustGo + this.#intervalMs;
    return Math.max(now, free, this.#heldUntil);
  }

  take(now: number): void {
    this.#sent.push(now);
  }

  /** HubSpot's word on the bucket, from the headers of an answer. */
  learn(
    told: { readonly max: number; readonly remaining: number; readonly intervalMs: number },
    now: number,
  ): void {
    this.#max = told.max;
    this.#intervalMs = told.intervalMs;
    const own = this.#sent.filter((at) => at > now - told.intervalMs).length;
    this.#others = { count: Math.max(0, told.max - told.remaining - own), until: now + told.intervalMs };
  }

  /** Sends nothing before `until`; HubSpot said that the bucket is empty. */
  hold(until: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, until);
  }
}
