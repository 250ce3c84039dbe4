import type { Random } from '../made-up/random.ts';
import type { Asking, Order, Who } from './turns.ts';

/** So many requests of one, then all of the other, then the rest. */
export function headStart(one: Who, requests: number): Order {
  const other = one === 'first' ? 'second' : 'first';
  let gone = 0;
  return (waiting, atWork) => {
    const ahead = gone < requests && atWork.has(one);
    const turn = ahead || !atWork.has(other) ? one : other;
    const next = waiting.findIndex(({ who }) => who === turn);
    if (next === -1) return undefined;
    if (turn === one) gone += 1;
    return next;
  };
}

/** One comes as far as a request, by default its first write; then comes all of the other, then the rest. */
export function overtaken(one: Who, at: (asking: Asking) => boolean = ({ writes }) => writes): Order {
  const other = one === 'first' ? 'second' : 'first';
  let isPassed = false;
  return (waiting, atWork) => {
    isPassed ||= waiting.some((asking) => asking.who === one && at(asking));
    const turn = isPassed && atWork.has(other) ? other : one;
    const next = waiting.findIndex(({ who }) => who === turn);
    return next === -1 && !atWork.has(turn) ? 0 : next === -1 ? undefined : next;
  };
}

/** One request each in turn; who does not ask misses a turn. */
export function alternating(): Order {
  let last: Who = 'second';
  return (waiting) => {
    const next = Math.max(
      0,
      waiting.findIndex(({ who }) => who !== last),
    );
    last = waiting[next]?.who ?? last;
    return next;
  };
}

/** Any request that waits, those of one process among themselves too. */
export function drawn(random: Random): Order {
  return (waiting) => random.between(0, waiting.length - 1);
}
