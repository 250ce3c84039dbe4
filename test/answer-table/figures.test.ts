import { emptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import { type ReviewFigures, reviewFigures } from '@loss-review/domain/review/review-sums';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings } from '@loss-review/domain/settings/settings';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bridge, causes, lastCohorts, pareto, rates, survival } from './figures.ts';
import { type AnswerPortal, openAnswerMonth } from './open-answer-portal.ts';

const month = '2024-06';
let answers: AnswerPortal;

beforeAll(async () => {
  answers = await openAnswerMonth();
  await runSweep(answers.open(), { month, full: true, dryRun: false, batch: 1000 });
});
afterAll(() => answers.close());

async function figures(): Promise<ReviewFigures> {
  const answer = await runNumbers(answers.open(), { month, dryRun: true, batch: 1000 });
  if (!answer.done) throw new Error('A count without a deadline came to no end.');
  return reviewFigures(answer.review, answer.sums);
}

/** Counts a few companies a slice, the cursor on the wire in between. */
async function figuresInSlices(): Promise<ReviewFigures> {
  let cursor: unknown;
  for (let slices = 0; slices < 200; slices += 1) {
    const hubspot = answers.open();
    const request = { month, dryRun: true, batch: 7, deadlineAt: hubspot.clock.now() };
    const answer = await runNumbers(hubspot, { ...request, ...(cursor === undefined ? {} : { cursor }) });
    if (answer.done) return reviewFigures(answer.review, answer.sums);
    cursor = JSON.parse(JSON.stringify(answer.cursor));
  }
  throw new Error('The count came to no end.');
}

/** What a recovery call writes of root causes, and of the words that came before them. */
const learned: Plan = {
  records: [
    ...causes.flatMap(([loss, ...own]) =>
      own.map(([reason, weight], i) => ({
        type: 'cause' as const,
        key: `${loss}-${String(i + 1)}`,
        properties: {
          clr_name: `${loss}: ${reason}`,
          clr_number: String(i + 1),
          clr_reason: reason,
          clr_weight: weight,
          clr_verified: 'true',
        },
      })),
    ),
    ...['deal-1002', 'deal-1004', 'deal-1006'].map((key) => ({
      type: 'loss' as const,
      key,
      properties: { clr_stated_reason: 'price.fees' },
    })),
  ],
  links: causes.flatMap(([key, ...own]) =>
    own.map((_, i) => ({
      from: { type: 'loss' as const, key },
      to: { type: 'cause' as const, key: `${key}-${String(i + 1)}` },
    })),
  ),
  mirrors: [],
};

test('bridge, rates, survival and cohorts are those worked out by hand', async () => {
  const counted = await figures();
  expect(counted.bridge).toEqual(bridge);
  expect(counted.rates).toMatchObject(rates);
  const { customers, events, points } = counted.survival;
  expect({ customers, events }).toEqual({ customers: survival.customers, events: survival.events });
  expect(points.slice(0, 2)).toMatchObject(survival.first);
  expect(counted.cohorts.slice(-2)).toMatchObject(lastCohorts);
});

test('before any call all is unknown, and no words can be compared', async () => {
  const counted = await figures();
  expect(counted.pareto).toEqual([
    { category: 'unknown', reason: 'unknown.unknown', losses: '23.00', money: '12425.50' },
  ]);
  expect(counted.agreement.stated).toEqual({ losses: 0, agree: 0, share: null, kappa: null, blank: 23 });
});

test('causes learned in calls share the money of their losses, in slices too', async () => {
  const { refused } = await answers.open().crm.apply(learned);
  expect(refused).toEqual([]);
  await answers.clock.sleep(60_000);
  const counted = await figures();
  expect(counted.pareto).toEqual(pareto);
  // Two losses have both: quality against fees, fees against fees; the customer's first word is known of one more.
  // po = 1/2; pe = (fees 2·1 + quality 0·1)/4 = 1/2: no better than chance.
  expect(counted.agreement.stated).toEqual({
    losses: 2,
    agree: 1,
    share: '0.500000',
    kappa: '0.000000',
    blank: 21,
  });
  expect(await figuresInSlices()).toEqual(counted);
});

test('a reason merged after the month was swept counts as the other; the causes keep what they hold', async () => {
  const { setupCrm, crm } = answers.open();
  const [held] = await setupCrm.readByKey('review', [settingsKey], ['clr_settings']);
  const settings = parseSettings(held?.properties['clr_settings'] ?? null);
  if (!settings) throw new Error('The answer portal has no settings.');
  const reasonRules = {
    ...settings.reasonRules,
    merged: [{ from: 'competitor.better_offer', into: 'price.fees' }],
  };
  const clr_settings = JSON.stringify({ ...settings, reasonRules });
  await crm.apply({
    ...emptyPlan,
    records: [{ type: 'review', key: settingsKey, properties: { clr_settings } }],
  });
  const [unknown, fees, , ...others] = pareto;
  // 1,733.16 + 380.00.
  expect((await figures()).pareto).toEqual([
    unknown,
    { ...fees, losses: '2.33', money: '2113.16' },
    ...others,
  ]);
});
