import type { ReassignCall, RemindCaller } from '@loss-review/domain/my-calls/parameters';
import { runReassignCall } from '@loss-review/serverless/my-calls/reassign-call';
import { runRemindCaller } from '@loss-review/serverless/my-calls/remind-caller';
import type { Job } from '../job.ts';
import { portalId, type World } from '../world.ts';
import type { Who } from '../turns.ts';

/** Alder's call, which Grace Harper has as an executive. */
const lossKey = 'deal-2002';

/** The operator's screen shows who has the call; the form stays open through every repeat. */
async function shownTask({ command }: World, who: Who): Promise<string> {
  const { crm } = command(who);
  const [loss] = await crm.readByKey('loss', [lossKey], ['clr_key']);
  const tasks = await crm.linked('loss', 'task', loss ? [loss.id] : []);
  return [...tasks.values()][0]?.[0]?.id ?? '';
}

export const remind: Job = {
  name: 'remind',
  start: 'assigned',
  writesTasks: true,
  run: async (world, who) => {
    const asked: RemindCaller = {
      portalId,
      taskId: await shownTask(world, who),
      seen: { callerId: '502' },
    };
    const { outcome } = await runRemindCaller(world.call(who), asked);
    return outcome === 'done_before' ? 'saved' : outcome;
  },
};

export const reassign = handingOn('reassign', 1, '501');
/** A colleague gives the same call to somebody else. */
export const otherReassign = handingOn('another reassign', 2, '503');

function handingOn(name: string, n: number, to: string): Job {
  const form: Omit<ReassignCall, 'taskId'> = {
    portalId,
    id: `0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f003${n}`,
    who: 'Ada Park',
    to,
    seen: { callerId: '502', revision: 0 },
  };
  return {
    name,
    start: 'assigned',
    writesTasks: true,
    form: form.id,
    run: async (world, who) => {
      const taskId = await shownTask(world, who);
      const { outcome } = await runReassignCall(world.call(who), { ...form, taskId });
      return outcome === 'done_before' ? 'saved' : outcome;
    },
  };
}
