import type { CallCounts } from '@loss-review/domain/review-page/call-counts';
import type { OpenedFigures } from '@loss-review/domain/review-page/opened-figures';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { categoryCode } from '@loss-review/domain/reasons/category-code';
import { cellInWords } from '@loss-review/domain/words/cell-in-words';
import type { Asked } from '../use-asked.ts';

/** Reasons that the page opens with. */
const told = 3;

/** The reasons that cost most, as sentences; or why there are none to tell. */
export function whyTheyLeft(
  { value, failure }: Pick<Asked<OpenedFigures>, 'value' | 'failure'>,
  calls: CallCounts | null,
  words: LocalWords,
): readonly string[] {
  if (value === null) return [failure === null ? 'Looking the causes up …' : failure.sentence];
  const known = new Set(
    value.reasons.filter(({ reason }) => categoryCode(reason) !== 'unknown').map(({ label }) => label),
  );
  const byMoney = value.causes.find(({ id }) => id === 'causes-by-money');
  const [x, y] = [byMoney?.chart?.x ?? 0, byMoney?.chart?.y ?? 0];
  const heaviest = (byMoney?.rows ?? []).filter((row) => known.has(String(row[x]))).slice(0, told);
  if (heaviest.length > 0) return heaviest.map((row) => `${row[x]}: ${cellInWords(row[y], 'money', words)}`);
  const given = calls === null ? 0 : calls.executives + calls.owners + calls.nobody;
  return [
    given === 0
      ? 'No root cause is known, and no calls are given yet.'
      : `No root cause is known yet: ${given === 1 ? '1 call is' : `${words.count(given)} calls are`} given.`,
  ];
}
