/** Where ids of records, types and requests come from: the same seed, the same ids. */
export interface PortalIds {
  /** A new record, type or stage id: rising, so that younger records have higher ids. */
  next(): number;
  /** A new id for what HubSpot numbers low: association types. */
  small(): number;
  /** The next id is higher than this one. */
  keepAbove(id: number): void;
  /** A new correlation id in the form of a UUID. */
  correlation(): string;
  /** Goes on with the same ids, apart from this one. */
  copy(): PortalIds;
}

/**
 * Ids from a seed; record ids start in the billions, as HubSpot's do. Correlation ids have a chance of their own, so that
 * the same writes give the same record ids whatever was read between them.
 */
export function createIds(seed: number): PortalIds {
  const random = mulberry32(seed);
  const last = 10_000_000_000 + Math.floor(random.next() * 1_000_000_000);
  return idsAfter({ random, ofRequests: mulberry32(seed + 1), last, lastSmall: 20 });
}

function idsAfter(given: {
  readonly random: Chance;
  readonly ofRequests: Chance;
  readonly last: number;
  readonly lastSmall: number;
}): PortalIds {
  const { random, ofRequests } = given;
  let { last, lastSmall } = given;
  const hex = (length: number): string =>
    Array.from({ length }, () => Math.floor(ofRequests.next() * 16).toString(16)).join('');
  return {
    next() {
      last += 1 + Math.floor(random.next() * 9);
      return last;
    },
    small() {
      lastSmall += 1;
      return lastSmall;
    },
    keepAbove(id) {
      last = Math.max(last, id);
    },
    correlation: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    copy: () => idsAfter({ random: random.copy(), ofRequests: ofRequests.copy(), last, lastSmall }),
  };
}

interface Chance {
  /** A number in [0, 1). */
  next(): number;
  copy(): Chance;
}

/** A small seeded generator (mulberry32, public domain). */
function mulberry32(seed: number): Chance {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
    copy: () => mulberry32(state),
  };
}
