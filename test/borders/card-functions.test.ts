import { main as answerPossibleLoss } from '@loss-review/serverless/functions/answer-possible-loss';
import { main as markLoss } from '@loss-review/serverless/functions/mark-loss';
import { main as openCard } from '@loss-review/serverless/functions/open-card';
import { main as undoLoss } from '@loss-review/serverless/functions/undo-loss';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { valueAt } from '../support/ask-portal.ts';
import { forms, seen } from '../support/card-world.ts';
import { type BorderWorld, openBorder } from './border-world.ts';
import { fuzz } from './fuzz.ts';
import { mostlyRight } from './one-place-changed.ts';

let at: BorderWorld;
beforeAll(async () => {
  at = await openBorder();
});
beforeEach(() => at.enter());

const portalId = 24_680_135;
const form = { portalId, id: forms[0], who: 'Ada Park' };
/** What no screen has shown, in two ways, so that no one change makes it right. */
const stale = { key: 'deal-1', revision: 99, status: 'lost' };
const mark = {
  ...{ ...form, companyId: '102', seen: null, kind: 'churned', day: '2031-01-01' },
  ...{ value: 90_000, ownerReason: 'price.fees' },
};

test('opening the card writes nothing, whatever it is asked', async () => {
  await fuzz(mostlyRight({ portalId, companyId: '101' }), async (parameters) => {
    await at.callWithoutWriting(openCard, parameters);
  });
});

test('no odd mark is written, nor one of a day to come', async () => {
  const marks = [mark, { ...mark, companyId: '104' }, { ...mark, companyId: '101', seen: stale }];
  await fuzz(fc.oneof(...marks.map(mostlyRight)), async (parameters) => {
    await at.callWithoutWriting(markLoss, parameters);
  });
});

test('no odd undoing is written, nor one of what nobody saw', async () => {
  const undo = { ...form, companyId: '101', seen: stale, reason: 'They renewed by phone.' };
  await fuzz(mostlyRight(undo), async (parameters) => {
    await at.callWithoutWriting(undoLoss, parameters);
  });
});

/** Without a day nothing is odd about it: the possible loss is dismissed. */
const isDismissal = (parameters: unknown): boolean => valueAt(parameters, 'lost') === null;

test('no odd answer to a possible loss is written, nor one of a day to come', async () => {
  const { possible } = await at.world.open('103');
  const answer = { ...form, companyId: '103', reason: 'I spoke to them.' };
  const answers = [
    { ...answer, seen: stale, lost: { day: '2024-06-20', value: null } },
    { ...answer, seen: seen(possible), lost: { day: '2031-01-01', value: 90_000 } },
  ];
  const odd = fc.oneof(...answers.map(mostlyRight)).filter((parameters) => !isDismissal(parameters));
  await fuzz(odd, async (parameters) => {
    await at.callWithoutWriting(answerPossibleLoss, parameters);
  });
});

test('the right inputs are right but for what is to be refused', async () => {
  const told = await at.callWithoutWriting(markLoss, mark);
  expect(told).toMatchObject({ ok: false, code: 'future_day', who: 'user' });
});
