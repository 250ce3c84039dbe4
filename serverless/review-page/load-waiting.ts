import { parseMinor } from '@loss-review/domain/money/minor';
import type {
  WaitingList,
  WaitingLists,
  WaitingLoss,
} from '@loss-review/domain/review-page/describe-waiting';
import { DayText } from '@loss-review/domain/review-page/month-text';
import type { Month } from '@loss-review/domain/time/day';
import * as z from 'zod/mini';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';
import { churnedLosses } from './load-lost-customers.ts';

/** Losses a list names. */
const named = 20;

const days = ['clr_lost_on', 'clr_evidence_gone_on', 'clr_settled_on'] as const;
const properties = ['clr_company_id', 'clr_company_name', 'clr_value', 'clr_owner_name', ...days];

/**
 * What waits for a person: possible losses, customers under notice, losses whose evidence is gone, owners who dismissed a
 * loss of their own account, and losses of the month found after its calls were assigned at `assignedAt` (ISO instant;
 * null: they are not). HubSpot's search finds them, which lags writes by seconds.
 */
export async function loadWaiting(
  crm: Pick<Crm, 'largest'>,
  month: Month,
  assignedAt: string | null,
): Promise<WaitingLists> {
  const list = async (day: (typeof days)[number], filters: readonly Filter[]): Promise<WaitingList> => {
    const { total, records } = await crm.largest('loss', {
      filters,
      properties,
      by: 'clr_value',
      most: named,
    });
    const first = records.flatMap((loss) => waitingOf(loss, day) ?? []);
    return { count: total, first: first.sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)) };
  };
  const [possible, leaving, withdrawn, dismissedByOwner, late] = await Promise.all([
    list('clr_lost_on', [{ propertyName: 'clr_status', operator: 'EQ', value: 'possible' }]),
    list('clr_lost_on', [{ propertyName: 'clr_status', operator: 'EQ', value: 'leaving' }]),
    list('clr_evidence_gone_on', [{ propertyName: 'clr_evidence_gone_on', operator: 'HAS_PROPERTY' }]),
    list('clr_settled_on', [
      { propertyName: 'clr_status', operator: 'EQ', value: 'dismissed' },
      { propertyName: 'clr_dismissed_by_owner', operator: 'EQ', value: 'true' },
    ]),
    assignedAt === null
      ? { count: 0, first: [] }
      : list('clr_lost_on', [
          ...churnedLosses(month),
          { propertyName: 'hs_createdate', operator: 'GT', value: String(Date.parse(assignedAt)) },
        ]),
  ]);
  return { possible, leaving, withdrawn, dismissedByOwner, late };
}

function waitingOf({ properties: p }: CrmRecord, day: (typeof days)[number]): WaitingLoss | null {
  const on = z.safeParse(DayText, p[day]);
  const companyId = p['clr_company_id'];
  if (!on.success || !companyId) return null;
  return {
    companyId,
    name: p['clr_company_name'] || `Company ${companyId}`,
    on: on.data,
    value: parseMinor(p['clr_value']) ?? 0,
    owner: p['clr_owner_name'] ?? '',
  };
}
