import type { Clock } from '@loss-review/domain/time/clock';
import { OutOfTime } from './deadline.ts';
import { judge, type Verdict } from './judge.ts';
import type { Limiter } from './limiter.ts';
import type { Meter } from './meter.ts';
import type { Send, Transport } from './request.ts';

const REQUEST_TIMEOUT_MS = 15_000;
/** What a request that is under way at the deadline is still given; HubSpot ends a function some seconds after a slice should have stopped. */
const GRACE_MS = 2_000;

/** Sends through the limiter, counts, and repeats what is safe to repeat, with waits that fit the trouble. */
export function createSend(parts: {
  readonly transport: Transport;
  readonly limiter: Limiter;
  readonly meter: Meter;
  readonly clock: Clock;
  readonly deadline?: number;
}): Send {
  const { transport, limiter, meter, clock, deadline = Infinity } = parts;

  async function pause(ms: number): Promise<void> {
    if (clock.now() + ms > deadline) throw new OutOfTime(ms);
    await clock.sleep(ms);
  }

  return async (request, purpose) => {
    for (let tries = 1; ; tries += 1) {
      const leave = await limiter.enter(request.kind);
      meter.sent(request.kind, purpose);
      const timeoutMs = Math.min(REQUEST_TIMEOUT_MS, deadline + GRACE_MS - clock.now());
      let verdict: Verdict;
      try {
        const outcome = await transport(request, timeoutMs);
        if (outcome.came === 'answer') limiter.learn(outcome.header);
        verdict = judge(request, outcome, tries);
        if (verdict.to === 'hold') limiter.hold(verdict.bucket, verdict.ms);
      } finally {
        leave();
      }
      if (verdict.to === 'answer') return verdict.answer;
      if (verdict.to === 'fail') throw verdict.trouble;
      if (verdict.to === 'repeat') await pause(verdict.afterMs);
    }
  };
}
