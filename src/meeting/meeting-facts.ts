import type { Minor } from '../money/minor.ts';
import type { CallState } from '../my-calls/my-calls.ts';
import type { Figure } from '../review-page/figure.ts';
import type { Day, Month } from '../time/day.ts';

/** A company as an agenda names it. */
export interface NamedCompany {
  /** Null where HubSpot no longer holds it. */
  readonly companyId: string | null;
  readonly name: string;
}

/** A call of the month's list with what its loss says of it. */
export interface MeetingCall extends NamedCompany {
  readonly state: CallState;
  /** A value of `clr_call_status`; empty where the loss does not say. */
  readonly status: string;
  readonly attempts: number;
  readonly value: Minor;
  readonly lostOn: Day | null;
  /** The day of the conversation. */
  readonly calledOn: Day | null;
}

/** What a customer said, as far as it may be told in the meeting. */
export interface SharedWords {
  readonly quote: string;
  /** The reason it stands under, in words. */
  readonly reason: string;
  /** Who said it and what of the loss falls to the reason; null where the words were allowed without the name. */
  readonly by: (NamedCompany & { readonly money: Minor }) | null;
}

/** A customer who came back. */
export interface MeetingReturn extends NamedCompany {
  readonly returnedOn: Day;
  /** Yearly, on the day of the return; null where it is not known. */
  readonly value: Minor | null;
  readonly isPartial: boolean;
  /** Has the customer left once more since? Then nobody watches over it any more. */
  readonly isAbsentAgain: boolean;
}

/** A customer lost for the second time or more often. */
export interface SecondLoss extends NamedCompany {
  readonly lostOn: Day;
  readonly value: Minor;
}

/** How far the month's churned losses are explained, by their whole money in hundredths, as the month was counted. */
export interface ExplainedMoney {
  readonly losses: number;
  readonly lost: Minor;
  /** Of losses with a root cause. */
  readonly explained: Minor;
  /** Of losses with a root cause that the customer verified. */
  readonly confirmed: Minor;
}

/** An issue as the agenda tells of it. */
export interface MeetingIssue {
  readonly name: string;
  /** What became of it, in the words of issues: such as done, late, recurred. */
  readonly standing: string;
  readonly says: string;
}

/** Issues in the order of the meeting. */
export interface MeetingIssues {
  readonly sentences: readonly string[];
  /** What was promised before, and what became of it. */
  readonly promised: readonly MeetingIssue[];
  /** What is to be decided now. */
  readonly toDecide: readonly MeetingIssue[];
}

/** Who calls next month, by name. */
export interface NextCallers {
  readonly executives: readonly string[];
  readonly recoveryTeam: readonly string[];
  readonly callsPerExecutive: number;
  /** Of all executives together; null: no limit but their own. */
  readonly callsTotal: number | null;
  /** What of the settings could not be followed, in sentences. */
  readonly warnings: readonly string[];
}

/** All that an agenda is made of. */
export interface MeetingFacts {
  readonly month: Month;
  /** Was the month counted? */
  readonly isCounted: boolean;
  readonly numbers: readonly Figure[];
  readonly causes: readonly Figure[];
  /** Null until the figures are counted. */
  readonly money: ExplainedMoney | null;
  /** Calls of the month's list; null until they are assigned. */
  readonly calls: readonly MeetingCall[] | null;
  /** Calls besides, which were not looked at since there are too many. */
  readonly notLookedAt: number;
  readonly words: readonly SharedWords[];
  /** Null where issues could not be opened. */
  readonly issues: MeetingIssues | null;
  /** Of the month and of the two years before it. */
  readonly returns: readonly MeetingReturn[];
  readonly secondLosses: readonly SecondLoss[];
  readonly next: NextCallers;
}
