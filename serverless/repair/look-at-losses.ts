import type { HeldLoss } from '@loss-review/domain/losses/facts';
import type { LossToRepair } from '@loss-review/domain/repair/loss-to-repair';
import type { Repair } from '@loss-review/domain/repair/repair';
import { repairLoss } from '@loss-review/domain/repair/repair-loss';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { Crm } from '../hubspot/crm.ts';
import { findCompanies } from './find-companies.ts';

const properties = [...heldLossProperties, 'clr_name', 'clr_lost_month'];

/** Losses that were looked at. */
interface LookedAt {
  readonly repairs: readonly Repair[];
  /** Those that can be read. */
  readonly held: readonly HeldLoss[];
}

/** Looks at these losses as they are now, with their associations; reads only. */
export async function lookAtLosses(crm: Crm, ids: readonly string[]): Promise<LookedAt> {
  const [records, linkedCompanies, linkedDeals] = await Promise.all([
    crm.read('loss', ids, properties),
    crm.linked('loss', 'company', ids),
    crm.linked('loss', 'deal', ids),
  ]);
  const losses = records.map((record): LossToRepair => {
    const deals = (linkedDeals.get(record.id) ?? []).map(({ id }) => id);
    const companies = (linkedCompanies.get(record.id) ?? []).map(({ id }) => id);
    const { clr_name: name, clr_key: key, clr_lost_month: lostMonth } = record.properties;
    const linkedToCompany = companies.includes(record.properties['clr_company_id'] ?? '');
    return {
      id: record.id,
      name: name || `Loss ${record.id}`,
      key: key ?? '',
      lostMonth: lostMonth ?? '',
      held: readLoss(record, { toCompany: linkedToCompany, deals }),
      linkedCompanies: companies,
    };
  });
  const [companies, deals] = await Promise.all([
    findCompanies(crm, losses.flatMap(doubtfulCompanies)),
    crm.read('deal', [...new Set(losses.flatMap(unlinkedDeals))], []),
  ]);
  const sure = losses.flatMap((loss) => (isPlain(loss) ? loss.linkedCompanies : []));
  const around = {
    companies: new Map([...sure.map((id) => [id, id] as const), ...companies]),
    deals: new Set(deals.map(({ id }) => id)),
  };
  return {
    repairs: losses.map((loss) => repairLoss(loss, around)),
    held: losses.flatMap(({ held }) => held ?? []),
  };
}

/** Associated with the company it names and with no other: HubSpot associates only what is there. */
function isPlain({ held, linkedCompanies }: LossToRepair): boolean {
  return held !== null && linkedCompanies.length === 1 && linkedCompanies[0] === held.companyId;
}

function doubtfulCompanies(loss: LossToRepair): readonly string[] {
  if (!loss.held || isPlain(loss)) return [];
  return [loss.held.companyId, ...loss.linkedCompanies];
}

function unlinkedDeals({ held }: LossToRepair): readonly string[] {
  return (held?.evidence ?? []).flatMap(({ id }) => {
    const [, deal] = /^deal-(\d+)$/.exec(id) ?? [];
    return deal === undefined || held?.linkedDeals.includes(deal) ? [] : [deal];
  });
}
