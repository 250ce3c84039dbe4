import type { HeldLoss } from '@loss-review/domain/losses/facts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { heldLossProperties, readLoss } from './read-loss.ts';

/** What is read of a loss. */
export interface LossReading<Loss extends HeldLoss> {
  readonly properties: readonly string[];
  /** Null for a record that people have made unreadable. */
  readonly read: (record: CrmRecord, links: Parameters<typeof readLoss>[1]) => Loss | null;
}

const held: LossReading<HeldLoss> = { properties: heldLossProperties, read: readLoss };

/** The losses associated with each of these companies; companies without any are absent. */
export async function loadLosses(
  crm: Crm,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldLoss[]>> {
  return loadLossesAs(crm, companyIds, held);
}

/** The same, with what the reading tells of each. */
export async function loadLossesAs<Loss extends HeldLoss>(
  crm: Crm,
  companyIds: readonly string[],
  { properties, read }: LossReading<Loss>,
): Promise<ReadonlyMap<string, readonly Loss[]>> {
  const linked = await crm.linked('company', 'loss', companyIds);
  const ids = [...new Set([...linked.values()].flatMap((losses) => losses.map(({ id }) => id)))];
  const [records, deals] = await Promise.all([
    crm.read('loss', ids, properties),
    crm.linked('loss', 'deal', ids),
  ]);
  const losses = new Map<string, Loss>();
  for (const record of records) {
    const loss = read(record, { toCompany: true, deals: idsOf(deals.get(record.id)) });
    if (loss) losses.set(record.id, loss);
  }
  const byCompany = new Map<string, readonly Loss[]>();
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
