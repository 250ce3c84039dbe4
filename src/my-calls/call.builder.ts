import type { CallLoss, CallTask } from './call-facts.ts';
import type { ReassignFacts } from './reassign-call.ts';

/** Owner 501's open task about the loss `deal-7`, due on 3 July 2024, for tests. */
export function callTask(rest: Partial<CallTask> = {}): CallTask {
  return {
    id: '800',
    lossKey: 'deal-7',
    subject: 'Recovery call: Alder',
    body: '',
    month: '2024-06',
    callerId: '501',
    dueOn: '2024-07-03',
    isCompleted: false,
    remindedOn: null,
    ...rest,
  };
}

/** Alder's loss of 100.00, not called about yet, for tests. */
export function callLoss(rest: Partial<CallLoss> = {}): CallLoss {
  return {
    key: 'deal-7',
    status: 'lost',
    companyId: '7',
    companyName: 'Alder',
    value: 10_000,
    callStatus: 'assigned',
    isRecorded: false,
    attempts: 0,
    revision: 0,
    ...rest,
  };
}

/** The same call in an account of three owners, the last of them deactivated, for tests. */
export function reassignFacts(rest: Partial<ReassignFacts> = {}): ReassignFacts {
  return {
    today: '2024-07-05',
    task: callTask(),
    loss: {
      key: 'deal-7',
      lostOn: '2024-06-10',
      caller: 'Grace Hale',
      callStatus: 'assigned',
      revision: 2,
      trace: [],
    },
    company: {
      id: '7',
      lostOn: '2024-06-10',
      caller: 'Grace Hale',
      nextStep: 'Grace Hale calls by 3 July 2024.',
    },
    ownerNames: new Map([
      ['501', 'Grace Hale'],
      ['502', 'Ivo Lind'],
      ['503', 'Mara Bell'],
    ]),
    activeIds: new Set(['501', '502']),
    ...rest,
  };
}
