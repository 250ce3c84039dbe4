import type { Plan } from '@loss-review/domain/plan/plan';
import { defaultSettings, type Settings } from '@loss-review/domain/settings/settings';
import { runAssign } from '@loss-review/serverless/assign';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runSetup } from '@loss-review/serverless/setup';
import { runSweep } from '@loss-review/serverless/sweep';
import { runMergeIssues } from '@loss-review/serverless/issues/merge-issues';
import { runSaveIssue } from '@loss-review/serverless/issues/save-issue';
import { uuid } from '../support/call-world.ts';
import { saveCall } from './jobs/call-jobs.ts';
import { portalId, type World } from './world.ts';

/** The month under review. */
export const month = '2024-06';

/** The settings operations have saved. */
export const settings: Settings = {
  ...defaultSettings,
  renewalPipelines: ['renewals'],
  lossProperty: { name: 'customer_status', values: ['gone'] },
  callsPerExecutive: 2,
  feedback: { permittedBy: 'Ada Park', permittedOn: '2024-06-01', defaultManager: '502', managers: [] },
};

/** How far a portal has come when a job begins, on the morning of 1 July in Berlin; and from where it goes there. */
export const startsFrom = {
  new: null,
  marked: 'new',
  swept: 'marked',
  chosen: 'swept',
  assigned: 'chosen',
  changed: 'assigned',
  damaged: 'changed',
  recorded: 'changed',
  owned: 'recorded',
  merged: 'owned',
  counted: 'recorded',
} as const;
export type StartingPoint = keyof typeof startsFrom;

/** What happens on the way from the starting point before. */
export const steps: Readonly<Record<StartingPoint, (world: World) => Promise<void>>> = {
  // In June the company property came to say that Dogwood left: it counts from the day after.
  async new({ command, clock }) {
    const gone = { type: 'company', id: '204', properties: { customer_status: 'gone' } } as const;
    await command('first').crm.apply({ records: [], links: [], mirrors: [gone] });
    await clock.sleep(Date.UTC(2024, 6, 1, 6) - clock.now());
  },
  async marked(world) {
    const { setupCrm, catalogue, clock, crm } = world.command('first');
    const { clashes } = await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
    if (clashes.length > 0) throw new Error(`Setup found clashes: ${JSON.stringify(clashes)}`);
    const { refused } = await crm.apply(marked);
    if (refused.length > 0) throw new Error(`The portal refused: ${JSON.stringify(refused)}`);
  },
  async swept(world) {
    await runSweep(world.command('first'), { full: true, dryRun: false, batch: 1000 });
  },
  async chosen(world) {
    const { refused } = await world.command('first').crm.apply(chosen);
    if (refused.length > 0) throw new Error(`The portal refused: ${JSON.stringify(refused)}`);
  },
  async assigned(world) {
    await runAssign(world.command('first'), { dryRun: false, batch: 10 });
  },
  async changed(world) {
    await world.command('first').crm.apply(changed);
  },
  async damaged({ command, clock }) {
    const { refused } = await command('first').crm.apply(damaged);
    if (refused.length > 0) throw new Error(`The portal refused: ${JSON.stringify(refused)}`);
    await clock.sleep(120_000);
  },
  async recorded(world) {
    await world.clock.sleep(120_000);
    await saveCall.run(world, 'first');
    await world.clock.sleep(120_000);
  },
  async owned(world) {
    const form = { portalId, month, who: 'Grace Harper', issue: null, seen: 0, action: '', resolved: null };
    const owned = { ...form, ownerId: '502', decision: 'stop', dueOn: '2024-07-15' } as const;
    await runSaveIssue(world.call('first'), {
      ...owned,
      id: uuid(30),
      name: 'Fees',
      reasons: ['price.fees'],
    });
    await world.clock.sleep(120_000);
    // It is merged in one job, and its causes join it in another.
    const slow = { ...owned, id: uuid(29), name: 'Slow help', reasons: ['service.slow_help'] };
    await runSaveIssue(world.call('first'), { ...slow, month: '2024-05' });
    await world.clock.sleep(120_000);
  },
  // One issue of two reasons, one of which is split off again.
  async merged(world) {
    const merged = { portalId, month, id: uuid(36), who: 'Grace Harper' };
    const issues = [30, 29].map((number) => ({ key: uuid(number), seen: 1 }));
    await runMergeIssues(world.call('first'), { ...merged, issues });
    await world.clock.sleep(120_000);
  },
  // What is counted again now comes out otherwise: somebody has put a value right since.
  async counted(world) {
    await runNumbers(world.command('first'), { month, dryRun: false, batch: 1000 });
    const { refused } = await world.command('first').crm.apply(sinceCounted);
    if (refused.length > 0) throw new Error(`The portal refused: ${JSON.stringify(refused)}`);
    await world.clock.sleep(120_000);
  },
};

/** What people had said before the first sweep: settings and a mark; and a possible loss. */
const marked: Plan = {
  records: [
    { type: 'review', key: 'settings', properties: { clr_settings: JSON.stringify(settings) } },
    loss('mark-209', '209', { clr_status: 'lost', clr_lost_on: '2024-06-18', clr_dated_by: 'person' }),
    loss('quiet-2007', '203', {
      clr_status: 'possible',
      clr_lost_on: '2023-06-10',
      clr_dated_by: 'evidence',
    }),
  ],
  links: [linkOf('mark-209', '209'), linkOf('quiet-2007', '203')],
  mirrors: [],
};

/** What operators said before the calls were assigned: Dogwood for Alder, and nobody calls Kapok. */
const chosen: Plan = {
  records: [
    {
      type: 'review',
      key: month,
      properties: {
        clr_call_choices: JSON.stringify([choiceOf('201', 'left_out'), choiceOf('204', 'pinned')]),
      },
    },
  ],
  links: [],
  mirrors: [{ type: 'company', id: '211', properties: { clr_in_dispute: 'yes' } }],
};

/** What salespeople closed since the last sweep: Birch did not renew, Elm left again, Alder came back. */
const changed: Plan = {
  records: [],
  links: [],
  mirrors: [
    closed('2004', { dealstage: 'renewal_lost' }),
    closed('2011', { pipeline: 'renewals', dealstage: 'renewal_lost' }),
    closed('2022', { pipeline: 'default', dealstage: 'closedwon' }),
  ],
};

/** What no run of ours leaves: losses and calls without associations, a call about nothing, companies that say else. */
const damaged: Plan = {
  records: [
    { type: 'loss', key: 'deal-2002', properties: { clr_lost_month: '2024-05' } },
    { type: 'loss', key: 'mark-209', properties: { clr_status: 'undone' } },
    loss('mark-210', '210', { clr_status: 'lost', clr_lost_on: '2024-06-19', clr_dated_by: 'person' }),
    {
      type: 'task',
      key: 'mark-210-owner',
      properties: {
        hs_timestamp: '2024-07-05T07:00:00Z',
        hs_task_subject: 'Recovery call: Juniper',
        hs_task_type: 'CALL',
        hs_task_status: 'NOT_STARTED',
        clr_role: 'owner',
        clr_loss_key: 'mark-210',
      },
    },
  ],
  links: [],
  mirrors: [
    { type: 'company', id: '201', properties: { clr_status: '', clr_value_lost: '7' } },
    { type: 'company', id: '202', properties: { clr_status: 'lost', clr_next_step: 'Ada Byron calls.' } },
  ],
};

const sinceCounted: Plan = {
  records: [
    { type: 'loss', key: 'deal-2010', properties: { clr_lost_month: '2024-06', clr_lost_on: '2024-06-11' } },
    { type: 'issue', key: 'issue-1', properties: { clr_name: 'Nobody owns the queue', clr_status: 'open' } },
  ],
  links: [],
  mirrors: [],
};

function loss(key: string, companyId: string, properties: Readonly<Record<string, string>>) {
  const evidence = JSON.stringify([{ id: key, on: properties['clr_lost_on'] }]);
  return {
    type: 'loss' as const,
    key,
    properties: {
      clr_name: `Loss ${key}`,
      clr_company_id: companyId,
      clr_kind: 'churned',
      clr_lost_month: properties['clr_lost_on']?.slice(0, 7) ?? '',
      clr_value: '900',
      clr_evidence: evidence,
      ...properties,
    },
  };
}

function choiceOf(companyId: string, choice: 'pinned' | 'left_out') {
  const id = '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0030';
  return { companyId, choice, reason: 'They asked.', who: 'Ada Park', at: '2024-07-01T06:00:00.000Z', id };
}

function linkOf(key: string, companyId: string) {
  return { from: { type: 'loss' as const, key }, to: { type: 'company' as const, id: companyId } };
}

function closed(id: string, properties: Readonly<Record<string, string>>) {
  return { type: 'deal' as const, id, properties: { closedate: '2024-06-28T10:00:00Z', ...properties } };
}
