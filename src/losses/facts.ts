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
}

export type LossKind = 'churned' | 'downgraded' | 'lost_deal';
export type LossStatus = 'lost' | 'returned' | 'recorded' | 'possible' | 'dismissed' | 'undone';
export type EvidenceKind = 'person' | 'company_property' | 'lost_renewal' | 'smaller_renewal' | 'lost_deal';

/** One thing a loss rests on: `deal-<id>`, `prop-<company>-<day>` or `mark-<uuid>`, with its day. */
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
  readonly ownerReason: string;
  readonly statedReason: string;
  readonly rootReasons: string;
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
  readonly deals: readonly ClosedDeal[];
  readonly valuing: Valuing;
  /** The day a company property took a value that settings name as a loss; null where it holds none. */
  readonly propertyLossOn: Day | null;
  /** The day the lifecycle stage says the company became a customer; null where settings do not count it. */
  readonly lifecycleCustomerOn: Day | null;
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
