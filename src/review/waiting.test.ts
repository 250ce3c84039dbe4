import { describe, expect, test } from 'vitest';
import { heldLoss } from '../losses/company.builder.ts';
import type { HeldLoss } from '../losses/facts.ts';
import { isWithdrawn, wasLeaving, wasPossible } from './waiting.ts';

describe('a possible loss', () => {
  const raised = (rest: Partial<HeldLoss> = {}): HeldLoss =>
    heldLoss({ status: 'possible', evidence: [{ id: 'quiet-3', on: '2024-05-20' }], ...rest });

  test('stood at a month’s end from the day it was raised on', () => {
    expect(wasPossible(raised(), '2024-06-01')).toBe(true);
    expect(wasPossible(raised(), '2024-05-20')).toBe(false);
  });

  test.each(['dismissed', 'cleared', 'replaced', 'lost'] as const)(
    'that was %s in June stood at the end of May, whenever May is counted',
    (status) => {
      const settled = raised({ status, settledOn: '2024-06-07', lostOn: '2024-06-06' });
      expect(wasPossible(settled, '2024-06-01')).toBe(true);
      expect(wasPossible(settled, '2024-07-01')).toBe(false);
    },
  );

  test('is no loss of any other origin', () => expect(wasPossible(heldLoss(), '2024-06-01')).toBe(false));
});

describe('a notice of 10 May for the end of June', () => {
  const notice = (rest: Partial<HeldLoss> = {}): HeldLoss =>
    heldLoss({
      status: 'leaving',
      lostOn: '2024-06-30',
      evidence: [{ id: 'deal-2', on: '2024-05-10' }],
      ...rest,
    });

  test.each(['leaving', 'lost', 'returned'] as const)(
    'made a customer who was leaving at the end of May, %s by now',
    (status) => {
      expect(wasLeaving(notice({ status }), '2024-06-01')).toBe(true);
      expect(wasLeaving(notice({ status }), '2024-05-10')).toBe(false);
      expect(wasLeaving(notice({ status }), '2024-07-01')).toBe(false);
    },
  );

  test('stood until a purchase cleared it', () => {
    const cleared = notice({ status: 'cleared', settledOn: '2024-06-02' });
    expect(wasLeaving(cleared, '2024-06-01')).toBe(true);
    expect(wasLeaving(cleared, '2024-06-03')).toBe(false);
  });

  test('is none where a person gave the day, or took it back', () => {
    expect(wasLeaving(notice({ datedBy: 'person' }), '2024-06-01')).toBe(false);
    expect(wasLeaving(notice({ status: 'undone' }), '2024-06-01')).toBe(false);
  });
});

test('a loss is withdrawn where its evidence is gone, for the months it counts in', () => {
  const gone = heldLoss({ lostOn: '2024-05-10', evidenceGoneOn: '2024-07-02' });
  expect(isWithdrawn(gone, '2024-06-01')).toBe(true);
  expect(isWithdrawn(gone, '2024-05-01')).toBe(false);
  expect(isWithdrawn(heldLoss(), '2024-06-01')).toBe(false);
});
