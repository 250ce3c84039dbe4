import { parseMinor } from '@loss-review/domain/money/minor';
import type { LostCustomer } from '@loss-review/domain/review-page/opened-review';
import { DayText } from '@loss-review/domain/review-page/month-text';
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

/**
 * The churned losses of a month that count, with their companies' names of today. HubSpot's search finds them, which
 * lags writes by seconds: the numbers come from the review, not from here. `assignedAt`: ISO instant at which the month's
 * calls were assigned; what was found later is late.
 */
export async function loadLostCustomers(
  crm: Crm,
  month: Month,
  assignedAt: string | null,
): Promise<readonly LostCustomer[]> {
  const filters: readonly Filter[] = [
    { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
    { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
    { propertyName: 'clr_status', operator: 'IN', values: ['lost', 'returned'] },
  ];
  const losses: CrmRecord[] = [];
  for await (const page of crm.walk('loss', { filters, properties: lossProperties })) losses.push(...page);
  const ids = [...new Set(losses.flatMap(({ properties: p }) => p['clr_company_id'] || []))];
  const companies = await crm.read('company', ids, ['name', 'clr_caller', 'clr_lost_month']);
  const byId = new Map(companies.map(({ id, properties }) => [id, properties]));
  return losses.flatMap((loss) => {
    const read = LossRecord.safeParse(loss.properties);
    if (!read.success) return [];
    const customer = customerOf(loss, read.data, byId.get(read.data.clr_company_id), month);
    return [{ ...customer, late: assignedAt !== null && loss.createdAt > assignedAt }];
  });
}

function customerOf(
  { id, properties: p }: CrmRecord,
  { clr_company_id: companyId, clr_lost_on: lostOn }: z.infer<typeof LossRecord>,
  company: CrmRecord['properties'] | undefined,
  month: Month,
): Omit<LostCustomer, 'late'> {
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
