import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import type { CardWords } from '../card/card-words.ts';

type Reasons = CallScreen['reasons'];

/**
 * What a reason picker offers: those that are not hidden, category by category, and the one it holds already, so that
 * opening a form changes nothing.
 */
export function offeredReasons(
  reasons: Reasons,
  held: string,
  words: Pick<CardWords, 'reason'>,
): { value: string; label: string }[] {
  const categories = [...new Set(reasons.map(({ value }) => categoryOf(value)))];
  const offered = reasons
    .filter(({ value, hidden }) => !hidden || value === held)
    .toSorted((a, b) => categories.indexOf(categoryOf(a.value)) - categories.indexOf(categoryOf(b.value)))
    .map(({ value, label }) => ({ value, label }));
  const isListed = held === '' || offered.some(({ value }) => value === held);
  return isListed ? offered : [...offered, { value: held, label: words.reason(held) }];
}

/** The first part of a code `<category>.<reason>`. */
function categoryOf(code: string): string {
  return code.split('.')[0] ?? code;
}
