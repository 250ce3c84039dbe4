import { type ReviewFigures, reviewFigures } from '@loss-review/domain/review/review-sums';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { numbers } from '../answer-table/answers.ts';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const month = '2024-06';
let answers: AnswerPortal;

beforeEach(async () => {
  answers = await openAnswerMonth();
  await runSweep(answers.open(), { month, full: true, dryRun: false, batch: 1000 });
  await answers.clock.sleep(60_000);
});
afterEach(() => answers.close());

async function archive(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const headers = { authorization: 'Bearer pat-local' };
    const path = `https://api.hubapi.com/crm/objects/2026-09/companies/${id}`;
    const answer = await answers.portal.fetch(new Request(path, { method: 'DELETE', headers }));
    expect(answer.status).toBe(204);
  }
  await answers.clock.sleep(60_000);
}

/** Counts a batch a slice, the cursor on the wire in between. */
async function countInSlices(batch: number) {
  let cursor: unknown;
  for (let slices = 0; slices < 200; slices += 1) {
    const hubspot = answers.open();
    const request = { month, dryRun: true, batch, deadlineAt: hubspot.clock.now() };
    const answer = await runNumbers(hubspot, { ...request, ...(cursor === undefined ? {} : { cursor }) });
    if (answer.done) return answer.numbers;
    cursor = JSON.parse(JSON.stringify(answer.cursor));
  }
  throw new Error('The count came to no end.');
}

it.each([
  ['left and stayed away', ['102']],
  ['left and came back for less', ['110']],
  ['came back from an earlier month', ['111']],
  ['left, came back and left again', ['113']],
  ['stayed with less', ['143']],
  ['lost a prospect’s deal', ['124']],
  ['did any of this', ['102', '110', '111', '113', '143', '124', '165']],
])('the numbers of a month stay when a company that %s is archived', async (_, ids) => {
  await archive(...ids);
  const hubspot = answers.open();
  const counted = await runNumbers(hubspot, { month, dryRun: true, batch: 1000 });
  expect(counted).toMatchObject({ done: true, numbers });
  expect(await countInSlices(10)).toEqual(numbers);
});

it('a loss that a person unlinked from a company that is there is no loss of a company that is gone', async () => {
  const { crm } = answers.open();
  const [loss] = await crm.readByKey('loss', ['deal-1002'], ['clr_key']);
  const path = `/crm/objects/2026-09/p24680135_clr_loss/${loss?.id ?? ''}/associations/companies/101`;
  const headers = { authorization: 'Bearer pat-local' };
  await answers.portal.fetch(new Request(`https://api.hubapi.com${path}`, { method: 'DELETE', headers }));
  const counted = await runNumbers(answers.open(), { month, dryRun: true, batch: 1000 });
  expect(counted).toMatchObject({ numbers: { losses: { churned: numbers.losses.churned - 1 } } });
});

it.each([
  ['in the month', ['102', '109', '113']],
  ['before it', ['107', '111', '118', '159']],
])('how long customers stay is told of companies that left %s and are archived too', async (_, ids) => {
  const count = async (): Promise<ReviewFigures['survival']> => {
    const answer = await runNumbers(answers.open(), { month, dryRun: true, batch: 1000 });
    if (!answer.done) throw new Error('A count without a deadline came to no end.');
    return reviewFigures(answer.review, answer.sums).survival;
  };
  const before = await count();
  await archive(...ids);
  expect(await count()).toEqual(before);
});
