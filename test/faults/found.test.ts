import { runSweep } from '@loss-review/serverless/sweep';
import { expect, test } from 'vitest';
import { type EndState, endStateOf } from './end-state.ts';
import type { Attempt, Job } from './job.ts';
import { confirm, dismiss, markBirch, undo } from './jobs/card-jobs.ts';
import { assign, sweep } from './jobs/month-jobs.ts';
import { alternating, overtaken } from './orders.ts';
import { month, type StartingPoint } from './starting-points.ts';
import { startWorld } from './start-world.ts';
import { atOnce } from './twins.ts';
import type { Asking, Order, Who } from './turns.ts';

/** Plays two jobs at once in an order in which they once did harm to one another. */
async function atSameTime(
  start: StartingPoint,
  jobs: Readonly<Record<Who, Job>>,
  order: Order,
): Promise<{ readonly end: EndState; readonly ended: Readonly<Record<Who, Attempt>> }> {
  const world = await startWorld(start, { indexLagMs: 5_000, uniqueTaskKeys: true });
  try {
    const ended = await atOnce(world, jobs, order);
    return { end: endStateOf(world.portal.snapshot()), ended };
  } finally {
    world.close();
  }
}

const readsCompanies = ({ path }: Asking): boolean => path.endsWith('/2026-09/companies/batch/read');
const readsTickets = ({ path }: Asking): boolean => path.includes('/ticket');

const linesOf = (end: EndState, start: string): readonly string[] =>
  [...end].filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));

test('a sweep does not bring back a loss that a person takes back meanwhile', async () => {
  const { end } = await atSameTime(
    'changed',
    { first: sweep, second: undo },
    overtaken('first', readsCompanies),
  );
  expect(linesOf(end, 'clr_loss deal-2002 clr_status: ')).toEqual(['undone']);
  expect(linesOf(end, 'company 201 clr_status: ')).toEqual([]);
});

test('an undoing leaves nothing of a return that a sweep finds meanwhile on the company', async () => {
  const { end } = await atSameTime('changed', { first: sweep, second: undo }, overtaken('second'));
  expect(linesOf(end, 'clr_loss deal-2002 clr_status: ')).toEqual(['undone']);
  expect(linesOf(end, 'company 201 clr_returned_on: ')).toEqual([]);
});

test('a sweep opens no second loss beside the one that a person opens meanwhile', async () => {
  const { end } = await atSameTime(
    'changed',
    { first: sweep, second: markBirch },
    overtaken('first', readsCompanies),
  );
  expect(linesOf(end, 'company 202 clr_losses: ')).toEqual(['1']);
  expect(linesOf(end, 'clr_loss deal-2004')).toEqual([]);
});

test('a sweep does not blank a company whose possible loss a person confirms meanwhile', async () => {
  const jobs = { first: sweep, second: confirm };
  const { end } = await atSameTime('changed', jobs, overtaken('first', readsCompanies));
  expect(linesOf(end, 'company 203 clr_status: ')).toEqual(['lost']);
});

test.each([
  ['an assignment has not looked yet', overtaken('first', readsTickets)],
  ['an assignment writes', overtaken('first')],
  ['it is assigned', overtaken('second')],
])('nobody is to call about a loss that is taken back while %s', async (_, order) => {
  const { end } = await atSameTime('swept', { first: assign, second: undo }, order);
  expect(linesOf(end, 'clr_loss deal-2002 clr_status: ')).toEqual(['undone']);
  expect(linesOf(end, 'task deal-2002-executive hs_task_status: ')).not.toContain('NOT_STARTED');
  expect(linesOf(end, 'company 201 clr_caller: ')).toEqual([]);
  expect(linesOf(end, 'company 201 clr_next_step: ')).toEqual([]);
});

test('of two answers to a possible loss at once, who is overwritten is told of the other', async () => {
  const { end, ended } = await atSameTime('assigned', { first: confirm, second: dismiss }, alternating());
  const words = [ended.first, ended.second].map((one) => (one.end === 'done' ? one.word : one.end));
  const [kept = ''] = linesOf(end, 'clr_loss quiet-2007 clr_status: ');
  expect(words).toEqual(kept === 'lost' ? ['saved', 'changed_meanwhile'] : ['changed_meanwhile', 'saved']);
});

test('two losses of a company that are opened in the same moment are listed by the next sweep', async () => {
  const world = await startWorld('changed', { indexLagMs: 5_000, uniqueTaskKeys: true });
  try {
    await atOnce(world, { first: sweep, second: markBirch }, overtaken('first'));
    const end = endStateOf(world.portal.snapshot());
    expect(linesOf(end, 'clr_loss deal-2004 clr_status: ')).toEqual(['lost']);
    const ask = { month, full: true, dryRun: false, batch: 1000 };
    const { toCheck } = await runSweep(world.command('first'), ask);
    expect(toCheck).toEqual(['202']);
  } finally {
    world.close();
  }
});
