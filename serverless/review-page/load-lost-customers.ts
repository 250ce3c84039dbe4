import { parseMinor } from '@loss-review/domain/money/minor';
import type { LostCustomer, LostCustomers } from '@loss-review/domain/review-page/opened-review';
import { DayText } from '@loss-review/domain/review-page/month-text';
import { lostAtOnce } from '@loss-review/domain/review-page/open-lost';
import type { Month } from '@loss-review/domain/time/day';
import * as z from 'zod/mini';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';

const LossRecord = z.object({
  clr_company_id: z.string().check(z.minLength(1)),
  clr_lost_on: DayText,
});
const lossProperties = [
  ...Object.keys(LossRecord.shape),
  'clr_company_name',
  'clr_value',
  'clr_returned_on',
  'clr_owner_name',
];

/** Which losses are customers who left in a month, and count. */
export function churnedLosses(month: Month): readonly Filter[] {
  return [
    { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
    { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
    { propertyName: 'clr_status', operator: 'IN', values: ['lost', 'returned'] },
  ];
}

/**
 * The churned losses of a month that count, the largest first and at most 200 after the first `from`, with their
 * companies' names of today. HubSpot's search finds them, which lags writes by seconds: the numbers come from the review,
 * not from here.
 */
export async function loadLostCustomers(
  crm: Pick<Crm, 'largest' | 'read'>,
  month: Month,
  from = 0,
): Promise<LostCustomers> {
  const { total, records } = await crm.largest('loss', {
    filters: churnedLosses(month),
    properties: lossProperties,
    by: 'clr_value',
    from,
    most: lostAtOnce,
  });
  const ids = [...new Set(records.flatMap(({ properties: p }) => p['clr_company_id'] || []))];
  const companies = await crm.read('company', ids, ['name', 'clr_caller', 'clr_lost_month']);
  const byId = new Map(companies.map(({ id, properties }) => [id, properties]));
  const customers = records.flatMap((loss) => {
    const read = LossRecord.safeParse(loss.properties);
    return read.success ? customerOf(loss, read.data, byId.get(read.data.clr_company_id), month) : [];
  });
  return { count: total, customers: customers.sort(byValue) };
}

function byValue(a: LostCustomer, b: LostCustomer): number {
  return b.value - a.value || (a.name < b.name ? -1 : 1);
}

function customerOf(
  { id, properties: p }: CrmRecord,
  { clr_company_id: companyId, clr_lost_on: lostOn }: z.infer<typeof LossRecord>,
  company: CrmRecord['properties'] | undefined,
  month: Month,
): LostCustomer {
  return {
    lossId: id,
    companyId,
    held: company !== undefined,
    name: company?.['name'] || p['clr_company_name'] || `Company ${companyId}`,
    lostOn,
    value: parseMinor(p['clr_value']) ?? 0,
    returnedOn: p['clr_returned_on'] || null,
    owner: p['clr_owner_name'] ?? '',
    // A company mirrors its newest loss: for one that left again since, its caller is not this loss's.
    caller: (company?.['clr_lost_month'] === month && company['clr_caller']) || '',
  };
}
