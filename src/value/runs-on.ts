import type { ClosedDeal } from '../losses/facts.ts';
import type { Day } from '../time/day.ts';

/** Does a won deal's term run at the end of a day? Not before the deal was won, nor on the term's end. */
export function runsOn({ closedOn, from, until }: ClosedDeal, day: Day): boolean {
  return closedOn <= day && from <= day && (until === null || day < until);
}
