import { refuse } from '../card/decision.ts';
import type { Day } from '../time/day.ts';
import type { CallTask } from './call-facts.ts';
import { type CallDecision, callIsDone } from './change-call.ts';
import type { RemindCaller } from './parameters.ts';
import { remindAt } from './remind-at.ts';

/** When, and where. */
interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly today: Day;
  readonly timeZone: string;
}

/**
 * Reminds whoever has a call, once. HubSpot sends the reminder: `hs_task_reminders` is the moment at which it does, in
 * milliseconds since the epoch (developers.hubspot.com, Tasks API).
 */
export function decideRemind(
  task: CallTask,
  { seen }: Pick<RemindCaller, 'seen'>,
  { now, today, timeZone }: Moment,
): CallDecision {
  if (task.isCompleted) return callIsDone;
  if (task.callerId !== seen.callerId) return { does: 'show_change' };
  if (task.callerId === null) {
    return refuse('nobody_has_it', 'Nobody has this call, so nobody can be reminded. Give it to a person.');
  }
  if (task.remindedOn !== null) return { does: 'nothing', remindedOn: task.remindedOn };
  const properties = {
    clr_reminded_on: today,
    hs_task_reminders: String(remindAt(now, timeZone)),
  };
  return {
    does: 'write',
    plan: { records: [], links: [], mirrors: [{ type: 'task', id: task.id, properties }] },
  };
}
