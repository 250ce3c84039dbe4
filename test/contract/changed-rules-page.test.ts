import type { RunSlice, RunSliceParameters, RunStep } from '@loss-review/domain/review-page/run-slice';
import { openReview } from '@loss-review/serverless/review-page/open-review';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnswerPortal } from '../answer-table/open-answer-portal.ts';
import { nameThem, openSweptPortal, statuses, unnamed } from '../support/changed-rules.ts';
import { runStepSlice } from '../support/run-step-slice.ts';

const portalId = 24680135;
const month = '2024-06';
let answers: AnswerPortal;

beforeEach(async () => {
  answers = await openSweptPortal();
});
afterEach(() => answers.close());

/** A slice with no time at all: it ends after a batch. */
function slice(asked: Partial<RunSliceParameters>, step: RunStep = 'sweep'): Promise<RunSlice> {
  const ports = { ...answers.open(), deadlineAt: answers.clock.now() };
  return runStepSlice(step, ports, { portalId, month, dryRun: false, run: 'window-a', ...asked });
}

async function run(asked: Partial<RunSliceParameters>): Promise<readonly RunSlice[]> {
  const slices = [await slice(asked)];
  for (let last = slices[0]; last && last.cursor !== null && slices.length < 50; last = slices.at(-1)) {
    slices.push(await slice({ ...asked, cursor: last.cursor }, last.progress.step));
  }
  return slices;
}

it('refuses a run by changed rules at once, and leaves no run behind', async () => {
  await nameThem(answers);
  await expect(slice({})).rejects.toMatchObject({ code: 'rules_changed', who: 'operator' });
  expect((await openReview(answers.open(), { portalId })).run).toBeNull();
  expect(await statuses(answers)).toEqual([null, null, null]);
});

it('shows what changed rules would mark, and marks it once they are accepted by their code', async () => {
  const code = await nameThem(answers);
  const looked = await run({ dryRun: true, run: 'window-b' });
  expect(looked.at(-1)?.told.changedRules?.code).toBe(code);
  const planned = looked.flatMap(({ plan }) => plan);
  expect(planned.filter(({ what }) => what === 'churned').map(({ companyId }) => companyId)).toEqual(unnamed);

  const ran = await run({ run: 'window-c', acceptRules: code });
  expect(ran.at(-1)?.done).toBe(true);
  expect(ran.at(-1)?.told.changedRules).toBeUndefined();
  expect(await statuses(answers)).toEqual(['lost', 'lost', 'lost']);
  expect((await run({ dryRun: true, run: 'window-d' })).at(-1)?.told.changedRules).toBeUndefined();
});

it('sweeps by accepted rules though an earlier run had come to a later step', async () => {
  const first = await run({ run: 'window-a' }).then((slices) => slices.length);
  let last = await slice({ run: 'window-b' });
  for (let count = 0; count < first && last.progress.step === 'sweep' && last.cursor !== null; count += 1) {
    last = await slice({ run: 'window-b', cursor: last.cursor });
  }
  expect(last.progress.step).toBe('numbers');
  const code = await nameThem(answers);
  await answers.clock.sleep(60_000);
  await run({ run: 'window-c', acceptRules: code });
  expect(await statuses(answers)).toEqual(['lost', 'lost', 'lost']);
});
