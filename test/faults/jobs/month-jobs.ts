import { runAssign } from '@loss-review/serverless/assign';
import { keepChoice } from '@loss-review/serverless/assign/keep-choice';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runRepair } from '@loss-review/serverless/repair';
import { runSetup } from '@loss-review/serverless/setup';
import { runSweep } from '@loss-review/serverless/sweep';
import { content } from '../content.ts';
import type { Job } from '../job.ts';
import { month } from '../starting-points.ts';
import { portalId } from '../world.ts';

export const setup: Job = {
  name: 'setup',
  start: 'new',
  writesTasks: true,
  async run(world, who) {
    const { setupCrm, catalogue, clock } = world.command(who);
    const { clashes } = await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
    return clashes.length === 0 ? 'made' : `clashes: ${JSON.stringify(clashes)}`;
  },
};

export const sweep: Job = {
  name: 'sweep',
  start: 'marked',
  async run(world, who) {
    const answer = await runSweep(world.command(who), { month, full: true, dryRun: false, batch: 5 });
    return refusalsOf(answer);
  },
};

/** What changed since the last sweep; once more when the index has caught up, since a sweep goes by the index. */
export const sweepChanges: Job = {
  name: 'sweep changes',
  start: 'changed',
  async run(world, who) {
    const ask = { month, full: false, dryRun: false, batch: 1000 };
    const early = refusalsOf(await runSweep(world.command(who), ask));
    await world.clock.sleep(120_000);
    const late = refusalsOf(await runSweep(world.command(who), ask));
    return early === late ? late : `${early}, then ${late}`;
  },
};

export const numbers: Job = {
  name: 'numbers',
  start: 'swept',
  async run(world, who) {
    const { done } = await runNumbers(world.command(who), { month, dryRun: false, batch: 5 });
    return done ? 'counted' : 'stopped';
  },
};

export const assign: Job = {
  name: 'assign',
  start: 'chosen',
  writesTasks: true,
  async run(world, who) {
    return refusalsOf(await runAssign(world.command(who), { month, dryRun: false, batch: 3 }));
  },
};

/** Grace was deactivated after she had been given her calls. */
export const assignAnew: Job = {
  name: 'assign after a departure',
  start: 'assigned',
  writesTasks: true,
  async run(world, who) {
    const nothingElse = {
      dealPipelines: [],
      ticketPipelines: [],
      properties: [],
      records: [],
      associations: [],
    };
    const owners = content.owners.map((owner) => ({ ...owner, archived: owner.id === '502' }));
    world.portal.load({ ...nothingElse, owners });
    return refusalsOf(await runAssign(world.command(who), { month, dryRun: false, batch: 3 }));
  },
};

/** An operator swaps one company for another. */
export const choose: Job = {
  name: 'choose',
  start: 'swept',
  async run(world, who) {
    const { choices } = await keepChoice(world.call(who), {
      portalId,
      month,
      id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0020',
      who: 'Ada Park',
      choices: [
        { companyId: '201', choice: 'left_out', reason: 'They asked for nobody.' },
        { companyId: '209', choice: 'pinned', reason: 'They asked for us.' },
      ],
    });
    return `${choices.length} choices`;
  },
};

export const repair: Job = {
  name: 'repair',
  start: 'damaged',
  writesTasks: true,
  async run(world, who) {
    return refusalsOf(await runRepair(world.command(who), { dryRun: false, batch: 5 }));
  },
};

/** In a word what HubSpot did not take; nothing, if all is well. */
function refusalsOf({ refused }: { readonly refused: readonly unknown[] }): string {
  return refused.length === 0 ? 'nothing refused' : `refused: ${JSON.stringify(refused)}`;
}
