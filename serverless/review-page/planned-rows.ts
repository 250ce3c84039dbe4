import { parseMinor } from '@loss-review/domain/money/minor';
import type { Plan, Ref, Upsert } from '@loss-review/domain/plan/plan';
import type { PlannedRow } from '@loss-review/domain/review-page/run-slice';
import { dayOf } from '@loss-review/domain/time/day';
import type { Catalogue } from '../hubspot/catalogue.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

type Held = CrmRecord['properties'];

const known = ['clr_key', 'clr_company_name', 'clr_company_id', 'clr_value', 'clr_lost_on'];

/** What plans would write, one row a loss or task; what is known of held losses is read from their records. */
export async function plannedRows(
  {
    crm,
    catalogue,
  }: {
    readonly crm: Pick<Crm, 'readByKey'>;
    readonly catalogue: Pick<Catalogue, 'account' | 'owners'>;
  },
  plans: readonly Plan[],
): Promise<PlannedRow[]> {
  const records = plans.flatMap((plan) => plan.records);
  const tasks = records.filter(({ type }) => type === 'task');
  const losses = records.filter(({ type }) => type === 'loss');
  const unnamed = [
    ...losses.filter(({ properties }) => !properties['clr_company_id']).map(({ key }) => key),
    ...tasks.flatMap(({ properties }) => properties['clr_loss_key'] ?? []),
  ];
  const held = unnamed.length > 0 ? await crm.readByKey('loss', [...new Set(unnamed)], known) : [];
  const byKey = new Map(held.map(({ properties }) => [properties['clr_key'] ?? '', properties]));
  const lossRows = losses.map((loss) => lossRow(loss, byKey.get(loss.key) ?? {}));
  if (tasks.length === 0) return lossRows;

  const [{ timeZone }, owners] = await Promise.all([catalogue.account(), catalogue.owners()]);
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const companies = companiesOf(plans);
  const taskRows = tasks.map((task) => {
    const { hs_task_subject, hs_timestamp, hubspot_owner_id, clr_loss_key } = task.properties;
    return {
      what: 'task' as const,
      name: hs_task_subject ?? '',
      companyId: companies.get(task.key) ?? null,
      on: hs_timestamp ? dayOf(hs_timestamp, timeZone) : null,
      value: parseMinor(byKey.get(clr_loss_key ?? '')?.['clr_value']),
      caller: hubspot_owner_id ? (names.get(hubspot_owner_id) ?? '') : 'Nobody yet',
    };
  });
  return [...lossRows, ...taskRows];
}

function lossRow({ properties }: Upsert, held: Held): PlannedRow {
  const p: Held = { ...held, ...properties };
  const what = whatOf(properties);
  return {
    what,
    name: p['clr_company_name'] || `Company ${p['clr_company_id'] ?? ''}`,
    companyId: p['clr_company_id'] || null,
    on: p[what === 'returned' ? 'clr_returned_on' : 'clr_lost_on'] || null,
    value: parseMinor(p['clr_value']),
    caller: '',
  };
}

function whatOf(properties: Upsert['properties']): PlannedRow['what'] {
  const { clr_kind: kind, clr_status: status } = properties;
  if (status === 'possible' || status === 'leaving') return status;
  if (kind === 'churned' || kind === 'downgraded' || kind === 'lost_deal') return kind;
  return properties['clr_returned_on'] ? 'returned' : 'evidence';
}

/** The company each planned task is about. */
function companiesOf(plans: readonly Plan[]): ReadonlyMap<string, string> {
  const keyed = (ref: Ref): string | null => ('key' in ref ? ref.key : null);
  return new Map(
    plans
      .flatMap(({ links }) => links)
      .flatMap(({ from, to }) => {
        const key = keyed(from);
        return key !== null && to.type === 'company' && 'id' in to ? [[key, to.id] as const] : [];
      }),
  );
}
