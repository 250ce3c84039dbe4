import { runCloseMonth } from '@loss-review/serverless/closing/close-month';
import { runOpenClosing } from '@loss-review/serverless/closing/open-closing';
import { runRemindMissing } from '@loss-review/serverless/closing/remind-missing';
import type { Job } from '../job.ts';
import { month } from '../starting-points.ts';

export const close = closing('close the month', 'Ada Park');
export const closeAsAnother = closing('close the month as another', 'Grace Harper');

/** Looks, then closes what was seen, and looks again where that has changed; whoever comes second finds it closed. */
function closing(name: string, person: string): Job {
  return {
    name,
    start: 'counted',
    run: async (world, who) => {
      const look = async (): Promise<string> => {
        const { seen } = await runOpenClosing(world.call(who), { month });
        const { outcome } = await runCloseMonth(world.call(who), { month, who: person, seen });
        return outcome === 'closed_before' ? 'closed' : outcome;
      };
      const first = await look();
      return first === 'changed_meanwhile' ? look() : first;
    },
  };
}

export const remindMissing: Job = {
  name: 'remind what is missing',
  start: 'counted',
  writesTasks: true,
  run: async (world, who) => {
    const { cursor } = await runRemindMissing(world.call(who), { month });
    return cursor === null ? 'reminded' : 'stopped';
  },
};
