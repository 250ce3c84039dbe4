import type { LossKind } from '../losses/facts.ts';
import { compareIds, compareText } from '../losses/order.ts';
import type { Minor } from '../money/minor.ts';
import { addDays, type Day, dayAfterMonth, firstDay, type Month } from '../time/day.ts';
import type { ValueSince } from '../value/valuing.ts';
import { survivalOf, type Watched } from './kaplan-meier.ts';
import { type MonthSums, sumsOf } from './month-sums.ts';
import { isAbsence } from './retention.ts';
import { type ReviewSums, noReviewSums, reviewSumsOf } from './review-sums.ts';
import type { ReviewedCustomer, ReviewedLoss } from './reviewed.ts';

/** A loss of a company that HubSpot no longer holds, with what its snapshot tells of the customer. */
export interface GoneLoss extends ReviewedLoss {
  readonly companyId: string;
  /** Yearly, in hundredths, just before the loss; null where the record does not tell. */
  readonly valueBefore: Minor | null;
  /** Completed months from the first won deal to the loss; null where the record does not tell. */
  readonly tenureMonths: number | null;
}

/**
 * What a company that is gone adds to the sums of a month, from its loss records alone: its deals went with it. Its
 * losses, money and returns count as ever. It was of the opening cohort where the snapshot of its first loss in the
 * month tells of a customer for a completed month or more, at the value just before that loss. Whoever only waits for a
 * person counts nowhere: nobody can answer for a company that is gone.
 */
export function goneSums(losses: readonly GoneLoss[], month: Month): MonthSums {
  return { ...sumsOf(standIn(losses, month), month), possible: 0, leaving: 0, withdrawn: 0 };
}

/**
 * What it adds to the review of the month: its causes, its lines of the bridge, and how long it stayed until it left
 * first, where the snapshot of that loss tells. It is in no cohort: its first deal is not known.
 */
export function goneReviewSums(losses: readonly GoneLoss[], month: Month): ReviewSums {
  const { cohorts } = noReviewSums;
  const survival = survivalOf(tenureAtFirstLoss(losses, dayAfterMonth(month)));
  return { ...reviewSumsOf([standIn(losses, month)], month), survival, cohorts };
}

/** How long it stayed until it left first, as far as the snapshot of that loss tells; at most one. */
export function tenureAtFirstLoss(losses: readonly GoneLoss[], asOf: Day): readonly Watched[] {
  const first = losses
    .filter((loss) => isAbsence(loss) && loss.lostOn < asOf)
    .sort((a, b) => compareText(a.lostOn, b.lostOn) || compareIds(a.id, b.id))
    .at(0);
  const months = first?.tenureMonths ?? null;
  return months === null ? [] : [{ months, event: true }];
}

/** The company as its loss records tell of it. */
function standIn(losses: readonly GoneLoss[], month: Month): ReviewedCustomer {
  const first = ofMonth(losses, month).find(isLossOfCustomer);
  const dayBefore = addDays(firstDay(month), -1);
  const wasCustomer = first !== undefined && first.valueBefore !== null && (first.tenureMonths ?? 0) >= 1;
  const opening = wasCustomer ? [{ on: dayBefore, value: first.valueBefore ?? 0 }] : [];
  return {
    deals: [],
    losses,
    lifecycleCustomerOn: wasCustomer ? dayBefore : null,
    valuing: { method: 'company_property', history: [...opening, ...turnsAfter(dayBefore, losses)] },
  };
}

/**
 * The loss by which a company that is gone is counted once in a month, however many it has: the lowest of those in it, and
 * of those by which it left before. Null where it has none of either.
 */
export function countedBy(losses: readonly GoneLoss[], month: Month): GoneLoss | null {
  const before = losses.filter(({ kind, lostOn }) => kind === 'churned' && lostOn < firstDay(month));
  return [...ofMonth(losses, month), ...before].sort((a, b) => compareIds(a.id, b.id)).at(0) ?? null;
}

function ofMonth(losses: readonly GoneLoss[], month: Month): readonly GoneLoss[] {
  const [from, asOf] = [firstDay(month), dayAfterMonth(month)];
  return losses
    .filter(({ lostOn }) => from <= lostOn && lostOn < asOf)
    .sort((a, b) => compareText(a.lostOn, b.lostOn) || compareIds(a.id, b.id));
}

function isLossOfCustomer(loss: GoneLoss): boolean {
  return isAbsence(loss) || isDowngrade(loss);
}

function isDowngrade({ kind, status }: { readonly kind: LossKind; readonly status: string }): boolean {
  return kind === 'downgraded' && status === 'recorded';
}

/** What the customer was worth from each return and each downgrade after a day on, oldest first. */
function turnsAfter(day: Day, losses: readonly GoneLoss[]): readonly ValueSince[] {
  const returns = losses.flatMap((loss): ValueSince[] =>
    loss.returned && isAbsence(loss) ? [loss.returned] : [],
  );
  const falls = losses
    .filter(isDowngrade)
    .flatMap(({ lostOn: on, valueBefore, value }): { on: Day; value: Minor }[] =>
      valueBefore === null ? [] : [{ on, value: valueBefore - value }],
    );
  return [...returns, ...falls].filter(({ on }) => on > day).sort((a, b) => compareText(a.on, b.on));
}
