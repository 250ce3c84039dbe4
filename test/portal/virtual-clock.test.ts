import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVirtualClock } from './virtual-clock.ts';

const noon = Date.UTC(2024, 10, 30, 12);

describe('the virtual clock', () => {
  it('starts where it is set and stands still while nobody sleeps', async () => {
    const clock = createVirtualClock(noon);
    await new Promise((resolve) => setImmediate(resolve));
    expect(clock.now()).toBe(noon);
  });

  it('passes a day in no time', async () => {
    const clock = createVirtualClock(noon);
    await clock.sleep(86_400_000);
    expect(clock.now()).toBe(noon + 86_400_000);
  });

  it('wakes sleepers in order of time, whoever fell asleep first, each at its own moment', async () => {
    const clock = createVirtualClock(0);
    const woken: string[] = [];
    const nap = (name: string, ms: number) =>
      clock.sleep(ms).then(() => {
        woken.push(`${name}@${clock.now()}`);
      });
    await Promise.all([nap('c', 3000), nap('a', 1000), nap('b', 2000), nap('a2', 1000)]);
    expect(woken).toEqual(['a@1000', 'a2@1000', 'b@2000', 'c@3000']);
  });

  it('lets a woken sleeper finish its work before the next one wakes', async () => {
    const clock = createVirtualClock(0);
    const seen: number[] = [];
    const worker = async () => {
      await clock.sleep(10);
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      seen.push(clock.now());
    };
    await Promise.all([worker(), clock.sleep(20)]);
    expect(seen).toEqual([10]);
  });

  it('takes a negative or zero wait as none, and never goes back', async () => {
    const clock = createVirtualClock(50);
    await clock.sleep(-10);
    expect(clock.now()).toBe(50);
    await clock.sleep(0);
    expect(clock.now()).toBe(50);
  });

  it('never goes back, whatever sleeps after whatever', async () => {
    const naps = fc.array(fc.array(fc.nat(50), { maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(naps, async (workers) => {
        const clock = createVirtualClock(0);
        const seen: number[] = [];
        const work = async (waits: readonly number[]) => {
          let expected = 0;
          for (const ms of waits) {
            await clock.sleep(ms);
            expected += ms;
            expect(clock.now()).toBe(expected);
            seen.push(clock.now());
          }
        };
        await Promise.all(workers.map(work));
        expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('keeps time apart from other clocks', async () => {
    const one = createVirtualClock(0);
    const two = createVirtualClock(0);
    await one.sleep(5);
    expect([one.now(), two.now()]).toEqual([5, 0]);
  });
});
