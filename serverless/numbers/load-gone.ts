import { asCounted } from '@loss-review/domain/review/as-counted';
import { countedBy } from '@loss-review/domain/review/gone-company';
import type { GroupedGoneLoss } from '@loss-review/domain/review/groups/group-sums';
import { parseMinor } from '@loss-review/domain/money/minor';
import { readFormerIds } from '@loss-review/domain/losses/merged';
import { churnedIn } from '@loss-review/domain/review/reviewed';
import type { ReasonRules } from '@loss-review/domain/settings/settings';
import type { Month } from '@loss-review/domain/time/day';
import { mergedIds } from '../facts/load-companies.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { inPieces } from '../hubspot/parallel.ts';
import { loadCauses } from './load-causes.ts';
import { groupedLosses } from './read-grouped-loss.ts';

/** So many company ids fit the body of a search, which HubSpot limits to 3,000 characters. */
const idsASearch = 100;

/**
 * Of these losses' companies those that HubSpot no longer holds, each with all of its losses, and only where one of these
 * losses is the one by which it is counted in the month. Archiving a company ends its associations; a loss that lost its
 * association otherwise is the sweep's to mend. Reasons are as they count.
 */
export async function loadGone(
  crm: Crm,
  losses: readonly CrmRecord[],
  month: Month,
  { reasonRules, teams }: { readonly reasonRules: ReasonRules; readonly teams: ReadonlyMap<string, string> },
): Promise<readonly (readonly GroupedGoneLoss[])[]> {
  const linked = await crm.linked(
    'loss',
    'company',
    losses.map(({ id }) => id),
  );
  const alone = losses.filter(({ id }) => (linked.get(id) ?? []).length === 0);
  const gone = await withoutLiving(crm, [
    ...new Set(alone.map(({ properties }) => properties['clr_company_id'] ?? '')),
  ]);
  const ids: string[] = [];
  for (const values of inPieces(gone, idsASearch)) {
    const filter = { propertyName: 'clr_company_id', operator: 'IN' as const, values };
    for await (const page of crm.walk('loss', { filters: [filter], properties: [] })) {
      ids.push(...page.map(({ id }) => id));
    }
  }
  const held = await readLosses(crm, ids, teams);
  const here = new Set(alone.map(({ id }) => id));
  const counted = gone
    .map((companyId) => held.filter((loss) => loss.companyId === companyId))
    .filter((own) => here.has(countedBy(own, month)?.id ?? ''));
  const churned = counted.flatMap((own) => churnedIn(month, own));
  const causes = await loadCauses(
    crm,
    churned.map(({ id }) => id),
  );
  return counted.map((own) =>
    own.map((loss) => asCounted({ ...loss, causes: causes.get(loss.id) ?? [] }, reasonRules)),
  );
}

async function readLosses(
  crm: Crm,
  ids: readonly string[],
  teams: ReadonlyMap<string, string>,
): Promise<readonly GroupedGoneLoss[]> {
  const { properties, read } = groupedLosses(teams);
  const records = await crm.read('loss', ids, [...properties, 'clr_value_before']);
  return records.flatMap((record) => {
    const held = read(record, { toCompany: false, deals: [] });
    const valueBefore = parseMinor(record.properties['clr_value_before']);
    return held ? [{ ...held, causes: [], valueBefore }] : [];
  });
}

/** The id of a merged company answers with the one that lives on, which names it among those it took in. */
async function withoutLiving(crm: Crm, companyIds: readonly string[]): Promise<readonly string[]> {
  const ids = companyIds.filter((id) => /^\d{1,20}$/.test(id));
  const living = await crm.read('company', ids, [mergedIds]);
  const known = new Set(
    living.flatMap(({ id, properties }) => [id, ...readFormerIds(properties[mergedIds])]),
  );
  return ids.filter((id) => !known.has(id));
}
