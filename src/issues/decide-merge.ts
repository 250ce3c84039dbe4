import { refuse } from '../card/decision.ts';
import { isDone } from '../card/trace.ts';
import { closeTask } from '../calls/close-task.ts';
import type { Link, Plan, Update } from '../plan/plan.ts';
import { olderFirst } from './causes.ts';
import { changedBy, type Changing, type IssueDecided, issueGone } from './change-issue.ts';
import type { DueTask } from './due-task.ts';
import { type HeldIssue, isLiving, type IssueLoss } from './issue.ts';
import { recounted } from './recount.ts';
import type { MergeIssues } from './parameters.ts';

/** What a merge is decided from, as it is at this moment. */
export interface MergeFacts {
  readonly by: Changing;
  /** Those that are to be one, as far as HubSpot holds them. */
  readonly issues: readonly HeldIssue[];
  /** The losses of their causes. */
  readonly losses: readonly IssueLoss[];
  /** Their tasks, by the key of the issue. */
  readonly tasks: ReadonlyMap<string, DueTask>;
}

/**
 * Makes one of several issues: the oldest goes on with the reasons and causes of all, the others point to it and keep what
 * they held. Nothing is deleted. The same form saved again completes what a cut left undone.
 */
export function decideMerge({ by, issues, losses, tasks }: MergeFacts, asked: MergeIssues): IssueDecided {
  const keys = new Set(asked.issues.map(({ key }) => key));
  const [oldest, ...others] = [...issues].sort(olderFirst);
  if (oldest === undefined || keys.size < 2)
    return refuse('one_issue', 'Choose two issues or more to merge.');
  if (issues.length < keys.size) return issueGone;
  const isBegun = isDone(oldest.trace, by.id);
  if (!isBegun) {
    if (!issues.every(isLiving)) return issueGone;
    const seen = new Map(asked.issues.map((each) => [each.key, each.seen]));
    if (issues.some(({ key, revision }) => seen.get(key) !== revision)) return { does: 'show_change' };
  }
  const left = others.filter(isLiving);
  const rest: Pick<Plan, 'links' | 'mirrors'> = {
    links: missingLinks(oldest, others, losses),
    mirrors: others.flatMap(({ key }) => closed(tasks.get(key))),
  };
  const merged = left.map((issue) =>
    changedBy({ ...issue, status: 'merged', mergedInto: oldest.key }, by, `Merged into “${oldest.name}”.`),
  );
  if (isBegun) return { does: 'write', plan: { ...rest, records: merged } };
  const reasons = [...new Set(issues.flatMap((issue) => issue.reasons))];
  const joined = losses.map((loss) => ({
    ...loss,
    causes: loss.causes.map((cause) =>
      others.some(({ id }) => cause.issueIds.includes(id))
        ? { ...cause, issueIds: [...cause.issueIds, oldest.id] }
        : cause,
    ),
  }));
  const after = recounted({ ...oldest, reasons: firstFirst(oldest.reasons, reasons) }, by.month, joined);
  const names = others.map(({ name }) => `“${name}”`).join(', ');
  const record = changedBy(after, by, `Took in ${names}.`);
  return { does: 'write', plan: { ...rest, records: [record, ...merged] } };
}

function firstFirst(own: readonly string[], all: readonly string[]): readonly string[] {
  return [...own, ...all.filter((reason) => !own.includes(reason))];
}

function missingLinks(
  oldest: HeldIssue,
  others: readonly HeldIssue[],
  losses: readonly IssueLoss[],
): readonly Link[] {
  return losses
    .flatMap(({ causes }) => causes)
    .filter(({ issueIds }) => !issueIds.includes(oldest.id) && others.some(({ id }) => issueIds.includes(id)))
    .map(({ id }) => ({ from: { type: 'issue', id: oldest.id }, to: { type: 'cause', id } }));
}

const goesOn = '<strong>Closed: the issue was merged into another one.</strong>';

function closed(task: DueTask | undefined): readonly Update[] {
  return task === undefined || task.status === 'COMPLETED' ? [] : [closeTask(task, goesOn)];
}
