import { describe, expect, test } from 'vitest';
import type { CallChoice } from './call-choice.ts';
import { choicesWith, readChoices } from './choices.ts';

const choice = (rest: Partial<CallChoice> = {}): CallChoice => ({
  companyId: '7',
  choice: 'pinned',
  reason: 'Our first customer',
  who: 'Ada Byron',
  at: '2024-07-01T08:00:00.000Z',
  id: '5f7d9e0a-1111-4222-8333-444455556666',
  ...rest,
});

describe('the choices of a month', () => {
  test('are read as they were kept', () => {
    const swap = [choice(), choice({ companyId: '8', choice: 'left_out' })];
    expect(readChoices(choicesWith([], swap))).toEqual(swap);
  });

  test('are kept once for each form, and all of them', () => {
    const later = choice({ id: '5f7d9e0a-1111-4222-8333-444455557777', choice: 'none' });
    const kept = readChoices(choicesWith([choice()], [choice({ reason: 'Twice pressed' }), later]));
    expect(kept).toEqual([choice(), later]);
  });

  test('are none where people have made them unreadable', () => {
    expect(['', null, 'x', '[{"companyId":"7"}]'].map(readChoices)).toEqual([[], [], [], []]);
  });

  test('fit into one property: the oldest give way', () => {
    const many = Array.from({ length: 400 }, (_, n) =>
      choice({ companyId: String(n), reason: 'r'.repeat(300) }),
    );
    const text = choicesWith([], many);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(readChoices(text).at(-1)).toEqual(many.at(-1));
  });
});
