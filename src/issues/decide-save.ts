import { refuse } from '../card/decision.ts';
import { isDone } from '../card/trace.ts';
import type { Link, Plan } from '../plan/plan.ts';
import { categoryOf } from '../review/reason-category.ts';
import { changedBy, type Changing, type IssueDecided, issueGone } from './change-issue.ts';
import { decisionWords, type DueTask, dueTaskPlan } from './due-task.ts';
import { type HeldIssue, isLiving, isOpen } from './issue.ts';
import type { SaveIssue } from './parameters.ts';
import { refuseLong } from './too-long.ts';

/** What a save is decided from, as it is at this moment. */
export interface SaveFacts {
  readonly by: Changing;
  readonly timeZone: string;
  /** Names of owners, deactivated ones too, by id. */
  readonly ownerNames: ReadonlyMap<string, string>;
  readonly activeIds: ReadonlySet<string>;
  /** The issue that is changed, or the one this form made already; null: none. */
  readonly issue: HeldIssue | null;
  readonly task: DueTask | null;
  /** What a new issue begins with. */
  readonly opens: HeldIssue;
  /** Associations that are missing: causes of a new issue's reasons, the month's review. */
  readonly missing: readonly Link[];
}

/**
 * Opens an issue or changes it, as a person asks. The record says so first, with who asked; its task follows from it. The
 * same form saved again completes what a cut left undone.
 */
export function decideSave(facts: SaveFacts, asked: SaveIssue): IssueDecided {
  const { issue, by } = facts;
  if (asked.issue !== null && (issue === null || !isLiving(issue))) return issueGone;
  const isSaved = issue !== null && isDone(issue.trace, by.id);
  if (isSaved) return { does: 'write', plan: following(facts, issue) };
  if ((issue?.revision ?? 0) !== asked.seen) return { does: 'show_change' };
  const before = issue ?? { ...facts.opens, key: asked.id };
  const refused = refusedOf(facts, before, asked);
  if (refused) return refused;
  const after = withAsked(before, asked, facts.ownerNames);
  const rest = following(facts, after);
  const record = changedBy(after, by, reasonOf(issue, after));
  return { does: 'write', plan: { ...rest, records: [record, ...rest.records] } };
}

function following({ task, timeZone, by, activeIds, missing }: SaveFacts, issue: HeldIssue): Plan {
  const plan = dueTaskPlan(issue, task, { timeZone, month: by.month, activeIds });
  return { ...plan, links: [...missing, ...plan.links] };
}

function refusedOf(
  { by, activeIds }: SaveFacts,
  before: HeldIssue,
  { name, action, ownerId, decision, dueOn, resolved, reasons }: SaveIssue,
): IssueDecided | null {
  const long = refuseLong([name, action, resolved?.evidence ?? '']);
  if (long) return long;
  if (reasons.some((reason) => categoryOf(reason) === 'unknown')) {
    return refuse('unknown_reason', 'What nobody knows is no issue to own. Ask in a call why they left.');
  }
  if (ownerId !== null && ownerId !== before.ownerId && !activeIds.has(ownerId)) {
    return refuse('not_active', 'This person is deactivated or gone. Choose somebody else.');
  }
  if ((decision !== null || dueOn !== null) && (ownerId === null || dueOn === null)) {
    return refuse('not_owned', 'A decision needs one person who answers for it, and a day. Fill in both.');
  }
  if (resolved === null && dueOn !== null && dueOn !== before.dueOn && dueOn < by.today) {
    return refuse('day_passed', 'This day has passed already. Choose the day by which it is to be done.');
  }
  return resolved === null ? null : refusedFix(before, resolved, by);
}

function refusedFix(
  before: HeldIssue,
  { evidence, fixedOn }: NonNullable<SaveIssue['resolved']>,
  { today }: Changing,
): IssueDecided | null {
  if (evidence === '') {
    return refuse('no_evidence', 'Say what shows that it is fixed. Without evidence the issue stays open.');
  }
  if (fixedOn > today) {
    return refuse('future_fix', 'It cannot be fixed on a day to come. Resolve it once it is fixed.');
  }
  if (before.status === 'recurred' && before.fixedOn !== null && fixedOn <= before.fixedOn) {
    return refuse('same_fix', 'It came back after that fix. Say on which day it was fixed anew.');
  }
  return null;
}

function withAsked(before: HeldIssue, asked: SaveIssue, ownerNames: SaveFacts['ownerNames']): HeldIssue {
  const { name, ownerId, decision, action, dueOn, resolved } = asked;
  const ownerName = ownerId === null ? '' : (ownerNames.get(ownerId) ?? before.ownerName);
  const changed = { ...before, name, ownerId, ownerName, decision, action, dueOn };
  if (resolved === null) return { ...changed, status: isOpen(before) ? before.status : 'open' };
  // What was seen again after this very fix stays so; a new fix begins anew.
  const isSameFix = !isOpen(before) && resolved.fixedOn === before.fixedOn;
  return { ...changed, ...resolved, status: isSameFix ? before.status : 'resolved' };
}

/** What the trace says was done. */
function reasonOf(before: HeldIssue | null, after: HeldIssue): string {
  const { decision, ownerName, dueOn, fixedOn } = after;
  const agreed = decision === null ? '' : ` ${decisionWords[decision]}, by ${ownerName}, due ${dueOn ?? ''}.`;
  if (before === null) return `Opened the issue.${agreed}`;
  if (isOpen(before) && !isOpen(after)) return `Resolved it: fixed on ${fixedOn ?? ''}.`;
  if (!isOpen(before) && isOpen(after)) return `Reopened it.${agreed}`;
  return `Changed the issue.${agreed}`;
}
