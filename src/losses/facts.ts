import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import type { Valuing } from '../value/valuing.ts';

/** A closed deal that counts for one company. */
export interface ClosedDeal {
  readonly id: string;
  readonly outcome: 'won' | 'lost';
  readonly closedOn: Day;
  /** In a renewal pipeline, or of a deal type set as renewal. */
  readonly renewal: boolean;
  /** A year's, in the home currency; null where empty, unreadable, foreign without a home amount, or of no known term. */
  readonly amount: Minor | null;
  /** The term it was sold for, `until` exclusive; null: until the customer is lost. */
  readonly from: Day;
  readonly until: Day | null;
  /** Above 0 in whatever currency it was made. */
  readonly positive: boolean;
  readonly lostReason: string | null;
  /** The last day of the contract, where settings name a deal property that holds it. */
  readonly contractEndsOn: Day | null;
}

/** A renewal that is still open and counts for one company. */
export interface OpenRenewal {
  readonly id: string;
  /** The day it is expected to close; null where nobody has said. */
  readonly closesOn: Day | null;
}

export type LossKind = 'churned' | 'downgraded' | 'lost_deal';
export type LossStatus =
  | 'lost'
  | 'returned'
  | 'recorded'
  /** The contract runs on until the day of the loss: still a customer. */
  | 'leaving'
  /** Waits for a person to confirm or dismiss it. */
  | 'possible'
  | 'dismissed'
  | 'undone'
  /** Was possible, or leaving, until the customer bought again. */
  | 'cleared'
  /** Was possible until firmer evidence told of a loss. */
  | 'replaced';
/** What we think of having lost it: regretted unless somebody decided otherwise. */
export type LossClass = 'regretted' | 'acceptable' | 'deliberate';
export type EvidenceKind =
  | 'person'
  | 'company_property'
  | 'lost_renewal'
  | 'smaller_renewal'
  | 'lost_deal'
  | 'contract_end'
  | 'silence';

/**
 * One thing a loss rests on, with its day: `deal-<id>`, `prop-<company>-<day>`, `mark-<uuid>`, `contract-<company>-<end>`
 * or `quiet-<last won deal>`.
 */
export interface Evidence {
  readonly id: string;
  readonly on: Day;
}

/** A loss record as the portal holds it. */
export interface HeldLoss {
  readonly id: string;
  readonly key: string;
  readonly companyId: string;
  readonly kind: LossKind;
  readonly status: LossStatus;
  readonly lostOn: Day;
  readonly value: Minor;
  readonly evidence: readonly Evidence[];
  readonly datedBy: 'evidence' | 'person';
  readonly episode: number | null;
  readonly returned: Return | null;
  /** The day a possible loss, or a notice, came to nothing, was answered or was replaced. */
  readonly settledOn: Day | null;
  /** Since when the evidence it rests on is gone, or has moved to another day. */
  readonly evidenceGoneOn: Day | null;
  /** Null where nobody gave one. */
  readonly lossClass: LossClass | null;
  readonly ownerReason: string;
  readonly statedReason: string;
  readonly rootReasons: string;
  /** The heaviest root cause; empty where none is known. */
  readonly mainReason: string;
  /** Snapshots of the company's owner, by name, and of its first source. */
  readonly ownerName: string;
  readonly source: string;
  /** How far the recovery call has come; empty where nobody has been given it. */
  readonly callStatus: string;
  /** Is it associated with its company, and with which deals? A record alone proves nothing about its links. */
  readonly linkedToCompany: boolean;
  readonly linkedDeals: readonly string[];
}

/** The end of an absence. */
export interface Return {
  readonly on: Day;
  readonly value: Minor;
  /** `deal-<id>` of the won deal, or `person`. */
  readonly evidence: string;
}

/** What decides one company's losses. */
export interface CompanyFacts {
  readonly companyId: string;
  /** Ids of companies that were merged into this one. */
  readonly formerIds: readonly string[];
  readonly deals: readonly ClosedDeal[];
  readonly valuing: Valuing;
  /** The day a company property took a value that settings name as a loss; null where it holds none. */
  readonly propertyLossOn: Day | null;
  /** The day the lifecycle stage says the company became a customer; null where settings do not count it. */
  readonly lifecycleCustomerOn: Day | null;
  readonly openRenewals: readonly OpenRenewal[];
  /** The contract's end, where settings name a company property that holds it. */
  readonly contractEndsOn: Day | null;
  readonly losses: readonly HeldLoss[];
}

/** What a snapshot and the mirror need to know of the company besides its deals. */
export interface CompanyProfile {
  readonly name: string;
  readonly ownerName: string;
  readonly source: string;
  readonly lastContactOn: Day | null;
  /** The mirrored properties as the company holds them; empty text where it holds none. */
  readonly mirror: Readonly<Record<string, string>>;
}

/** A ticket of the company. */
export interface TicketFact {
  readonly createdOn: Day;
  readonly closedOn: Day | null;
  readonly score: number | null;
}

/** What a deal says of a loss. */
export function evidenceOf(deal: Pick<ClosedDeal, 'id' | 'closedOn'>): Evidence {
  return { id: `deal-${deal.id}`, on: deal.closedOn };
}
