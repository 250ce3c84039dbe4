import type { Evidence, EvidenceKind, LossKind, LossStatus } from '../losses/facts.ts';
import type { Minor } from '../money/minor.ts';
import type { Day, Month } from '../time/day.ts';

/** Who calls a customer who left: an executive, or whoever is responsible for the company. The end of a task's key. */
export type CallRole = 'executive' | 'owner';

/** A call task as the portal holds it. */
export interface HeldCall {
  readonly taskId: string;
  readonly role: CallRole;
  /** Owner id; null where nobody is to do it. */
  readonly callerId: string | null;
  /** Not begun and not done: what the company says of its next step still follows from it. */
  readonly waiting: boolean;
  readonly dueOn: Day | null;
  /** The month whose list it was made for; null where the task does not say. */
  readonly month: Month | null;
  readonly linkedToLoss: boolean;
  readonly linkedToCompany: boolean;
  readonly linkedToContact: boolean;
}

/** A loss of the month as the call list sees it. */
export interface CalledLoss {
  readonly id: string;
  readonly key: string;
  readonly companyId: string;
  readonly kind: LossKind;
  readonly status: LossStatus;
  readonly lostOn: Day;
  /** The day of its first evidence. */
  readonly noticeOn: Day;
  /** ISO instant at which the portal was given the loss. */
  readonly foundAt: string;
  /** Yearly recurring money lost. */
  readonly value: Minor;
  readonly snapshot: Snapshot;
  /** The call it has already. */
  readonly call: HeldCall | null;
}

/** What was frozen on the loss when it was found, and what people said of it since; empty text where unknown. */
export interface Snapshot {
  readonly evidence: readonly Evidence[];
  readonly evidenceKind: EvidenceKind | null;
  readonly valueBefore: Minor | null;
  readonly ownerName: string;
  readonly tenureMonths: number | null;
  readonly source: string;
  readonly satisfaction: string;
  readonly openTickets: number | null;
  readonly recentTickets: number | null;
  readonly lastContactOn: Day | null;
  /** The deal's closed-lost reason. */
  readonly lostReason: string;
  /** Values of reasons. */
  readonly ownerReason: string;
  readonly statedReason: string;
}

/** The company of a loss, as it is now. */
export interface CalledCompany {
  readonly id: string;
  readonly name: string;
  /** Owner id, whether or not that owner is still active. */
  readonly ownerId: string | null;
  readonly doNotCall: boolean;
  readonly industry: string;
  readonly city: string;
  readonly country: string;
  readonly employees: string;
  /** The mirrored properties as the company holds them. */
  readonly caller: string;
  readonly nextStep: string;
}

/** Somebody at the company. */
export interface ContactFact {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly email: string;
  readonly decisionMaker: boolean;
}

/** A ticket of the company, for the brief. */
export interface BriefTicket {
  readonly id: string;
  readonly subject: string;
  readonly createdOn: Day;
  readonly closedOn: Day | null;
}
