import { expect, test } from 'vitest';
import { endStateOf } from './end-state.ts';
import { correctInWords } from './jobs/call-jobs.ts';
import { erase, giveFeedback } from './jobs/words-jobs.ts';
import { alternating, headStart, overtaken } from './orders.ts';
import { startWorld } from './start-world.ts';
import { atOnce } from './twins.ts';

/** What the customer said of us, of help and of an employee; each stands in one of the jobs' forms. */
const said = [
  'They were let down',
  'We waited',
  'Send the export',
  'Three months free',
  'Nobody called back',
];

test.each([
  ['an erasure begins to write', correctInWords, overtaken('first')],
  ['an erasure is under way', correctInWords, alternating()],
  ['an erasure passes between a last look and the write', correctInWords, overtaken('second')],
  ['an erasure begins to write, as feedback,', giveFeedback, overtaken('first')],
  ['an erasure passes, as feedback,', giveFeedback, overtaken('second')],
])('what is saved while %s is gone after another erasure at the latest', async (_, second, order) => {
  const world = await startWorld('recorded', { indexLagMs: 5_000, uniqueTaskKeys: true });
  try {
    const held = () =>
      [...endStateOf(world.portal.snapshot())].filter((line) => said.some((words) => line.includes(words)));
    expect(held().length).toBeGreaterThan(0);
    await atOnce(world, { first: erase, second }, order);
    await world.clock.sleep(60_000);
    await erase.run(world, 'first');
    expect(held()).toEqual([]);
  } finally {
    world.close();
  }
});

test.each([14, 18, 20])(
  'an erasure that another one has begun %i requests before leaves the count of texts in the trace',
  async (ahead) => {
    const world = await startWorld('recorded', { indexLagMs: 5_000, uniqueTaskKeys: true });
    try {
      await atOnce(world, { first: erase, second: erase }, headStart('first', ahead));
      const traces = [...endStateOf(world.portal.snapshot())].filter((line) =>
        line.includes('"did":"erased"'),
      );
      // Three texts of the loss, two of the cause, the call, subject and body of the help task, the brief.
      expect(traces.map((line) => /(\d+) texts/.exec(line)?.[1])).toEqual(['9']);
    } finally {
      world.close();
    }
  },
);
