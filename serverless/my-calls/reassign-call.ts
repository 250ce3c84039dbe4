import { readTrace } from '@loss-review/domain/card/trace';
import type { ChangedCall } from '@loss-review/domain/my-calls/my-calls';
import type { ReassignCall } from '@loss-review/domain/my-calls/parameters';
import { decideReassign, type ReassignFacts } from '@loss-review/domain/my-calls/reassign-call';
import { dayAt } from '@loss-review/domain/time/day';
import { revisionOf } from '../card/read-shown-loss.ts';
import type { Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadTask } from './load-task.ts';
import { saveChange } from './save-change.ts';

/** Gives a call to another active owner. Throws Trouble. */
export async function runReassignCall(portal: Portal, asked: ReassignCall): Promise<ChangedCall> {
  const { crm, catalogue, clock } = portal;
  const [{ timeZone }, owners] = await Promise.all([catalogue.account(), catalogue.owners()]);
  const people = {
    ownerNames: new Map(owners.map(({ id, name }) => [id, name])),
    activeIds: new Set(owners.flatMap(({ id, active }) => (active ? [id] : []))),
  };
  return saveChange(crm, async () => {
    const task = await loadTask(crm, asked.taskId, timeZone);
    const today = dayAt(clock.now(), timeZone);
    return decideReassign({ ...people, today, task, ...(await loadLoss(crm, task.lossKey)) }, asked);
  });
}

const lossProperties = [
  'clr_key',
  'clr_company_id',
  'clr_lost_on',
  'clr_caller',
  'clr_call_status',
  'clr_revision',
  'clr_trace',
];

async function loadLoss(crm: Crm, key: string): Promise<Pick<ReassignFacts, 'loss' | 'company'>> {
  const [record] = await crm.readByKey('loss', [key], lossProperties);
  if (!record) return { loss: null, company: null };
  const p = record.properties;
  const names = ['clr_lost_on', 'clr_caller', 'clr_next_step'];
  const [company] = await crm.read('company', [p['clr_company_id'] ?? ''], names);
  return {
    loss: {
      key,
      lostOn: p['clr_lost_on'] ?? '',
      caller: p['clr_caller'] ?? '',
      callStatus: p['clr_call_status'] ?? '',
      revision: revisionOf(p['clr_revision']),
      trace: readTrace(p['clr_trace']),
    },
    company: company
      ? {
          id: company.id,
          lostOn: company.properties['clr_lost_on'] ?? '',
          caller: company.properties['clr_caller'] ?? '',
          nextStep: company.properties['clr_next_step'] ?? '',
        }
      : null,
  };
}
