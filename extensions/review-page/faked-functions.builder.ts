import type { Failure } from '@loss-review/domain/answer/answer';
import type { Ask, Json } from '../functions.ts';

type Answered = { readonly ok: true; readonly value: unknown } | Failure;
type Asked = Readonly<Record<string, Json>>;

/** Functions that answer when a test says so: every call waits in line until it is answered. */
export interface FakedFunctions {
  readonly ask: Ask;
  /** Calls so far, answered or not. */
  readonly calls: readonly { readonly uid: string; readonly parameters: Asked }[];
  /** Calls not answered yet. */
  waiting(): number;
  /** Answers the oldest call still waiting. */
  answer(value: unknown): void;
  fail(failure: Partial<Failure>): void;
}

export function fakedFunctions(): FakedFunctions {
  const calls: { uid: string; parameters: Asked }[] = [];
  const waiting: ((answer: Answered) => void)[] = [];
  const next = (): ((answer: Answered) => void) => {
    const oldest = waiting.shift();
    if (!oldest) throw new Error('No call is waiting for an answer.');
    return oldest;
  };
  return {
    calls,
    waiting: () => waiting.length,
    ask: (uid, parameters, Value) =>
      new Promise((resolve) => {
        calls.push({ uid, parameters });
        waiting.push((answer) =>
          resolve(answer.ok ? { ok: true, value: Value.parse(answer.value) } : answer),
        );
      }),
    answer: (value) => next()({ ok: true, value }),
    fail: (failure) =>
      next()({ ok: false, code: 'busy', sentence: 'HubSpot is busy. Try again.', who: 'user', ...failure }),
  };
}

/** Pauses that end when a test says so. */
export interface FakedPauses {
  readonly pause: (ms: number) => Promise<void>;
  readonly lengths: readonly number[];
  waiting(): number;
  end(): void;
}

export function fakedPauses(): FakedPauses {
  const lengths: number[] = [];
  const waiting: (() => void)[] = [];
  return {
    lengths,
    waiting: () => waiting.length,
    pause: (ms) =>
      new Promise((resolve) => {
        lengths.push(ms);
        waiting.push(resolve);
      }),
    end: () => waiting.shift()?.(),
  };
}
