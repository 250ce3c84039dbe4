import type { HeldLoss } from '@loss-review/domain/losses/facts';
import type { Crm } from '../hubspot/crm.ts';
import { heldLossProperties, readLoss } from './read-loss.ts';

/** The losses associated with each of these companies; companies without any are absent. */
export async function loadLosses(
  crm: Crm,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldLoss[]>> {
  const linked = await crm.linked('company', 'loss', companyIds);
  const ids = [...new Set([...linked.values()].flatMap((losses) => losses.map(({ id }) => id)))];
  const [records, deals] = await Promise.all([
    crm.read('loss', ids, heldLossProperties),
    crm.linked('loss', 'deal', ids),
  ]);
  const losses = new Map<string, HeldLoss>();
  for (const record of records) {
    const loss = readLoss(record, { toCompany: true, deals: idsOf(deals.get(record.id)) });
    if (loss) losses.set(record.id, loss);
  }
  const byCompany = new Map<string, readonly HeldLoss[]>();
  for (const [companyId, links] of linked) {
    const own = links.flatMap(({ id }) => losses.get(id) ?? []);
    if (own.length > 0) byCompany.set(companyId, own);
  }
  return byCompany;
}

/** Losses by origin key that no association led to: written in a run that was cut, or unlinked by a person. */
export async function loadLossesByKey(
  crm: Crm,
  keys: readonly string[],
): Promise<ReadonlyMap<string, HeldLoss>> {
  const records = await crm.readByKey('loss', keys, heldLossProperties);
  const deals = await crm.linked(
    'loss',
    'deal',
    records.map(({ id }) => id),
  );
  const losses = records.flatMap(
    (record) => readLoss(record, { toCompany: false, deals: idsOf(deals.get(record.id)) }) ?? [],
  );
  return new Map(losses.map((loss) => [loss.key, loss]));
}

function idsOf(linked: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (linked ?? []).map(({ id }) => id);
}
