import { firstWonBefore } from '@loss-review/domain/card/card-facts';
import type { DealRules } from '@loss-review/domain/deals/close';
import type { HeldLoss } from '@loss-review/domain/losses/facts';
import { readFormerIds } from '@loss-review/domain/losses/merged';
import { mirrorNames } from '@loss-review/domain/losses/mirror';
import type { Repair } from '@loss-review/domain/repair/repair';
import {
  callNames,
  type CompanyToRepair,
  needsFirstWon,
  repairCompany,
} from '@loss-review/domain/repair/repair-company';
import type { Day } from '@loss-review/domain/time/day';
import { mergedIds } from '../facts/load-companies.ts';
import { loadDeals } from '../facts/load-deals.ts';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** The company properties that a repair compares: read of every company, since any of them may be left over. */
export const comparedNames: readonly string[] = [...mirrorNames, ...callNames];

/** What looking at companies stands on besides the portal. */
export interface CompanyRules {
  readonly deals: DealRules;
  readonly today: Day;
  /** Losses that no association led to, by the company they belong to. */
  readonly unlinked: ReadonlyMap<string, ReadonlySet<string>>;
  /** Losses read before, by id. */
  readonly read: ReadonlyMap<string, HeldLoss>;
}

/** Looks at those of these companies (as the index has them) that have losses or mirror something; reads only. */
export async function lookAtCompanies(
  crm: Crm,
  found: readonly CrmRecord[],
  { deals, today, unlinked, read: known }: CompanyRules,
): Promise<readonly Repair[]> {
  const lossIds = await lossIdsOf(crm, found, unlinked);
  const ids = found
    .filter(({ id, properties }) => lossIds.has(id) || comparedNames.some((name) => properties[name]))
    .map(({ id }) => id);
  const [companies, losses] = await Promise.all([
    crm.read('company', ids, ['name', mergedIds, ...comparedNames]),
    lossesById(crm, [...new Set([...lossIds.values()].flat())], known),
  ]);
  const read = companies.map(({ id, properties: p }): Omit<CompanyToRepair, 'firstWonOn'> => ({
    id,
    name: p['name'] || `Company ${id}`,
    formerIds: readFormerIds(p[mergedIds]),
    mirror: Object.fromEntries(comparedNames.map((name) => [name, p[name] ?? ''])),
    losses: (lossIds.get(id) ?? []).flatMap((loss) => losses.get(loss) ?? []),
  }));
  const asked = read.filter(needsFirstWon).map(({ id }) => id);
  const bought = await loadDeals(crm, asked, deals);
  return read.map((company) =>
    repairCompany({ ...company, firstWonOn: firstWonBefore(bought.get(company.id)?.closed ?? [], today) }),
  );
}

/** Ids of the losses of each company; companies without any are absent. */
async function lossIdsOf(
  crm: Crm,
  companies: readonly CrmRecord[],
  unlinked: CompanyRules['unlinked'],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const linked = await crm.linked(
    'company',
    'loss',
    companies.map(({ id }) => id),
  );
  return new Map(
    [...linked].flatMap(([company, losses]) => {
      const ids = new Set([...losses.map(({ id }) => id), ...(unlinked.get(company) ?? [])]);
      return ids.size > 0 ? [[company, [...ids]] as const] : [];
    }),
  );
}

async function lossesById(
  crm: Crm,
  ids: readonly string[],
  known: CompanyRules['read'],
): Promise<ReadonlyMap<string, HeldLoss>> {
  const unread = ids.filter((id) => !known.has(id));
  const records = await crm.read('loss', unread, heldLossProperties);
  const read = records.flatMap((record) => readLoss(record, { toCompany: true, deals: [] }) ?? []);
  const losses = [...ids.flatMap((id) => known.get(id) ?? []), ...read];
  return new Map(losses.map((loss) => [loss.id, loss]));
}
