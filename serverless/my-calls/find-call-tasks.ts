import { callRoles } from '@loss-review/domain/calls/facts';
import { addDays, type Day, firstDay, type Month, monthOf } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';

/** Which calls are wanted: of a person (owner id) or of everybody, of a month's list or all that are open. */
export interface Wanted {
  readonly callerId: string | null;
  readonly month: Month | undefined;
  readonly today: Day;
}

/** So many tasks are looked at: five pages of a search, ten reads of tasks and as many of losses. */
const lookedAt = 1_000;
/** Calls completed without a record are looked for in the lists of so many months. */
const monthsBack = 4;

/**
 * Candidates by HubSpot's search, which lags writes by seconds, with the keys of their losses, and how many there are
 * besides.
 */
export async function findCallTasks(
  crm: Pick<Crm, 'walk' | 'count'>,
  wanted: Wanted,
): Promise<{ readonly tasks: readonly CrmRecord[]; readonly notLookedAt: number }> {
  const searches = searchesOf(wanted);
  const found = await Promise.all(searches.map((filters) => firstOf(crm, filters)));
  const tasks = found.flat();
  if (found.every((some) => some.length < lookedAt)) return { tasks, notLookedAt: 0 };
  const counts = await Promise.all(searches.map((filters) => crm.count('task', filters)));
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { tasks, notLookedAt: Math.max(0, all - tasks.length) };
}

function searchesOf({ callerId, month, today }: Wanted): readonly (readonly Filter[])[] {
  const ours: readonly Filter[] = [
    { propertyName: 'clr_role', operator: 'IN', values: callRoles },
    ...(callerId === null
      ? []
      : [{ propertyName: 'hubspot_owner_id', operator: 'EQ', value: callerId } as const]),
  ];
  if (month !== undefined) return [[...ours, { propertyName: 'clr_month', operator: 'EQ', value: month }]];
  return [
    [...ours, { propertyName: 'hs_task_status', operator: 'IN', values: open }],
    [
      ...ours,
      { propertyName: 'hs_task_status', operator: 'EQ', value: 'COMPLETED' },
      { propertyName: 'clr_month', operator: 'IN', values: lastMonths(today) },
    ],
  ];
}

const open = ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED'];

async function firstOf(crm: Pick<Crm, 'walk'>, filters: readonly Filter[]): Promise<readonly CrmRecord[]> {
  const found: CrmRecord[] = [];
  for await (const page of crm.walk('task', { filters, properties: ['clr_loss_key'] })) {
    found.push(...page);
    if (found.length >= lookedAt) break;
  }
  return found.slice(0, lookedAt);
}

function lastMonths(today: Day): readonly Month[] {
  const months = [monthOf(today)];
  while (months.length < monthsBack) {
    months.push(monthOf(addDays(firstDay(months.at(-1) ?? monthOf(today)), -1)));
  }
  return months;
}
