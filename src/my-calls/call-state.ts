import type { CallCompany, CallLoss, CallTask } from './call-facts.ts';
import type { CallState } from './my-calls.ts';

/**
 * Where a call stands, by its task, its loss and its company; null: HubSpot no longer holds that. People complete tasks
 * in HubSpot without telling what they learned: the loss alone says whether there is a record.
 */
export function callState(
  { isCompleted }: Pick<CallTask, 'isCompleted'>,
  loss: CallLoss | null,
  company: CallCompany | null,
): CallState {
  if (!loss) return 'needless';
  if (loss.isRecorded || recorded.includes(loss.callStatus)) return 'done';
  if (loss.callStatus === 'not_needed' || !called.includes(loss.status)) return 'needless';
  if (isCompleted) return 'record_missing';
  return company?.doNotCall ? 'needless' : 'due';
}

/** Somebody who could not be reached is recorded as that. */
const recorded: readonly string[] = ['reached', 'not_reached'];
/** Statuses of losses that are called about; one who is back, or was not lost after all, is not. */
const called: readonly string[] = ['lost', 'leaving'];
