import { runWritePack } from '@loss-review/serverless/meeting/write-pack';
import type { Job } from '../job.ts';
import { month } from '../starting-points.ts';
import { portalId } from '../world.ts';

/** The pack of June, before anything of it was counted. */
export const writingPack: Job = {
  name: 'write the pack',
  start: 'recorded',
  async run(world, who) {
    await runWritePack(world.call(who), { portalId, month, locale: 'en-us' });
    return 'written';
  },
};
