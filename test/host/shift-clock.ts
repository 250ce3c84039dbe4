const ownDate = Date;

/**
 * Lets this world's clock run `offsetMs` ahead (or behind) of the machine's, whatever it ran before: the emulated portal
 * lives in a time of its own, and HubSpot's functions and screens live in the same time as their portal.
 */
export function shiftClock(offsetMs: number): void {
  globalThis.Date = new Proxy(ownDate, {
    construct: (target, args, newTarget) => {
      const given: unknown[] = args.length === 0 ? [target.now() + offsetMs] : args;
      return Reflect.construct(target, given, newTarget);
    },
    get: (target, key) => (key === 'now' ? () => target.now() + offsetMs : Reflect.get(target, key)),
  });
}
