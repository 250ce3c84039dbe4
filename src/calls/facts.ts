import type { Evidence, EvidenceKind, LossKind, LossStatus } from '../losses/facts.ts';
import type { Minor } from '../money/minor.ts';
import type { Day, Month } from '../time/day.ts';
import type { CallSeat } from './choose/codes.ts';

/** Who calls a customer who left: an executive, the recovery team, or the company's owner. The end of a task's key. */
export const callRoles = ['executive', 'team', 'owner'] as const;
export type CallRole = (typeof callRoles)[number];

/** A call task as the portal holds it. */
export interface HeldCall {
  readonly taskId: string;
  readonly role: CallRole;
  /** An executive's seat; null for other roles, and where the task does not say. */
  readonly seat: CallSeat | null;
  /** Owner id; null where nobody is to do it. */
  readonly callerId: string | null;
  readonly done: boolean;
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
  /** The day the customer came back. */
  readonly returnedOn: Day | null;
  /** ISO instant at which the portal was given the loss. */
  readonly foundAt: string;
  /** Yearly recurring money lost. */
  readonly value: Minor;
  readonly snapshot: Snapshot;
  /** Did we let the customer go on purpose? */
  readonly deliberate: boolean;
  /** What the loss record says of its call; empty where it says nothing. */
  readonly callStatus: string;
  readonly caller: string;
  readonly callSeat: string;
  readonly callDueOn: Day | null;
  /** The day of the conversation. */
  readonly calledOn: Day | null;
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
  readonly insolvent: boolean;
  readonly inDispute: boolean;
  /** The owner's answers to the three core-customer questions; null where nobody has answered. */
  readonly core: Readonly<Record<'profitable' | 'values' | 'worth', boolean | null>>;
  /** Its value of the property by which representative seats are drawn. */
  readonly group: string;
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
  /** Why nobody calls this person; null where nothing stands in the way. */
  readonly barred: 'do_not_call' | 'deceased' | null;
}

/** A ticket of the company, for the brief. */
export interface BriefTicket {
  readonly id: string;
  readonly subject: string;
  readonly createdOn: Day;
  readonly closedOn: Day | null;
}
