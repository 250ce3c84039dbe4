import type { Figure } from '../review-page/figure.ts';
import type { MeetingCall, MeetingFacts, MeetingReturn } from './meeting-facts.ts';

/** Alder's call of 1,000.00, which nobody has tried yet, for tests. */
export function meetingCall(rest: Partial<MeetingCall> = {}): MeetingCall {
  return {
    ...{ companyId: '7', name: 'Alder', state: 'due', status: 'assigned', attempts: 0 },
    ...{ value: 100_000, lostOn: '2024-06-10', calledOn: null },
    ...rest,
  };
}

/** Birch, which came back on 12 June 2024 with 500.00, for tests. */
export function meetingReturn(rest: Partial<MeetingReturn> = {}): MeetingReturn {
  return {
    ...{ companyId: '8', name: 'Birch', returnedOn: '2024-06-12', value: 50_000 },
    ...{ isPartial: false, isAbsentAgain: false },
    ...rest,
  };
}

/** A figure of two columns and two rows, for tests. */
export function figure(rest: Partial<Figure> = {}): Figure {
  return {
    ...{ id: 'causes-by-money', title: 'Causes by money', sentence: 'Price weighs most.', caution: null },
    columns: [
      { label: 'Reason', as: 'text' },
      { label: 'Money', as: 'money' },
    ],
    rows: [
      ['Price rise', 150_000],
      ['Slow help', null],
    ],
    chart: null,
    ...rest,
  };
}

/** A month of which nothing is known but that it was counted and its calls assigned, for tests. */
export function meetingFacts(rest: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    month: '2024-06',
    isCounted: true,
    ...{ numbers: [], causes: [], money: null, calls: [], notLookedAt: 0, words: [], issues: null },
    ...{ returns: [], secondLosses: [] },
    next: {
      ...{ executives: [], recoveryTeam: [], callsPerExecutive: 10, callsTotal: null, warnings: [] },
    },
    ...rest,
  };
}
