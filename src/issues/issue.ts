import type { TraceEntry } from '../card/card.ts';
import type { Minor } from '../money/minor.ts';
import type { ReviewedCause } from '../review/reviewed.ts';
import type { Day, Month } from '../time/day.ts';
import type { MonthEntry } from './history.ts';
import type { IssueDecision, IssueStatus } from './codes.ts';

/** Something wrong in our company, as the portal holds it. */
export interface HeldIssue {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Codes of reasons, as they count; causes of these join the issue. */
  readonly reasons: readonly string[];
  readonly status: IssueStatus;
  /** Owner id of the one person who answers for it; null: nobody yet. */
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly decision: IssueDecision | null;
  /** What the decision asks for. */
  readonly action: string;
  readonly openedOn: Day | null;
  readonly openedMonth: Month | null;
  readonly dueOn: Day | null;
  readonly fixedOn: Day | null;
  readonly evidence: string;
  /** Distinct losses and money (hundredths) since it was opened. */
  readonly losses: number;
  readonly money: Minor;
  /** The key of the issue that goes on for this one; null unless it was merged. */
  readonly mergedInto: string | null;
  /** The oldest month first. */
  readonly history: readonly MonthEntry[];
  /** What people wrote over the history in HubSpot; whoever writes the issue next keeps it in the trace. Mostly empty. */
  readonly unreadHistory: string;
  readonly revision: number;
  readonly trace: readonly TraceEntry[];
}

/** A root cause with its record and the day of the disappointing event; its reason as it counts. */
export interface IssueCause extends ReviewedCause {
  readonly id: string;
  /** What people read as its name. */
  readonly name: string;
  readonly happenedOn: Day | null;
  /** Ids of the issues it is associated with. */
  readonly issueIds: readonly string[];
}

/** A customer who left, by a loss that counts, with all of its root causes. */
export interface IssueLoss {
  readonly id: string;
  readonly lostOn: Day;
  readonly value: Minor;
  readonly causes: readonly IssueCause[];
}

/** Does an issue still stand for itself? */
export function isLiving({ status }: Pick<HeldIssue, 'status'>): boolean {
  return status !== 'merged';
}

/** Is it to be worked on: not fixed, or come back since? */
export function isOpen({ status }: Pick<HeldIssue, 'status'>): boolean {
  return status === 'open' || status === 'recurred';
}
