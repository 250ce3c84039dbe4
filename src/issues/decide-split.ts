import { refuse } from '../card/decision.ts';
import { isDone } from '../card/trace.ts';
import type { Link, Plan, Unlink } from '../plan/plan.ts';
import { changedBy, type Changing, type IssueDecided, issueGone } from './change-issue.ts';
import { type HeldIssue, type IssueCause, isLiving, type IssueLoss } from './issue.ts';
import { issueToOpen } from './open-issue.ts';
import type { SplitIssue } from './parameters.ts';
import { recounted } from './recount.ts';
import { refuseLong } from './too-long.ts';

/** What a split is decided from, as it is at this moment. */
export interface SplitFacts {
  readonly by: Changing;
  /** The issue that is split; null: gone. */
  readonly issue: HeldIssue | null;
  /** What this form made already; null: nothing. */
  readonly made: HeldIssue | null;
  /** The losses of its causes, and of those of what was made. */
  readonly losses: readonly IssueLoss[];
  /** The new issue's association with the month's review, where it is missing. */
  readonly missing: readonly Link[];
}

/**
 * Moves reasons with all their causes, or single causes, from an issue to a new one, which begins without an owner. Causes
 * that come later join the issue that has their reason. The same form saved again completes what a cut left undone.
 */
export function decideSplit(facts: SplitFacts, asked: SplitIssue): IssueDecided {
  const { by, issue, made } = facts;
  if (issue === null || !isLiving(issue)) return issueGone;
  const isBegun = isDone(issue.trace, by.id);
  if (isBegun && made !== null)
    return { does: 'write', plan: { records: [], mirrors: [], ...moved(facts, asked) } };
  if (!isBegun && !isAsSeen(issue, asked)) return { does: 'show_change' };
  const long = refuseLong([asked.name]);
  if (long) return long;
  const reasons = issue.reasons.filter((reason) => !asked.reasons.includes(reason));
  const chosen = causesOf(facts.losses, issue.id).filter((cause) => isChosen(cause, asked));
  if (chosen.length === 0 && asked.reasons.length === 0) {
    return refuse('nothing_moved', 'Choose the reasons or the causes that are to be an issue of their own.');
  }
  if (!isBegun && reasons.length === 0) {
    return refuse('all_moved', 'One reason has to stay. To give the issue another name, change it instead.');
  }
  const taken = new Set([...asked.reasons, ...chosen.map(({ reason }) => reason)]);
  const opened = { ...issueToOpen([...taken], by), key: asked.id, name: asked.name };
  const toNew = movedIn(facts.losses, asked, (ids) => [...ids, opened.id]);
  const toOld = movedIn(facts.losses, asked, (ids) => ids.filter((id) => id !== issue.id));
  // A cut may have left the new issue alone, and a colleague may have changed it since.
  const isMade = made !== null && isDone(made.trace, by.id);
  const records = [
    ...(isMade ? [] : [changedBy(recounted(opened, by.month, toNew), by, `Split off from “${issue.name}”.`)]),
    ...(isBegun
      ? []
      : [changedBy(recounted({ ...issue, reasons }, by.month, toOld), by, `Split off “${asked.name}”.`)]),
  ];
  return { does: 'write', plan: { records, mirrors: [], ...moved(facts, asked) } };
}

/** An issue whose reasons were merged by operators meanwhile has none of them that could move. */
function isAsSeen(issue: HeldIssue, { seen, reasons }: SplitIssue): boolean {
  return issue.revision === seen && reasons.every((reason) => issue.reasons.includes(reason));
}

/** The associations that a split still lacks, and those it still has to end. */
function moved(
  { issue, made, losses, missing }: SplitFacts,
  asked: SplitIssue,
): Pick<Plan, 'links'> & { readonly unlinks: readonly Unlink[] } {
  const chosen = causesOf(losses, issue?.id ?? '').filter((cause) => isChosen(cause, asked));
  const isThere = ({ issueIds }: IssueCause): boolean => made !== null && issueIds.includes(made.id);
  return {
    links: [
      ...missing,
      ...chosen
        .filter((cause) => !isThere(cause))
        .map(({ id }): Link => ({ from: { type: 'issue', key: asked.id }, to: { type: 'cause', id } })),
    ],
    unlinks: chosen.map(({ id }) => ({ issueId: issue?.id ?? '', causeId: id })),
  };
}

function causesOf(losses: readonly IssueLoss[], issueId: string): readonly IssueCause[] {
  return losses.flatMap(({ causes }) => causes.filter(({ issueIds }) => issueIds.includes(issueId)));
}

function isChosen({ id, reason }: IssueCause, { reasons, causes }: SplitIssue): boolean {
  return reasons.includes(reason) || causes.includes(id);
}

function movedIn(
  losses: readonly IssueLoss[],
  asked: SplitIssue,
  change: (issueIds: readonly string[]) => readonly string[],
): readonly IssueLoss[] {
  return losses.map((loss) => ({
    ...loss,
    causes: loss.causes.map((cause) =>
      isChosen(cause, asked) ? { ...cause, issueIds: change(cause.issueIds) } : cause,
    ),
  }));
}
