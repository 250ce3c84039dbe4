import type { MergeIssues, SaveIssue } from '@loss-review/domain/issues/parameters';
import { runIssues } from '@loss-review/serverless/issues';
import { runMergeIssues } from '@loss-review/serverless/issues/merge-issues';
import { runSaveIssue } from '@loss-review/serverless/issues/save-issue';
import { runSplitIssue } from '@loss-review/serverless/issues/split-issue';
import { uuid } from '../../support/call-world.ts';
import type { Job } from '../job.ts';
import { month, type StartingPoint } from '../starting-points.ts';
import { portalId } from '../world.ts';

const form = { portalId, month, who: 'Ada Park', issue: null, seen: 0, action: '', resolved: null };
const decided = { ownerId: '501', decision: 'change', dueOn: '2024-07-31' } as const;

/** An issue is opened with the causes of Alder’s call, decided about and given to Ada Byron. */
export const openIssue = saving('save an issue', 'recorded', {
  ...{ ...form, ...decided, id: uuid(31) },
  ...{ reasons: ['service.slow_help'], name: 'Nobody answers' },
});

/** The issue that is open already (see `starting-points.ts`), as its screen was opened. */
const held = { ...form, ...decided, issue: uuid(30), seen: 1, reasons: [], name: 'Fees nobody knows of' };

export const resolveIssue = saving('decide and resolve', 'owned', {
  ...held,
  id: uuid(32),
  resolved: { evidence: 'Every fee stands in the offer.', fixedOn: '2024-06-30' },
});
/** A colleague moves the day instead. */
export const moveIssue = saving('move an issue’s day', 'owned', {
  ...{ ...held, id: uuid(33), who: 'Ada Byron' },
  dueOn: '2024-08-15',
});

export const mergeTwo: Job = merging({
  ...{ portalId, month, id: uuid(34), who: 'Ada Park' },
  issues: [
    { key: uuid(30), seen: 1 },
    { key: uuid(29), seen: 1 },
  ],
});

/** The one that went on for both (see `starting-points.ts`), as its screen was opened. */
const splitOff = {
  ...{ portalId, month, id: uuid(35), who: 'Ada Park', issue: uuid(30), seen: 2 },
  ...{ name: 'Fees by themselves', reasons: ['price.fees'], causes: [] },
};

export const splitIssue: Job = {
  ...{ name: 'split an issue', start: 'merged', form: splitOff.id },
  run: async (world, who) => (await runSplitIssue(world.call(who), splitOff)).outcome,
};

/** Twice: HubSpot’s search may lag behind what was recorded, and a count goes by it. */
export const countIssues: Job = {
  name: 'run issues',
  start: 'owned',
  async run(world, who) {
    const ask = { month, dryRun: false, batch: 5 };
    const early = await runIssues(world.command(who), ask);
    await world.clock.sleep(120_000);
    const late = await runIssues(world.command(who), ask);
    return [...early.refused, ...late.refused].length === 0 ? 'counted' : 'refused';
  },
};

function saving(name: string, start: StartingPoint, save: SaveIssue): Job {
  return {
    ...{ name, start, writesTasks: true, form: save.id },
    run: async (world, who) => (await runSaveIssue(world.call(who), save)).outcome,
  };
}

function merging(merge: MergeIssues): Job {
  return {
    ...{ name: 'merge issues', start: 'owned', writesTasks: true, form: merge.id },
    run: async (world, who) => (await runMergeIssues(world.call(who), merge)).outcome,
  };
}
