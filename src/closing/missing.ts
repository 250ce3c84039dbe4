import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';

/** A churned loss of the month of which no root cause is known. */
export interface UnexplainedLoss {
  readonly id: string;
  readonly key: string;
  readonly companyId: string;
  /** Name of the company. */
  readonly name: string;
  /** Null where people have made it unreadable. */
  readonly lostOn: Day | null;
  readonly value: Minor;
  /** Has anybody said why, the customer first or its owner? */
  readonly hasReason: boolean;
  /** The company's owner as it is now; null where there is none who is active. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  /** Day on which the owner was asked for the reason by a task; null: not yet. */
  readonly askedOn: Day | null;
}

/** A call of the month's list of which nothing is recorded. */
export interface UnrecordedCall {
  readonly taskId: string;
  /** Null where HubSpot no longer holds the company. */
  readonly companyId: string | null;
  readonly name: string;
  readonly lossKey: string;
  /** Null where nobody who is active has the call. */
  readonly caller: { readonly id: string; readonly name: string } | null;
  readonly dueOn: Day | null;
  /** Was its task completed in HubSpot all the same? */
  readonly isCompleted: boolean;
  /** Day on which the caller was reminded, or asked for the record by a task; null: not yet. */
  readonly remindedOn: Day | null;
}

/** A loss that waits for a person. */
export interface WaitingForPerson {
  readonly companyId: string;
  readonly name: string;
  readonly on: Day;
  readonly value: Minor;
  readonly ownerName: string;
}

/** The first of many, and how many there are besides that were not looked at. */
export interface Found<T> {
  readonly first: readonly T[];
  readonly notLookedAt: number;
}

/** What is missing of a month. */
export interface Missing {
  readonly unexplained: Found<UnexplainedLoss>;
  readonly unrecorded: Found<UnrecordedCall>;
  /** Were the month's calls ever given to people, or is there nobody to call? */
  readonly callsAreGiven: boolean;
  readonly possible: Found<WaitingForPerson>;
  readonly evidenceGone: Found<WaitingForPerson>;
  readonly issues: Found<{
    readonly id: string;
    readonly name: string;
    readonly hasOwner: boolean;
    readonly hasDate: boolean;
  }>;
  /** Deals that could not be used. */
  readonly unusedDeals: number;
}
