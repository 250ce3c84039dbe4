import { describe, expect, it } from 'vitest';
import { createIds } from './portal-ids.ts';

describe('ids', () => {
  it('rise, are the same for the same seed, and stay above those loaded', () => {
    const [one, same, other] = [createIds(7), createIds(7), createIds(8)];
    const first = [one.next(), one.next(), one.next()];
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect([same.next(), same.next(), same.next()]).toEqual(first);
    expect(other.next()).not.toBe(first[0]);
    one.keepAbove(99_000_000_000);
    expect(one.next()).toBeGreaterThan(99_000_000_000);
  });

  it('of requests look like UUIDs and differ', () => {
    const ids = createIds(7);
    const correlations = [ids.correlation(), ids.correlation()];
    for (const id of correlations)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(correlations).size).toBe(2);
  });
});
