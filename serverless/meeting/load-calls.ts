import { callRoles } from '@loss-review/domain/calls/facts';
import type { MeetingCall } from '@loss-review/domain/meeting/meeting-facts';
import { callState } from '@loss-review/domain/my-calls/call-state';
import { DayText } from '@loss-review/domain/review-page/month-text';
import type { Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { findCallTasks } from '../my-calls/find-call-tasks.ts';
import { callLossProperties, readCallLoss } from '../my-calls/read-call-loss.ts';

const days = ['clr_lost_on', 'clr_called_on'];

/**
 * The calls of a month's list, one a loss. HubSpot's search finds their tasks; tasks, losses and companies are read by id
 * and key before anything is told of them.
 */
export async function loadCalls(
  crm: Pick<Crm, 'walk' | 'count' | 'read' | 'readByKey'>,
  month: Month,
): Promise<{ readonly calls: readonly MeetingCall[]; readonly notLookedAt: number }> {
  const found = await findCallTasks(crm, { callerId: null, month, today: `${month}-01` });
  const [tasks, losses] = await Promise.all([
    crm.read('task', idsOf(found.tasks), ['clr_role', 'clr_loss_key', 'clr_month', 'hs_task_status']),
    // A task's loss never changes, so that the search may be believed there.
    crm.readByKey('loss', keysOf(found.tasks), [...callLossProperties, ...days]),
  ]);
  const companyIds = losses.flatMap(({ properties: p }) => p['clr_company_id'] || []);
  const companies = await crm.read('company', [...new Set(companyIds)], ['name', 'clr_do_not_call']);
  const names = new Map(companies.map((company) => [company.id, company]));
  const done = new Map<string, boolean>();
  for (const { properties: p } of tasks) {
    const key = p['clr_loss_key'];
    if (!key || p['clr_month'] !== month || !callRoles.some((role) => role === p['clr_role'])) continue;
    done.set(key, done.get(key) === true || p['hs_task_status'] === 'COMPLETED');
  }
  return {
    calls: losses.flatMap((record) => {
      const isCompleted = done.get(record.properties['clr_key'] ?? '');
      return isCompleted === undefined ? [] : [callOf(record, isCompleted, names)];
    }),
    notLookedAt: found.notLookedAt,
  };
}

function callOf(
  record: CrmRecord,
  isCompleted: boolean,
  companies: ReadonlyMap<string, CrmRecord>,
): MeetingCall {
  const loss = readCallLoss(record);
  const company = companies.get(loss.companyId);
  const name = company?.properties['name'] || loss.companyName || `Company ${loss.companyId}`;
  const doNotCall = company?.properties['clr_do_not_call'] === 'yes';
  return {
    companyId: company?.id ?? null,
    name,
    state: callState({ isCompleted }, loss, company ? { name, doNotCall } : null),
    status: loss.callStatus,
    attempts: loss.attempts,
    value: loss.value,
    lostOn: dayIn(record, 'clr_lost_on'),
    calledOn: dayIn(record, 'clr_called_on'),
  };
}

function dayIn({ properties }: CrmRecord, name: string): string | null {
  return DayText.safeParse(properties[name]).data ?? null;
}

function idsOf(records: readonly CrmRecord[]): readonly string[] {
  return [...new Set(records.map(({ id }) => id))];
}

function keysOf(records: readonly CrmRecord[]): readonly string[] {
  return [...new Set(records.flatMap(({ properties }) => properties['clr_loss_key'] || []))];
}
