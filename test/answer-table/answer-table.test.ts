import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runSweep, type SweepAnswer } from '@loss-review/serverless/sweep';
import { listed, losses, mirrors, numbers } from './answers.ts';
import { companies } from './companies.ts';
import { type AnswerPortal, openAnswerMonth } from './open-answer-portal.ts';

let answers: AnswerPortal;
const sweep = (batch: number): Promise<SweepAnswer> =>
  runSweep(answers.open(), { month: '2024-06', full: false, dryRun: false, batch });

beforeAll(async () => {
  answers = await openAnswerMonth();
  const { refused, toCheck } = await sweep(1000);
  expect(refused).toEqual([]);
  expect(toCheck).toEqual([]);
});
afterAll(() => answers.close());

async function lossesOf(companyId: string): Promise<readonly (readonly string[])[]> {
  const { crm } = answers.open();
  const linked = await crm.linked('company', 'loss', [companyId]);
  const ids = (linked.get(companyId) ?? []).map(({ id }) => id);
  const records = await crm.read('loss', ids, [
    'clr_key',
    'clr_kind',
    'clr_lost_on',
    'clr_value',
    'clr_status',
    'clr_returned_on',
    'clr_return',
    'clr_evidence',
  ]);
  return records
    .map(({ properties: p }): readonly string[] => {
      const returned = [p['clr_returned_on'], p['clr_return']].filter(Boolean).join(' ');
      const merged = [...(p['clr_evidence'] ?? '').matchAll(/"id":"([^"]+)"/g)]
        .slice(1)
        .map(([, id]) => id ?? '');
      const told = [p['clr_key'], p['clr_kind'], p['clr_lost_on'], p['clr_value'], p['clr_status']].map(
        String,
      );
      return [...told, ...(returned || merged.length > 0 ? [returned] : []), ...merged];
    })
    .sort();
}

describe('every company holds the losses worked out by hand', () => {
  test.each(companies.map(([id, name]) => [name, id] as const))('%s', async (_, id) => {
    expect(await lossesOf(id)).toEqual(losses[id] ?? []);
  });
});

test('companies mirror their newest absence', async () => {
  const { crm } = answers.open();
  const read = await crm.read('company', Object.keys(mirrors), [
    'clr_status',
    'clr_lost_on',
    'clr_value_lost',
  ]);
  const held = read.map(({ id, properties: p }) => [
    id,
    [p['clr_status'] ?? '', p['clr_lost_on'] ?? '', p['clr_value_lost'] ?? ''],
  ]);
  expect(Object.fromEntries(held)).toEqual(mirrors);
});

test('the month adds up to the numbers worked out by hand', async () => {
  const answer = await runNumbers(answers.open(), { month: '2024-06', dryRun: false, batch: 1000 });
  expect(answer).toMatchObject({ done: true, numbers, listed });
});

test('counting in slices adds up to the same', async () => {
  let cursor: unknown;
  for (let slices = 0; slices < 200; slices += 1) {
    const hubspot = answers.open();
    const answer = await runNumbers(hubspot, {
      month: '2024-06',
      dryRun: true,
      batch: 7,
      deadlineAt: hubspot.clock.now(),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (answer.done) {
      expect(slices).toBeGreaterThan(5);
      expect(answer).toMatchObject({ numbers, listed });
      return;
    }
    cursor = JSON.parse(JSON.stringify(answer.cursor));
  }
  expect.unreachable('The count came to no end.');
});

test('running the month again writes nothing, in a full pass too', async () => {
  const hubspot = answers.open();
  await runSweep(hubspot, { month: '2024-06', full: false, dryRun: false, batch: 1000 });
  await runSweep(hubspot, { month: '2024-06', full: true, dryRun: false, batch: 10 });
  await runNumbers(hubspot, { month: '2024-06', dryRun: false, batch: 1000 });
  expect(hubspot.meter.report().requests.write).toBe(0);
});
