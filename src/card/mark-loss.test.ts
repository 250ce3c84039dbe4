import { describe, expect, test } from 'vitest';
import { lostRenewal, won } from '../losses/company.builder.ts';
import { cardFacts, form, seenAbsence, shownLoss } from './card-facts.builder.ts';
import type { CardDecision } from './decision.ts';
import { decideMark } from './mark-loss.ts';
import type { MarkLoss } from './parameters.ts';

const key = `mark-${form.id}`;
const mark = (rest: Partial<MarkLoss> = {}): MarkLoss => ({
  ...form,
  ...{ seen: null, kind: 'churned', day: '2024-06-20', value: null, ownerReason: null },
  ...rest,
});
const written = (decision: CardDecision) => {
  if (decision.does !== 'write') throw new Error(`Nothing was written: ${JSON.stringify(decision)}`);
  return decision.plan;
};
const bought = [won('1', '2023-05-03', 80_000), won('3', '2024-01-10', 120_000)];

describe('on a customer', () => {
  test('opens an absence worth the latest purchase, with its link, its trace and the company’s mirror', () => {
    const plan = written(decideMark(cardFacts({ deals: bought }), mark({ ownerReason: 'price.fees' })));
    expect(plan.links).toEqual([{ from: { type: 'loss', key }, to: { type: 'company', id: '7' } }]);
    expect(plan.records[0]?.key).toBe(key);
    expect(plan.records[0]?.properties).toMatchObject({
      ...{ clr_name: 'Alder churned 2024-06-20', clr_status: 'lost', clr_lost_month: '2024-06' },
      ...{
        clr_value: '1200',
        clr_value_before: '1200',
        clr_tenure_months: '13',
        clr_owner_name: 'Grace Hale',
      },
      ...{ clr_dated_by: 'person', clr_episode: '1', clr_revision: '1', clr_owner_reason: 'price.fees' },
      clr_trace: JSON.stringify([
        { id: form.id, on: '2024-07-01', who: 'Ada Park', did: 'marked', reason: '' },
      ]),
    });
    expect(plan.mirrors).toEqual([
      {
        type: 'company',
        id: '7',
        properties: {
          ...{
            clr_status: 'lost',
            clr_kind: 'churned',
            clr_lost_on: '2024-06-20',
            clr_lost_month: '2024-06',
          },
          ...{ clr_value_lost: '1200', clr_losses: '1', clr_owner_reason: 'price.fees' },
        },
      },
    ]);
  });

  test.each(['0000-01-01', '0024-06-20', '1969-12-31'])('on %s names a year that was mistyped', (day) => {
    expect(decideMark(cardFacts({}), mark({ day }))).toMatchObject({
      ...{ does: 'refuse', code: 'too_early' },
      sentence: expect.stringContaining('year'),
    });
  });

  test('counts that day’s purchase, and a later one forbids the day', () => {
    const facts = cardFacts({ deals: bought });
    const same = written(decideMark(facts, mark({ day: '2024-01-10' })));
    expect(same.records[0]?.properties['clr_value']).toBe('1200');
    expect(decideMark(facts, mark({ day: '2024-01-09' }))).toMatchObject({
      does: 'refuse',
      code: 'bought_since',
    });
    // A won deal without an amount ends no absence, so it forbids nothing.
    const free = cardFacts({ deals: [won('1', '2023-05-03', 80_000), won('3', '2024-01-10', 0)] });
    expect(decideMark(free, mark({ day: '2024-01-09' })).does).toBe('write');
  });

  test('takes the next episode number, also after one that was undone', () => {
    const undone = shownLoss({ status: 'undone', episode: 4 });
    const plan = written(decideMark(cardFacts({ deals: bought, losses: [undone] }), mark()));
    expect(plan.records[0]?.properties['clr_episode']).toBe('5');
  });

  test('as staying with less is a single event that the company’s mirror does not show', () => {
    const facts = cardFacts({ deals: bought });
    const plan = written(decideMark(facts, mark({ kind: 'downgraded', value: 30_000 })));
    expect(plan.records[0]?.properties).toMatchObject({ clr_status: 'recorded', clr_value: '300' });
    expect(plan.records[0]?.properties).not.toHaveProperty('clr_episode');
    expect(plan.mirrors).toEqual([]);
    expect(decideMark(facts, mark({ kind: 'downgraded' }))).toMatchObject({ code: 'value_needed' });
  });
});

describe('while it is absent', () => {
  const facts = cardFacts({
    deals: [won('1', '2023-05-03', 80_000), lostRenewal('2', '2024-03-05', 10_000)],
    losses: [shownLoss({ ownerReason: 'price.fees' })],
  });

  test('joins the absence; the person’s day wins, and what they leave open stays', () => {
    const plan = written(decideMark(facts, mark({ seen: seenAbsence })));
    expect(plan.links).toEqual([]);
    expect(plan.records).toHaveLength(1);
    expect(plan.records[0]).toMatchObject({
      key: 'deal-2',
      properties: {
        ...{ clr_lost_on: '2024-06-20', clr_value: '100', clr_dated_by: 'person', clr_revision: '1' },
        clr_evidence: JSON.stringify([
          { id: 'deal-2', on: '2024-03-05' },
          { id: key, on: '2024-06-20' },
        ]),
      },
    });
    expect(plan.records[0]?.properties).not.toHaveProperty('clr_owner_reason');
    expect(plan.mirrors[0]?.properties).toMatchObject({
      clr_lost_on: '2024-06-20',
      clr_owner_reason: 'price.fees',
    });
  });

  test('cannot stay with less', () => {
    const less = mark({ seen: seenAbsence, kind: 'downgraded', value: 1 });
    expect(decideMark(facts, less)).toMatchObject({ does: 'refuse', code: 'already_lost' });
  });

  test('shows the change where the screen saw something else', () => {
    for (const seen of [null, { ...seenAbsence, revision: 1 }, { ...seenAbsence, status: 'returned' }]) {
      expect(decideMark(facts, mark({ seen })).does).toBe('show_change');
    }
  });
});

test('a mark held already writes no record again, only the link and the mirror that are missing', () => {
  const held = shownLoss({
    ...{ key, datedBy: 'person', lostOn: '2024-06-20', linkedToCompany: false },
    evidence: [{ id: key, on: '2024-06-20' }],
  });
  const plan = written(decideMark(cardFacts({ losses: [held] }), mark()));
  expect(plan.records).toEqual([]);
  expect(plan.links).toHaveLength(1);
  expect(plan.mirrors[0]?.properties).toMatchObject({ clr_status: 'lost', clr_lost_on: '2024-06-20' });
});

test('days still to come, and days before it came back from an earlier absence, are refused', () => {
  const returned = { on: '2024-05-01', value: 5_000, evidence: 'person' };
  const facts = cardFacts({ losses: [shownLoss({ status: 'returned', returned })] });
  expect(decideMark(facts, mark({ day: '2024-07-02' }))).toMatchObject({ code: 'future_day' });
  expect(decideMark(facts, mark({ day: '2024-04-30' }))).toMatchObject({ code: 'came_back_since' });
  expect(decideMark(facts, mark({ day: '2024-05-01' })).does).toBe('write');
});
