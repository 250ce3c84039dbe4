import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';

/** A call task as the portal holds it. */
export interface CallTask {
  readonly id: string;
  readonly lossKey: string;
  readonly subject: string;
  /** HTML. */
  readonly body: string;
  /** Empty where the task does not say. */
  readonly month: string;
  /** Owner id; null where nobody has it. */
  readonly callerId: string | null;
  readonly dueOn: Day | null;
  readonly isCompleted: boolean;
  readonly remindedOn: Day | null;
}

/** The loss a call is about, as far as a list of calls tells of it. */
export interface CallLoss {
  readonly key: string;
  readonly status: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly value: Minor;
  /** A value of `clr_call_status`; empty where the loss does not say. */
  readonly callStatus: string;
  readonly isRecorded: boolean;
  readonly attempts: number;
  readonly revision: number;
}

/** The company of a call as it is now. */
export interface CallCompany {
  readonly name: string;
  readonly doNotCall: boolean;
}
