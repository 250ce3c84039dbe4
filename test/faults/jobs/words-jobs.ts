import type { GiveFeedback } from '@loss-review/domain/feedback/give-feedback';
import { runErase } from '@loss-review/serverless/erase';
import { runGiveFeedback } from '@loss-review/serverless/feedback/give-feedback';
import { uuid } from '../../support/call-world.ts';
import type { Job } from '../job.ts';
import { portalId } from '../world.ts';

/** Berta Both, who was spoken with about Alder, asks to be forgotten. */
export const erase: Job = {
  name: 'erase',
  start: 'recorded',
  writesTasks: true,
  async run(world, who) {
    const request = { contactId: '301', who: 'Ada Park', dryRun: false, batch: 1 };
    const { refused } = await runErase(world.command(who), request);
    return refused.length === 0 ? 'erased' : `refused: ${JSON.stringify(refused)}`;
  },
};

export const giveFeedback = giving('give feedback', 31, 'Nobody called back.');
export const giveOtherFeedback = giving('give other feedback', 32, 'Mary was kind.');

/** What was said of Mary Jackdaw, whose manager the settings name. */
function giving(name: string, n: number, words: string): Job {
  const form: GiveFeedback = {
    ...{ portalId, lossKey: 'deal-2002', id: uuid(n), who: 'Grace Harper' },
    ...{ employeeId: '503', words },
  };
  return {
    ...{ name, start: 'recorded', writesTasks: true },
    run: async (world, who) => `given to ${(await runGiveFeedback(world.call(who), form)).managerName}`,
  };
}
