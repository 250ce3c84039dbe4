import type { Figure } from '../../review-page/figure.ts';
import type { MonthFigures } from '../stored-figures.ts';
import { agreementFigure } from './agreement.ts';
import { bridgeFigure } from './bridge.ts';
import { causesByCount, causesByMoney } from './causes.ts';
import { cohortsFigure } from './cohorts.ts';
import { groupFigures } from './groups.ts';
import {
  firstPeriodFigure,
  lossesByKind,
  regrettedFigure,
  renewalsFigure,
  retentionFigure,
  stakeFigure,
} from './numbers.ts';
import { survivalByGroup, survivalFigure } from './survival.ts';
import type { Telling } from './telling.ts';

/** A month's figures in the order of a screen. */
export interface FigureGroups {
  readonly numbers: readonly Figure[];
  readonly causes: readonly Figure[];
  readonly lifeCycle: readonly Figure[];
}

/** Tells all figures of a month. */
export function figuresOf({ sums, review, groups }: MonthFigures, telling: Telling): FigureGroups {
  const all = { losses: sums.churned, money: sums.revenueLost };
  const { segmentLabel, saySegment, saySource } = telling;
  const bySegment = { id: 'segment', label: segmentLabel, say: saySegment };
  const bySource = { id: 'source', label: 'First source', say: saySource };
  return {
    numbers: [
      lossesByKind(sums, telling),
      retentionFigure(sums, review, telling),
      bridgeFigure(review.bridge, telling),
      regrettedFigure(review.classes, telling),
      firstPeriodFigure(review, telling),
      renewalsFigure(review.renewals, telling),
      stakeFigure(sums, telling),
    ],
    causes: [
      causesByMoney(review.pareto, all, telling),
      causesByCount(review.pareto, all, telling),
      agreementFigure(review.stated, 'stated', telling),
      agreementFigure(review.owner, 'owner', telling),
    ],
    lifeCycle: [
      ...groupFigures(groups.losses, telling),
      survivalFigure(review.survival, telling),
      survivalByGroup(groups.survival.segment, bySegment, telling),
      survivalByGroup(groups.survival.source, bySource, telling),
      cohortsFigure(review.cohorts, telling),
    ],
  };
}
