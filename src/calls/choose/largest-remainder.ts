/** A group among which seats are shared out. */
export interface Group {
  readonly name: string;
  /** How many it stands for. */
  readonly size: number;
  /** How many seats it can fill. */
  readonly room: number;
}

/**
 * Shares seats out in proportion to size by the method of largest remainder (Hamilton): each group gets the whole part of
 * its share, what is left goes to the largest fractions; ties to the larger group, then by name. Seats that a group
 * cannot fill are shared out again in the same way among those that can fill more. Answers seats by group name.
 */
export function shareOut(seats: number, groups: readonly Group[]): ReadonlyMap<string, number> {
  const given = new Map(groups.map(({ name }) => [name, 0]));
  const givenTo = (name: string): number => given.get(name) ?? 0;
  let left = Math.min(
    seats,
    groups.reduce((sum, { room }) => sum + room, 0),
  );
  while (left > 0) {
    const open = groups.filter(({ name, room }) => room > givenTo(name));
    const shares = byLargestRemainder(left, open);
    for (const { name, room } of open) {
      const taken = Math.min(shares.get(name) ?? 0, room - givenTo(name));
      given.set(name, givenTo(name) + taken);
      left -= taken;
    }
  }
  return given;
}

function byLargestRemainder(
  seats: number,
  groups: readonly Pick<Group, 'name' | 'size'>[],
): ReadonlyMap<string, number> {
  const all = groups.reduce((sum, { size }) => sum + size, 0);
  // Whole numbers only: a fraction of seats × size ÷ all may come out a hair too small.
  const shares = groups.map(({ name, size }) => ({
    name,
    size,
    whole: Math.floor((seats * size) / all),
    rest: (seats * size) % all,
  }));
  const left = seats - shares.reduce((sum, { whole }) => sum + whole, 0);
  const first = [...shares]
    .sort((a, b) => b.rest - a.rest || b.size - a.size || (a.name < b.name ? -1 : 1))
    .slice(0, left);
  const more = new Set(first.map(({ name }) => name));
  return new Map(shares.map(({ name, whole }) => [name, whole + (more.has(name) ? 1 : 0)]));
}
