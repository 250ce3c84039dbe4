import type { ExplainedMoney, MeetingFacts } from '@loss-review/domain/meeting/meeting-facts';
import { agreementFigure } from '@loss-review/domain/review/figures/agreement';
import { causesByMoney } from '@loss-review/domain/review/figures/causes';
import { lossesByKind, regrettedFigure, retentionFigure } from '@loss-review/domain/review/figures/numbers';
import { lossTrend } from '@loss-review/domain/review/figures/trend';
import type { ListedOption } from '@loss-review/domain/reasons/reason-list';
import { sayReason } from '@loss-review/domain/reasons/say-reason';
import type { Month } from '@loss-review/domain/time/day';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { Portal } from '../facts/month-context.ts';
import { loadTrend } from '../review-page/load-trend.ts';
import { keptFigureProperties, readKeptFigures } from '../review-page/read-kept-figures.ts';

type MeetingFigures = Pick<MeetingFacts, 'isCounted' | 'numbers' | 'causes'> & {
  readonly money: ExplainedMoney | null;
};

/** The figures a meeting looks at, as the review keeps them; of a closed month as they were frozen. */
export async function loadFigures(
  { crm, setupCrm }: Pick<Portal, 'crm' | 'setupCrm'>,
  month: Month,
  { words, reasons }: { readonly words: LocalWords; readonly reasons: readonly ListedOption[] },
): Promise<MeetingFigures> {
  const [[kept], trend] = await Promise.all([
    setupCrm.readByKey('review', [month], keptFigureProperties),
    loadTrend(crm, month),
  ]);
  const figures = readKeptFigures(kept?.properties);
  if (figures === null) return { isCounted: false, numbers: [], causes: [], money: null };
  const { sums, review } = figures;
  const say = (value: string): string => value;
  const telling = {
    ...{ month, words, segmentLabel: '', saySegment: say, saySource: say },
    // The matrix of what was said holds codes in lower case.
    sayReason: (code: string) =>
      sayReason(
        reasons.find(({ value }) => value.toLowerCase() === code.toLowerCase())?.value ?? code,
        reasons,
      ),
  };
  return {
    isCounted: true,
    numbers: [
      lossesByKind(sums, telling),
      retentionFigure(sums, review, telling),
      regrettedFigure(review.classes, telling),
      lossTrend(trend, telling),
    ],
    causes: [
      causesByMoney(review.pareto, { losses: sums.churned, money: sums.revenueLost }, telling),
      agreementFigure(review.stated, 'stated', telling),
    ],
    money: {
      losses: sums.churned,
      lost: sums.revenueLost,
      explained: review.programme.explained.money,
      confirmed: review.programme.confirmed.money,
    },
  };
}
