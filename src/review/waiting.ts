import type { HeldLoss } from '../losses/facts.ts';
import type { Day } from '../time/day.ts';

/** What of a loss record tells who waited, or was leaving, at a moment. */
export type WaitingLoss = Pick<
  HeldLoss,
  'kind' | 'status' | 'lostOn' | 'evidence' | 'datedBy' | 'settledOn' | 'evidenceGoneOn'
>;

/** Was this a possible loss just before a day began? One that was answered, cleared or replaced since still was. */
export function wasPossible({ status, evidence, settledOn }: WaitingLoss, day: Day): boolean {
  const raised = evidence.find(({ id }) => /^(quiet|contract)-/.test(id));
  if (!raised || raised.on >= day) return false;
  return status === 'possible' || (settledOn !== null && settledOn >= day);
}

/** Had the company given notice, but not left, just before a day began? */
export function wasLeaving(loss: WaitingLoss, day: Day): boolean {
  const { kind, status, lostOn, evidence, datedBy, settledOn } = loss;
  const noticeOn = evidence[0]?.on ?? lostOn;
  if (kind !== 'churned' || datedBy === 'person' || noticeOn >= day || lostOn < day) return false;
  if (status === 'cleared') return settledOn !== null && settledOn >= day && !wasPossible(loss, day);
  return status === 'leaving' || status === 'lost' || status === 'returned';
}

/** Does a loss that counted before a day rest on evidence that is there no longer? */
export function isWithdrawn({ lostOn, evidenceGoneOn }: WaitingLoss, day: Day): boolean {
  return evidenceGoneOn !== null && lostOn < day;
}
