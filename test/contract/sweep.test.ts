import { runNumbers } from '@loss-review/serverless/numbers';
import { runSweep, type SweepAnswer, type SweepRequest } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';
import { canonical } from '../support/canonical.ts';

const day = 86_400_000;
let answers: AnswerPortal;

beforeEach(async () => {
  answers = await openAnswerMonth();
});
afterEach(() => answers.close());

const sweep = (request: Partial<SweepRequest> = {}): Promise<SweepAnswer> =>
  runSweep(answers.open(), { full: false, dryRun: false, batch: 1000, ...request });
const update = async (
  type: 'company' | 'deal',
  id: string,
  properties: Record<string, string>,
): Promise<void> => {
  await answers.open().crm.apply({ records: [], links: [], mirrors: [{ type, id, properties }] });
};
const statusOf = async (id: string): Promise<string | null | undefined> => {
  const [company] = await answers.open().crm.read('company', [id], ['clr_status']);
  return company?.properties['clr_status'];
};

describe('a later pass', () => {
  test('looks only at what changed, and finds a renewal lost since', async () => {
    const first = await sweep();
    await update('deal', '1095', { dealstage: 'renewal_lost', closedate: '2024-07-01T08:00:00Z' });
    await answers.clock.sleep(day);
    const second = await sweep();
    expect(first.candidates).toBeGreaterThan(35);
    // Deal 1095 changed, and is not looked at again because it came due as well; 1010 came due; the contract of 148
    // lapsed; the first pass wrote the mirrors of four companies with the property.
    expect(second.candidates).toBe(7);
    expect(await statusOf('141')).toBe('lost');
  });

  test('finds a closed deal whose day has come, though nobody touched it', async () => {
    await sweep();
    await answers.clock.sleep(day);
    await sweep();
    // Deal 1010 of company 105 was lost at 00:30 of 1 July in Berlin, when the first pass took 1 July for future.
    expect(await statusOf('105')).toBe('lost');
  });

  test('finds what comes due with the days alone: silence, a lapsed contract, the end of a notice', async () => {
    await sweep();
    await answers.clock.sleep(day);
    await sweep();
    // 1 July is over: Wisteria's contract and grace ended on 30 June. Gentian may be quiet until 1 July.
    expect(await Promise.all(['148', '157', '162'].map(statusOf))).toEqual(['possible', null, 'leaving']);
    await answers.clock.sleep(day);
    const third = await sweep();
    expect(third.candidates).toBeLessThan(8);
    expect(await statusOf('157')).toBe('possible');
    // Bamboo is protected to 4 July by its open renewal; the contract Lotus gave notice of ends on 31 July.
    await answers.clock.sleep(28 * day);
    await sweep();
    expect(await Promise.all(['152', '162'].map(statusOf))).toEqual(['possible', 'leaving']);
    await answers.clock.sleep(day);
    const last = await sweep();
    expect(await statusOf('162')).toBe('lost');
    expect(last.candidates).toBeLessThan(8);
  });

  test('clears a possible loss when the customer buys', async () => {
    await sweep();
    await update('deal', '1114', { dealstage: 'renewal_won', closedate: '2024-07-01T08:00:00Z' });
    await answers.clock.sleep(day);
    await sweep();
    const { crm } = answers.open();
    const [loss] = await crm.readByKey('loss', ['contract-150-2024-03-31'], ['clr_status', 'clr_settled_on']);
    expect(loss?.properties).toEqual({ clr_status: 'cleared', clr_settled_on: '2024-07-01' });
    expect(await statusOf('150')).toBeNull();
  });

  test('finds a company whose property says it left', async () => {
    await sweep();
    await update('company', '139', { customer_status: 'gone' });
    await answers.clock.sleep(day);
    await sweep();
    expect(await statusOf('139')).toBe('lost');
  });
});

test('a dry run tells what it would write and writes nothing', async () => {
  const before = answers.portal.snapshot();
  const planned: number[] = [];
  const answer = await sweep({ dryRun: true, onPlan: ({ records }) => planned.push(records.length) });
  expect(answer).toMatchObject({ done: true, written: 0 });
  expect(planned[0]).toBeGreaterThan(25);
  expect(answers.portal.snapshot()).toEqual(before);
});

test('many small slices end as one large pass does', async () => {
  let cursor: unknown;
  let slices = 0;
  for (let done = false; !done; slices += 1) {
    const hubspot = answers.open();
    const request = { full: false, dryRun: false, batch: 6, deadlineAt: hubspot.clock.now() };
    const answer = await runSweep(hubspot, { ...request, ...(cursor === undefined ? {} : { cursor }) });
    done = answer.done;
    if (!answer.done) cursor = JSON.parse(JSON.stringify(answer.cursor));
  }
  expect(slices).toBeGreaterThan(5);
  await runNumbers(answers.open(), { month: '2024-06', dryRun: false, batch: 1000 });
  const sliced = canonical(answers.portal.snapshot());
  answers.close();

  answers = await openAnswerMonth();
  await sweep();
  await runNumbers(answers.open(), { month: '2024-06', dryRun: false, batch: 1000 });
  expect(sliced).toEqual(canonical(answers.portal.snapshot()));
});

test('a loss whose evidence is gone is named for a person, and stays', async () => {
  await sweep();
  await update('deal', '1002', { dealstage: 'renewal_open' });
  await answers.clock.sleep(day);
  const answer = await sweep();
  expect(answer.toCheck).toEqual(['101']);
  const [loss] = await answers.open().crm.readByKey('loss', ['deal-1002'], ['clr_evidence_gone_on']);
  expect(loss?.properties['clr_evidence_gone_on']).toBe('2024-07-02');
  expect(await statusOf('101')).toBe('lost');
});

test('a loss that a person unlinked from its company is found by its key and linked again, not doubled', async () => {
  await sweep();
  const { crm } = answers.open();
  const [loss] = await crm.readByKey('loss', ['deal-1002'], ['clr_key']);
  const path = `/crm/objects/2026-09/p24680135_clr_loss/${loss?.id ?? ''}/associations/companies/101`;
  const headers = { authorization: 'Bearer pat-local' };
  const unlinked = await answers.portal.fetch(
    new Request(`https://api.hubapi.com${path}`, { method: 'DELETE', headers }),
  );
  expect(unlinked.status).toBe(204);
  await sweep({ full: true });
  const linked = await crm.linked('company', 'loss', ['101']);
  expect(linked.get('101')?.map(({ id }) => id)).toEqual([loss?.id]);
});

test.each([
  [{ month: '2024-08' }, 'future_month'],
  [{ cursor: { afterId: 'x' } }, 'bad_cursor'],
])('%j is refused with a code', async (request, code) => {
  await expect(sweep(request)).rejects.toMatchObject({ name: 'Trouble', code });
});
