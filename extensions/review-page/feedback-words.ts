import type { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import type { LocalWords } from '@loss-review/domain/words/local-words';

/** What customers said of people's service, team by team, as sentences: counts alone, never a person. */
export function feedbackInWords(
  { feedback, month }: Pick<OpenedReview, 'feedback' | 'month'>,
  words: Pick<LocalWords, 'count' | 'month'>,
): readonly string[] {
  return feedback.map(
    ({ group, given, answered }) =>
      `Feedback about the service of “${group}” in ${words.month(month)}: ${words.count(given)} given, ${words.count(answered)} answered.`,
  );
}
