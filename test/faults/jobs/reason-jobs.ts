import { runChangeReasons } from '@loss-review/serverless/reasons/change-reasons';
import { firstReasons } from '../../support/first-reasons.ts';
import type { Job } from '../job.ts';

/** Writes the rules, the master list, and every list that follows it. */
export const mergeReasons: Job = {
  name: 'change reasons',
  start: 'marked',
  async run(world, who) {
    const change = { does: 'merge', code: 'price.fees', into: 'price.price_rise' } as const;
    return (await runChangeReasons(world.call(who), { change, seen: firstReasons })).outcome;
  },
};
