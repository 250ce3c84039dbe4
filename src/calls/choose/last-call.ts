import { type Day, daysBetween } from '../../time/day.ts';

/** What a loss record says of the recovery call about it. */
export interface CallOfLoss {
  readonly lossId: string;
  readonly companyId: string;
  readonly callStatus: string;
  readonly callDueOn: Day | null;
  readonly calledOn: Day | null;
}

/** The day of the last call about another loss of this company, made or due; null where there is none. */
export function lastCallOf(
  calls: readonly CallOfLoss[],
  { companyId, lossId }: { readonly companyId: string; readonly lossId: string },
): Day | null {
  const days = calls
    .filter((call) => call.companyId === companyId && call.lossId !== lossId)
    .flatMap((call) => callDayOf(call) ?? []);
  return days.sort().at(-1) ?? null;
}

/** Is a call of that day, made or due, less than so many days away? */
export function isRecent(callOn: Day | null, today: Day, days: number): boolean {
  return callOn !== null && Math.abs(daysBetween(callOn, today)) < days;
}

/** The day a call was made, or is due where it was assigned; null where nobody has called or is to. */
export function callDayOf({
  callStatus,
  callDueOn,
  calledOn,
}: Omit<CallOfLoss, 'lossId' | 'companyId'>): Day | null {
  if (calledOn !== null) return calledOn;
  return callStatus === '' || callStatus === 'not_needed' ? null : callDueOn;
}
