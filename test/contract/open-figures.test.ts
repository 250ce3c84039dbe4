import type { Figure } from '@loss-review/domain/review-page/figure';
import { OpenedCause } from '@loss-review/domain/review-page/opened-cause';
import { OpenedFigures } from '@loss-review/domain/review-page/opened-figures';
import { runNumbers } from '@loss-review/serverless/numbers';
import { openCause } from '@loss-review/serverless/review-page/open-cause';
import { openFigures } from '@loss-review/serverless/review-page/open-figures';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numbers } from '../answer-table/answers.ts';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const asked = { portalId: 24680135, month: '2024-06', locale: 'en-us' };
let answers: AnswerPortal;
let opened: OpenedFigures;

/** What two of the month's losses are explained by; nothing is known of the others. */
const learned = [
  { percent: 70, reason: 'price.fees', permission: 'by_name', quote: 'Fees on fees.', verified: 'true' },
  { percent: 30, reason: 'service.slow_help', permission: 'inside', quote: 'We waited.', verified: 'false' },
];

beforeAll(async () => {
  answers = await openAnswerMonth();
  await runSweep(answers.open(), { month: asked.month, full: true, dryRun: false, batch: 1000 });
  await answers.clock.sleep(120_000);
  const { crm } = answers.open();
  const filters = [
    { propertyName: 'clr_lost_month', operator: 'EQ' as const, value: asked.month },
    { propertyName: 'clr_status', operator: 'EQ' as const, value: 'lost' },
    { propertyName: 'clr_kind', operator: 'EQ' as const, value: 'churned' },
  ];
  const keys: string[] = [];
  for await (const page of crm.walk('loss', { filters, properties: ['clr_key'] })) {
    keys.push(...page.map(({ properties }) => properties['clr_key'] ?? ''));
  }
  const causes = keys.slice(0, 2).flatMap((lossKey) =>
    learned.map((cause, place) => ({
      ...cause,
      lossKey,
      number: place + 1,
      key: `${lossKey}-cause-${place}`,
    })),
  );
  await crm.apply({
    records: causes.map(({ key, reason, percent, number, permission, quote, verified }) => ({
      type: 'cause' as const,
      key,
      properties: {
        clr_name: key,
        clr_reason: reason,
        clr_weight: String(percent),
        clr_number: String(number),
        clr_quote: quote,
        clr_quote_permission: permission,
        clr_verified: verified,
      },
    })),
    links: causes.map(({ key, lossKey }) => ({
      from: { type: 'loss' as const, key: lossKey },
      to: { type: 'cause' as const, key },
    })),
    mirrors: [],
  });
  await runNumbers(answers.open(), { month: asked.month, dryRun: false, batch: 1000 });
  opened = OpenedFigures.parse(JSON.parse(JSON.stringify(await openFigures(answers.open(), asked))));
}, 60_000);
afterAll(() => answers.close());

const all = (): readonly Figure[] => [...opened.numbers, ...opened.causes, ...opened.lifeCycle];
function figure(id: string): Figure {
  const found = all().find((each) => each.id === id);
  if (!found) throw new Error(`There is no figure ${id}.`);
  return found;
}
const sumOf = ({ rows }: Figure, column: number): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);
const lostMoney = Math.round(Number(numbers.revenueLost) * 100);

test('the figures of a month are told from its review, each under a name of its own', () => {
  expect(opened).toMatchObject({ month: asked.month, isCounted: true, isClosed: false });
  const ids = all().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { columns, rows, chart } of all()) {
    for (const row of rows) expect(row.length).toBe(columns.length);
    if (chart) expect(Math.max(chart.x, chart.y, chart.by ?? 0)).toBeLessThan(columns.length);
  }
});

test('causes, groups and the bridge come to the month’s losses and money', () => {
  const churned = numbers.losses.churned;
  expect(sumOf(figure('causes-by-money'), 1)).toBe(lostMoney);
  expect(sumOf(figure('causes-by-count'), 1)).toBeCloseTo(churned, 10);
  const byGroup = all().filter(({ id }) => id.startsWith('losses-by-') && id !== 'losses-by-kind');
  expect(byGroup.length).toBe(6);
  for (const group of byGroup) {
    expect(sumOf(group, 1)).toBe(churned);
    expect(sumOf(group, 2)).toBe(lostMoney);
  }
  const [lost, ...lines] = figure('bridge').rows;
  expect(lost?.slice(1)).toEqual([churned, lostMoney]);
  const missing = lines.at(-1);
  const others = lines.slice(0, -1).reduce((sum, row) => sum + Number(row[2]), lostMoney);
  expect(missing?.[2]).toBe(others);
});

test('the losses behind a bar come to the bar, with the words customers allowed', async () => {
  const bars = figure('causes-by-money').rows;
  expect(bars.length).toBe(3);
  for (const { reason, label } of opened.reasons) {
    const value = await openCause(answers.open(), { ...asked, reason });
    const cause = OpenedCause.parse(JSON.parse(JSON.stringify(value)));
    const bar = bars.find(([name]) => name === label);
    expect(cause).toMatchObject({ label, caution: null, next: null });
    expect(cause.losses.reduce((sum, { money }) => sum + money, 0)).toBe(bar?.[1]);
    expect(cause.losses.length).toBe(bar?.[5]);
    if (reason === 'price.fees') {
      expect(cause.losses.map(({ weight, quotes, isVerified }) => ({ weight, quotes, isVerified }))).toEqual(
        cause.losses.map(() => ({ weight: 70, quotes: ['Fees on fees.'], isVerified: true })),
      );
      expect(cause.unnamedQuotes).toEqual([]);
    }
    if (reason === 'service.slow_help') {
      expect(cause.losses.flatMap(({ quotes }) => quotes)).toEqual([]);
      expect(cause.unnamedQuotes).toEqual(['We waited.', 'We waited.']);
    }
  }
});

test('a month that was not counted has only the trend, with gaps', async () => {
  const later = await openFigures(answers.open(), { ...asked, month: '2024-08' });
  expect(later).toMatchObject({ isCounted: false, causes: [], lifeCycle: [], reasons: [] });
  const trend = later.numbers.find(({ id }) => id === 'loss-trend');
  expect(trend?.rows.map(([month, lost]) => (lost === null ? null : month)).filter(Boolean)).toEqual([
    '2024-06',
  ]);
  expect(trend?.rows.length).toBe(12);
  expect(trend?.rows.at(9)).toEqual(['2024-06', numbers.losses.churned, lostMoney]);
});

test('a count that finds the same writes nothing', async () => {
  const before = answers.portal.snapshot();
  await runNumbers(answers.open(), { month: asked.month, dryRun: false, batch: 7 });
  expect(answers.portal.snapshot()).toEqual(before);
});
