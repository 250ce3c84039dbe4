import type { OpenedIssues } from '@loss-review/domain/issues/opened-issues';
import type { CallCounts } from '@loss-review/domain/review-page/call-counts';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { Asked } from '../use-asked.ts';
import { callsInWords } from './call-words.ts';

/** What is done about the month's losses, as sentences: who calls, what became of promises, and what nobody took on. */
export function whatWeDo(
  { value, failure }: Pick<Asked<OpenedIssues>, 'value' | 'failure'>,
  calls: CallCounts | null,
  words: LocalWords,
): readonly string[] {
  const called = calls === null ? 'No calls are given yet.' : callsInWords(calls, words);
  if (value === null) return [called, failure === null ? 'Looking the issues up …' : failure.sentence];
  const { length } = value.proposals;
  const untaken =
    length === 1 ? '1 reason is no issue yet' : `${words.count(length)} reasons are no issues yet`;
  return [called, value.sentence, ...(length > 0 ? [`${untaken}: see Issues.`] : [])];
}
