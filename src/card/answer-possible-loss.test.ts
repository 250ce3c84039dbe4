import { expect, test } from 'vitest';
import { won } from '../losses/company.builder.ts';
import { decideAnswer } from './answer-possible-loss.ts';
import { cardFacts, form, shownLoss } from './card-facts.builder.ts';
import type { AnswerPossibleLoss } from './parameters.ts';

const evidence = [{ id: 'quiet-1', on: '2024-05-02' }];
const possible = shownLoss({
  ...{ key: 'quiet-1', status: 'possible', lostOn: '2024-05-02', value: 90_000, episode: null, evidence },
});
const facts = cardFacts({ deals: [won('1', '2023-01-15', 90_000)], losses: [possible] });
const answer = (rest: Partial<AnswerPossibleLoss> = {}): AnswerPossibleLoss => ({
  ...form,
  seen: { key: 'quiet-1', revision: 0, status: 'possible' },
  lost: null,
  reason: 'I spoke to them.',
  ...rest,
});

test('confirmed it becomes an absence of the person’s day and value, on the same evidence', () => {
  const decision = decideAnswer(facts, answer({ lost: { day: '2024-05-10', value: 85_000 } }));
  expect(decision).toMatchObject({
    does: 'write',
    plan: {
      records: [
        {
          key: 'quiet-1',
          properties: {
            ...{ clr_status: 'lost', clr_lost_on: '2024-05-10', clr_value: '850', clr_dated_by: 'person' },
            ...{ clr_episode: '1', clr_revision: '1', clr_evidence: JSON.stringify(evidence) },
          },
        },
      ],
      mirrors: [{ properties: { clr_status: 'lost', clr_lost_on: '2024-05-10', clr_value_lost: '850' } }],
    },
  });
});

test('confirmed without a value it keeps the one it had', () => {
  const decision = decideAnswer(facts, answer({ lost: { day: '2024-05-10', value: null } }));
  expect(decision).toMatchObject({ plan: { records: [{ properties: { clr_value: '900' } }] } });
});

test('dismissed it keeps the reason, and the company’s mirror stays', () => {
  expect(decideAnswer(facts, answer())).toMatchObject({
    plan: {
      records: [
        {
          properties: {
            clr_status: 'dismissed',
            clr_revision: '1',
            clr_trace: JSON.stringify([
              {
                id: form.id,
                on: '2024-07-01',
                who: 'Ada Park',
                did: 'dismissed',
                reason: 'I spoke to them.',
              },
            ]),
          },
        },
      ],
      mirrors: [],
    },
  });
});

test('dismissed by the account’s own owner it says so, and the company is possibly lost no more', () => {
  const mirror = { ...facts.profile.mirror, clr_status: 'possible' };
  const own = answer({ who: 'Grace Hale' });
  expect(decideAnswer({ ...facts, profile: { ...facts.profile, mirror } }, own)).toMatchObject({
    plan: {
      records: [{ properties: { clr_dismissed_by_owner: 'true', clr_settled_on: '2024-07-01' } }],
      mirrors: [{ properties: { clr_status: '' } }],
    },
  });
  expect(decideAnswer(facts, answer())).toMatchObject({
    plan: { records: [{ properties: { clr_dismissed_by_owner: 'false' } }] },
  });
});

test('answered by a colleague meanwhile, the change is shown', () => {
  const dismissed = { ...possible, status: 'dismissed' as const, revision: 1 };
  expect(decideAnswer({ ...facts, losses: [dismissed] }, answer()).does).toBe('show_change');
});

test('cannot be confirmed before the last purchase, nor while an absence is open', () => {
  const lost = { day: '2023-01-14', value: null };
  expect(decideAnswer(facts, answer({ lost }))).toMatchObject({ code: 'bought_since' });
  const absent = { ...facts, losses: [possible, shownLoss()] };
  const later = answer({ lost: { day: '2024-05-10', value: null } });
  expect(decideAnswer(absent, later)).toMatchObject({ code: 'already_lost' });
});
