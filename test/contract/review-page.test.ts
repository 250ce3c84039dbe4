import { readAnswer } from '@loss-review/domain/answer/answer';
import { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import { lastLost } from '@loss-review/domain/review-page/open-lost';
import { RunSlice, type RunSliceParameters, type RunStep } from '@loss-review/domain/review-page/run-slice';
import { loadLostCustomers } from '@loss-review/serverless/review-page/load-lost-customers';
import { openReview } from '@loss-review/serverless/review-page/open-review';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listed, numbers } from '../answer-table/answers.ts';
import { canonical } from '../support/canonical.ts';
import { runStepSlice } from '../support/run-step-slice.ts';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const portalId = 24680135;
const month = '2024-06';
let answers: AnswerPortal;

async function beginAgain(): Promise<void> {
  answers = await openAnswerMonth();
}
beforeEach(beginAgain);
afterEach(() => answers.close());

/** Asks as a page does: what comes back has crossed the wire. */
async function open(asked?: string): Promise<OpenedReview> {
  const value = await openReview(answers.open(), { portalId, ...(asked && { month: asked }) });
  const answer = readAnswer(OpenedReview, JSON.parse(JSON.stringify({ ok: true, value })));
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.value;
}

const countsOf = (lists: OpenedReview['unused']): readonly string[] =>
  (lists ?? []).map(({ title }) => title);

/** One slice of a step with so many milliseconds; with none it ends after a batch. */
async function slice(
  asked: Partial<RunSliceParameters> = {},
  { ms = 0, step = 'sweep' }: { readonly ms?: number; readonly step?: RunStep } = {},
): Promise<RunSlice> {
  const portal = answers.open();
  const value = await runStepSlice(
    step,
    { ...portal, deadlineAt: answers.clock.now() + ms },
    { portalId, month, dryRun: false, run: 'window-a', ...asked },
  );
  const answer = readAnswer(RunSlice, JSON.parse(JSON.stringify({ ok: true, value })));
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.value;
}

/** Runs to the end as a page does, and gives every slice. */
async function run(asked: Partial<RunSliceParameters> = {}): Promise<readonly RunSlice[]> {
  const slices = [await slice(asked)];
  for (;;) {
    const last = slices.at(-1);
    if (!last || last.cursor === null) return slices;
    if (slices.length > 50) throw new Error('The run comes to no end.');
    const { takeOver: _, ...going } = asked;
    slices.push(await slice({ ...going, cursor: last.cursor }, { step: last.progress.step }));
  }
}

describe('the page before a run', () => {
  it('opens on the last month that is over and says that it was not run', async () => {
    expect(await open()).toMatchObject({
      month,
      state: 'not run',
      lastDay: '2024-06-30',
      numbers: null,
      unused: null,
      run: null,
    });
  });

  it('says that a month is not over yet, and runs no such month', async () => {
    expect(await open('2024-07')).toMatchObject({ state: 'not over', lastDay: '2024-07-31' });
    await expect(slice({ month: '2024-07' })).rejects.toMatchObject({ code: 'month_not_over' });
  });

  it('shows in a dry run what would be written, and writes nothing', async () => {
    const before = answers.portal.snapshot();
    const slices = await run({ dryRun: true });
    expect(answers.portal.snapshot()).toEqual(before);
    const planned = slices.flatMap(({ plan }) => plan);
    expect(planned.filter(({ what }) => what === 'churned').length).toBeGreaterThan(10);
  });
});

describe('a run', () => {
  it('ends with the month counted as it was worked out by hand, slice by slice', async () => {
    const slices = await run();
    expect(slices.length).toBeGreaterThan(1);
    expect(slices.at(-1)).toMatchObject({ done: true, cursor: null });
    await answers.clock.sleep(60_000);
    const opened = await open();
    expect(opened).toMatchObject({ state: 'counted', run: null });
    expect(opened.numbers).toMatchObject({
      churned: numbers.losses.churned,
      revenueLost: Math.round(Number(numbers.revenueLost) * 100),
      openingCustomers: numbers.openingCustomers,
      grr: Number(numbers.grr),
    });
    expect(opened.lost.count).toBe(numbers.losses.churned);
    expect(opened.lost.customers).toHaveLength(numbers.losses.churned);
    expect(opened.calls).toEqual({ executives: 5, owners: 15, nobody: 0 });
    expect(countsOf(opened.waiting)).toEqual([
      `Possible losses, waiting for somebody: ${numbers.losses.possible}`,
      `Leaving: under notice, still customers: ${numbers.leaving}`,
    ]);
    expect(countsOf(opened.unused)).toEqual(
      expect.arrayContaining([
        `Closed deals that belong to no company: ${listed.unattached}`,
        `Customer? Please check these lost renewals: ${numbers.pleaseCheck}`,
      ]),
    );
  });
});

describe('a run that was cut', () => {
  it('is continued after a reload from the place kept on the review, and ends the same', async () => {
    await run();
    const uncut = canonical(answers.portal.snapshot());
    answers.close();
    await beginAgain();

    const { told } = await slice();
    expect((await open()).run).toEqual({ state: 'going', progress: { step: 'numbers', done: 0, of: null } });
    await answers.clock.sleep(31_000);
    expect((await open()).run?.state).toBe('stopped');
    const slices = await run({ run: 'window-b' });
    // The sweep's function is asked first: it does nothing but say that the run stands at the numbers.
    expect(slices[0]).toMatchObject({
      done: false,
      progress: { step: 'numbers', done: 0, of: null },
      told,
    });
    expect((await open()).run).toBeNull();
    expect(canonical(answers.portal.snapshot())).toEqual(uncut);
  }, 30_000);

  it('is begun anew where the place kept leads nowhere', async () => {
    await slice();
    const clr_progress = '{"an":"older version"}';
    await answers.open().crm.apply({
      records: [{ type: 'review', key: month, properties: { clr_progress } }],
      links: [],
      mirrors: [],
    });
    expect((await open()).run).toBeNull();
    expect((await run({ run: 'window-b' })).at(-1)?.done).toBe(true);
  });

  it('refuses a cursor that is none', async () => {
    await expect(slice({ cursor: '{}' })).rejects.toMatchObject({ code: 'bad_cursor' });
  });
});

describe('two windows', () => {
  it('do not run a month at once; the one that continues it wins', async () => {
    const first = await slice();
    await expect(slice({ run: 'window-b' })).rejects.toMatchObject({ code: 'running_elsewhere' });
    const taken = await slice({ run: 'window-b', takeOver: true });
    await expect(slice({ cursor: String(first.cursor) })).rejects.toMatchObject({
      code: 'running_elsewhere',
    });
    expect(taken.progress.step).toBe('numbers');
    const rest = await run({ run: 'window-b', cursor: String(taken.cursor) });
    expect(rest.at(-1)?.done).toBe(true);
  });

  it('that run it at the same moment write nothing twice', async () => {
    await run();
    const alone = canonical(answers.portal.snapshot());
    answers.close();
    await beginAgain();
    const both = await Promise.allSettled([run(), run({ run: 'window-b', takeOver: true })]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    await run({ run: 'window-c', takeOver: true });
    expect(canonical(answers.portal.snapshot())).toEqual(alone);
  }, 30_000);
});

it('opens with ten thousand losses well within what a function may take, the largest first', async () => {
  const records = Array.from({ length: 10_000 }, (_, number) => ({
    type: 'loss' as const,
    key: `mark-${number}`,
    properties: {
      clr_name: `Loss ${number}`,
      clr_company_id: '101',
      clr_company_name: 'Gone Ltd',
      clr_kind: 'churned',
      clr_status: 'lost',
      clr_lost_on: '2024-05-10',
      clr_lost_month: '2024-05',
      clr_value: String(number),
      clr_owner_name: 'Ada Moon',
    },
  }));
  await answers.open().crm.apply({ records, links: [], mirrors: [] });
  await answers.clock.sleep(60_000);
  const begun = answers.clock.now();
  const opened = await open('2024-05');
  expect(answers.clock.now() - begun).toBeLessThan(6_000);
  expect(JSON.stringify(opened).length).toBeLessThan(100_000);
  const { lost } = opened;
  expect([lost.count, lost.customers.length]).toEqual([10_000, 200]);
  expect(lost.customers[0]).toMatchObject({
    value: 999_900,
    owner: 'Ada Moon',
    held: true,
    companyId: '101',
  });

  const last = await loadLostCustomers(answers.open().crm, '2024-05', lastLost);
  expect(last.customers.map(({ value }) => value / 100)).toEqual(
    Array.from({ length: 200 }, (_, n) => 199 - n),
  );
}, 30_000);
