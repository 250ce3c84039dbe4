import { parseMinor } from '@loss-review/domain/money/minor';
import { DayText } from '@loss-review/domain/review-page/month-text';
import type { WaitingLists, WaitingLoss } from '@loss-review/domain/review-page/waiting-lists';
import * as z from 'zod/mini';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';

/** Losses a list names. */
const named = 20;

const days = ['clr_lost_on', 'clr_evidence_gone_on', 'clr_settled_on'] as const;
const properties = [
  ...['clr_status', 'clr_company_id', 'clr_company_name', 'clr_value', 'clr_owner_name'],
  ...days,
];

/**
 * What waits for a person: possible losses, customers under notice, losses whose evidence is gone, and owners who
 * dismissed a loss of their own account. HubSpot's search finds them, which lags writes by seconds.
 */
export async function loadWaiting(crm: Pick<Crm, 'walk'>): Promise<WaitingLists> {
  const [unsettled, withdrawn, dismissed] = await Promise.all([
    all(crm, [{ propertyName: 'clr_status', operator: 'IN', values: ['possible', 'leaving'] }]),
    all(crm, [{ propertyName: 'clr_evidence_gone_on', operator: 'HAS_PROPERTY' }]),
    all(crm, [
      { propertyName: 'clr_status', operator: 'EQ', value: 'dismissed' },
      { propertyName: 'clr_dismissed_by_owner', operator: 'EQ', value: 'true' },
    ]),
  ]);
  const standing = (status: string): readonly CrmRecord[] =>
    unsettled.filter((loss) => loss.properties['clr_status'] === status);
  return {
    possible: listOf(standing('possible'), 'clr_lost_on'),
    leaving: listOf(standing('leaving'), 'clr_lost_on'),
    withdrawn: listOf(withdrawn, 'clr_evidence_gone_on'),
    dismissedByOwner: listOf(dismissed, 'clr_settled_on'),
  };
}

async function all(crm: Pick<Crm, 'walk'>, filters: readonly Filter[]): Promise<readonly CrmRecord[]> {
  const found: CrmRecord[] = [];
  for await (const page of crm.walk('loss', { filters, properties })) found.push(...page);
  return found;
}

function listOf(losses: readonly CrmRecord[], day: (typeof days)[number]): WaitingLists['possible'] {
  const read = losses.flatMap((loss) => waitingOf(loss, day) ?? []);
  const first = read.sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)).slice(0, named);
  return { count: losses.length, first };
}

function waitingOf({ id, properties: p }: CrmRecord, day: (typeof days)[number]): WaitingLoss | null {
  const on = z.safeParse(DayText, p[day]);
  const companyId = p['clr_company_id'];
  if (!on.success || !companyId) return null;
  return {
    lossId: id,
    companyId,
    name: p['clr_company_name'] || `Company ${companyId}`,
    on: on.data,
    value: parseMinor(p['clr_value']) ?? 0,
    owner: p['clr_owner_name'] ?? '',
  };
}
