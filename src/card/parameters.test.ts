import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { form, seenAbsence } from './card-facts.builder.ts';
import { MarkLoss, OpenCard, UndoLoss } from './parameters.ts';

const mark = { ...form, seen: null, kind: 'churned', day: '2024-06-20', value: null, ownerReason: null };

test('what a screen sends is taken', () => {
  expect(z.safeParse(OpenCard, { portalId: 7, companyId: '101' }).success).toBe(true);
  expect(
    z.safeParse(MarkLoss, { ...mark, seen: seenAbsence, value: 12_345, ownerReason: 'price.fees' }).success,
  ).toBe(true);
  expect(z.parse(UndoLoss, { ...form, seen: seenAbsence, reason: ' They renewed. ' }).reason).toBe(
    'They renewed.',
  );
});

test('a form has one id, however it is written, since the loss is keyed by it', () => {
  expect(z.parse(MarkLoss, { ...mark, id: form.id.toUpperCase() }).id).toBe(form.id);
});

test.each([
  [OpenCard, { portalId: 7, companyId: '101', extra: 1 }],
  [OpenCard, { portalId: 7, companyId: '101/../102' }],
  [MarkLoss, { ...mark, id: 'not a uuid' }],
  [MarkLoss, { ...mark, day: '2024-02-30' }],
  [MarkLoss, { ...mark, value: -1 }],
  [MarkLoss, { ...mark, value: 0.5 }],
  [MarkLoss, { ...mark, ownerReason: '' }],
  [UndoLoss, { ...form, seen: seenAbsence, reason: '   ' }],
])('what does not fit is refused: %#', (Parameters, sent) => {
  expect(z.safeParse(Parameters, sent).success).toBe(false);
});
