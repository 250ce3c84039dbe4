import { expect, test } from 'vitest';
import { localWords } from '@loss-review/domain/words/local-words';
import { feedbackInWords } from './feedback-words.ts';

const words = localWords('en-gb', 'EUR');

test('feedback is told by team, in counts', () => {
  const feedback = [{ group: 'Support', given: 3, answered: 1 }];
  expect(feedbackInWords({ feedback, month: '2026-10' }, words)).toEqual([
    'Feedback about the service of “Support” in October 2026: 3 given, 1 answered.',
  ]);
  expect(feedbackInWords({ feedback: [], month: '2026-10' }, words)).toEqual([]);
});
