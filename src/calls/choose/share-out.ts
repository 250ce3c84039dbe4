import { compareText } from '../../losses/order.ts';
import { byLargestRemainder } from '../../money/largest-remainder.ts';

/** A group among which seats are shared out. */
export interface Group {
  readonly name: string;
  /** How many it stands for. */
  readonly size: number;
  /** How many seats it can fill. */
  readonly room: number;
}

/**
 * Shares seats out in proportion to size by largest remainder; ties to the larger group, then by name. Seats that a
 * group cannot fill are shared out again in the same way among those that can fill more. Answers seats by group name.
 */
export function shareOut(seats: number, groups: readonly Group[]): ReadonlyMap<string, number> {
  const given = new Map(groups.map(({ name }) => [name, 0]));
  const givenTo = (name: string): number => given.get(name) ?? 0;
  let left = Math.min(
    seats,
    groups.reduce((sum, { room }) => sum + room, 0),
  );
  while (left > 0) {
    const open = groups.filter(({ name, room }) => room > givenTo(name)).sort(largerFirst);
    const shares = byLargestRemainder(
      left,
      open.map(({ size }) => size),
    );
    for (const [place, { name, room }] of open.entries()) {
      const taken = Math.min(shares[place] ?? 0, room - givenTo(name));
      given.set(name, givenTo(name) + taken);
      left -= taken;
    }
  }
  return given;
}

function largerFirst(a: Group, b: Group): number {
  return b.size - a.size || compareText(a.name, b.name);
}
