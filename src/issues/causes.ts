import { type Minor } from '../money/minor.ts';
import { causeMoney } from '../reasons/cause-money.ts';
import { categoryOf } from '../review/reason-category.ts';
import { weighed } from '../review/split-loss.ts';
import { compareIds, compareText } from '../losses/order.ts';
import { type HeldIssue, type IssueCause, type IssueLoss, isLiving, isOpen } from './issue.ts';

/** A root cause that bears a part of its loss. */
export interface BearingCause extends IssueCause {
  readonly lossId: string;
  /** Hundredths. */
  readonly money: Minor;
}

/**
 * The root causes of a loss that bear a part of it, with their money: weight × value by largest remainder, as in the
 * month's causes. What nobody explained is no cause of ours.
 */
export function bearingCauses(loss: IssueLoss): readonly BearingCause[] {
  const causes = weighed(loss.causes);
  const money = causeMoney(causes, loss.value);
  return causes
    .map((cause, place) => ({ ...cause, lossId: loss.id, money: money[place] ?? 0 }))
    .filter(({ reason }) => reason.trim() !== '' && categoryOf(reason) !== 'unknown');
}

/** Does a cause count for an issue: associated with it, and of one of its reasons? A corrected reason takes it out. */
export function isHeldBy(
  { id, reasons }: Pick<HeldIssue, 'id' | 'reasons'>,
  cause: Pick<IssueCause, 'issueIds' | 'reason'>,
): boolean {
  return cause.issueIds.includes(id) && reasons.includes(cause.reason);
}

/** The issue a cause is to join; null where it counts for one already, or none is about its reason. */
export function issueToJoin(
  cause: Pick<IssueCause, 'issueIds' | 'reason'>,
  issues: readonly HeldIssue[],
): HeldIssue | null {
  const about = issues.filter((issue) => isLiving(issue) && issue.reasons.includes(cause.reason));
  if (about.some((issue) => isHeldBy(issue, cause))) return null;
  return [...about].sort(firstToJoin)[0] ?? null;
}

/** Those to be worked on first, then the oldest. */
function firstToJoin(a: HeldIssue, b: HeldIssue): number {
  return Number(isOpen(b)) - Number(isOpen(a)) || olderFirst(a, b);
}

/** Which of two issues is the older; of the same day, the record made first. */
export function olderFirst(
  a: Pick<HeldIssue, 'openedOn' | 'id'>,
  b: Pick<HeldIssue, 'openedOn' | 'id'>,
): number {
  return compareText(a.openedOn ?? '9999', b.openedOn ?? '9999') || compareIds(a.id, b.id);
}

/** These losses with their causes as they will be associated once they have joined, and what is missing until then. */
export function joined(
  losses: readonly IssueLoss[],
  issues: readonly HeldIssue[],
): {
  readonly losses: readonly IssueLoss[];
  readonly missing: readonly { readonly issueId: string; readonly causeId: string }[];
} {
  const missing: { issueId: string; causeId: string }[] = [];
  const join = (cause: IssueCause): IssueCause => {
    const issue = issueToJoin(cause, issues);
    if (issue === null) return cause;
    missing.push({ issueId: issue.id, causeId: cause.id });
    return { ...cause, issueIds: [...cause.issueIds, issue.id] };
  };
  return { losses: losses.map((loss) => ({ ...loss, causes: loss.causes.map(join) })), missing };
}
