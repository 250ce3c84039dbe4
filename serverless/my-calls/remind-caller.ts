import type { ChangedCall } from '@loss-review/domain/my-calls/my-calls';
import type { RemindCaller } from '@loss-review/domain/my-calls/parameters';
import { decideRemind } from '@loss-review/domain/my-calls/remind-caller';
import { dayAt } from '@loss-review/domain/time/day';
import type { Portal } from '../facts/month-context.ts';
import { loadTask } from './load-task.ts';
import { saveChange } from './save-change.ts';

/** Reminds whoever has a call, once. Throws Trouble. */
export async function runRemindCaller(portal: Portal, asked: RemindCaller): Promise<ChangedCall> {
  const { timeZone } = await portal.catalogue.account();
  return saveChange(portal.crm, async () => {
    const now = portal.clock.now();
    const task = await loadTask(portal.crm, asked.taskId, timeZone);
    return decideRemind(task, asked, { now, today: dayAt(now, timeZone), timeZone });
  });
}
