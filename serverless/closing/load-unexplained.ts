import { askKey } from '@loss-review/domain/closing/ask-missing';
import type { Found, UnexplainedLoss } from '@loss-review/domain/closing/missing';
import { parseMinor } from '@loss-review/domain/money/minor';
import { DayText } from '@loss-review/domain/review-page/month-text';
import type { Month } from '@loss-review/domain/time/day';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';
import { type Asked, loadAsked } from './load-asked.ts';
import { loadFound } from './load-found.ts';

const reasons = ['clr_owner_reason', 'clr_stated_reason'] as const;
const properties = [
  ...['clr_key', 'clr_company_id', 'clr_company_name', 'clr_kind', 'clr_status', 'clr_lost_month'],
  ...['clr_lost_on', 'clr_value', 'clr_root_reasons', ...reasons],
];

/** The churned losses of a month that count, as HubSpot's search is asked for them. */
export function churnedIn(month: Month): readonly Filter[] {
  return [
    { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
    { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
    { propertyName: 'clr_status', operator: 'IN', values: ['lost', 'returned'] },
  ];
}

/** Does a loss, as it is now, count among those? */
export function isChurnedIn(month: Month, { properties: p }: Pick<CrmRecord, 'properties'>): boolean {
  const counts = p['clr_status'] === 'lost' || p['clr_status'] === 'returned';
  return counts && p['clr_kind'] === 'churned' && p['clr_lost_month'] === month;
}

/** A loss of the month that nobody has explained, with the task by which its owner was asked; null: not yet. */
interface AskableLoss extends UnexplainedLoss {
  readonly asked: Asked | null;
}

/** The month's churned losses of which no root cause is known, the most valuable first, with whoever can be asked. */
export async function loadUnexplained(
  crm: Crm,
  month: Month,
  owners: readonly Owner[],
): Promise<Found<UnexplainedLoss>> {
  const { records, notLookedAt } = await loadFound(crm, 'loss', {
    filters: [...churnedIn(month), { propertyName: 'clr_root_reasons', operator: 'NOT_HAS_PROPERTY' }],
    properties,
    holds: (p) => isUnexplained(month, p),
  });
  const first = await withPeople(crm, records, owners);
  return { first: [...first].sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1)), notLookedAt };
}

/** Of these losses, found by a search, those for which nobody has given any reason, as they are now. */
export async function loadSilent(
  crm: Pick<Crm, 'read' | 'linked' | 'readByKey'>,
  month: Month,
  found: readonly CrmRecord[],
  owners: readonly Owner[],
): Promise<readonly AskableLoss[]> {
  const records = await crm.read(
    'loss',
    found.map(({ id }) => id),
    properties,
  );
  const silent = records.filter(({ properties: p }) => isUnexplained(month, p) && !hasReason(p));
  return withPeople(crm, silent, owners);
}

function isUnexplained(month: Month, p: CrmRecord['properties']): boolean {
  return isChurnedIn(month, { properties: p }) && !p['clr_root_reasons'];
}

function hasReason(p: CrmRecord['properties']): boolean {
  return reasons.some((name) => Boolean(p[name]));
}

/** Loss records with their companies' active owners, and whether these were asked for a reason. */
async function withPeople(
  crm: Pick<Crm, 'read' | 'linked' | 'readByKey'>,
  records: readonly CrmRecord[],
  owners: readonly Owner[],
): Promise<readonly AskableLoss[]> {
  const losses = records.map(({ id, properties: p }) => ({
    id,
    key: p['clr_key'] ?? '',
    companyId: p['clr_company_id'] ?? '',
    name: p['clr_company_name'] || `Company ${p['clr_company_id'] ?? ''}`,
    lostOn: DayText.safeParse(p['clr_lost_on']).data ?? null,
    value: parseMinor(p['clr_value']) ?? 0,
    hasReason: hasReason(p),
  }));
  const silent = losses.filter((loss) => !loss.hasReason);
  const [companies, tasks] = await Promise.all([
    crm.read('company', [...new Set(losses.map(({ companyId }) => companyId))], ['name', 'hubspot_owner_id']),
    loadAsked(crm, 'reason', silent),
  ]);
  const byId = new Map(companies.map((company) => [company.id, company.properties]));
  const active = new Map(owners.flatMap((owner) => (owner.active ? [[owner.id, owner] as const] : [])));
  return losses.map((loss) => {
    const company = byId.get(loss.companyId);
    const owner = active.get(company?.['hubspot_owner_id'] ?? '');
    const asked = tasks.get(askKey(loss.key, 'reason')) ?? null;
    return {
      ...loss,
      name: company?.['name'] || loss.name,
      owner: owner ? { id: owner.id, name: owner.name } : null,
      askedOn: asked?.askedOn ?? null,
      asked,
    };
  });
}
