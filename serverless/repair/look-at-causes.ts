import type { HeldLoss } from '@loss-review/domain/losses/facts';
import { compareIds } from '@loss-review/domain/losses/order';
import { type HeldCause, placeOf } from '@loss-review/domain/reasons/held-cause';
import type { Repair } from '@loss-review/domain/repair/repair';
import { repairCause } from '@loss-review/domain/repair/repair-cause';
import { causeNames, readHeldCause } from '../call/read-held-cause.ts';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { findCompanies } from './find-companies.ts';

/**
 * Looks at these causes with the others of their losses, since their money adds up to the value; reads only. `read`
 * holds losses read before, by id.
 */
export async function lookAtCauses(
  crm: Crm,
  ids: readonly string[],
  read: ReadonlyMap<string, HeldLoss>,
): Promise<readonly Repair[]> {
  const [records, toCompanies] = await Promise.all([
    crm.read('cause', ids, causeNames),
    crm.linked('cause', 'company', ids),
  ]);
  const losses = await lossesByKey(crm, records.map(lossKeyOf), read);
  const linked = await crm.linked(
    'loss',
    'cause',
    [...losses.values()].map(({ id }) => id),
  );
  const linkedToLoss = new Set([...linked.values()].flatMap((links) => links.map(({ id }) => id)));
  const others = [...linkedToLoss].filter((id) => !ids.includes(id));
  const causes = [...records, ...(await crm.read('cause', others, causeNames))].map((record) =>
    readHeldCause(record, {
      toLoss: linkedToLoss.has(record.id),
      toCompany: (toCompanies.get(record.id) ?? []).length > 0,
    }),
  );
  const companyOf = ({ lossKey }: HeldCause): string => losses.get(lossKey)?.companyId ?? '';
  const looked = causes.filter(({ id }) => ids.includes(id));
  const companies = await findCompanies(crm, looked.filter((cause) => !cause.linkedToCompany).map(companyOf));
  const all = inOrder(causes);

  return looked.map((cause) =>
    repairCause({
      cause,
      loss: losses.get(cause.lossKey) ?? null,
      ofLoss: all.filter(({ lossKey }) => lossKey === cause.lossKey),
      companyId: companies.get(companyOf(cause)) ?? null,
    }),
  );
}

async function lossesByKey(
  crm: Crm,
  keys: readonly string[],
  known: ReadonlyMap<string, HeldLoss>,
): Promise<ReadonlyMap<string, HeldLoss>> {
  const asked = new Set(keys);
  const found = [...known.values()].filter(({ key }) => asked.has(key));
  for (const { key } of found) asked.delete(key);
  const records = await crm.readByKey('loss', [...asked].filter(Boolean), heldLossProperties);
  const read = records.flatMap((record) => readLoss(record, { toCompany: true, deals: [] }) ?? []);
  return new Map([...found, ...read].map((loss) => [loss.key, loss]));
}

function inOrder(causes: readonly HeldCause[]): readonly HeldCause[] {
  return [...causes].sort((a, b) => placeOf(a) - placeOf(b) || compareIds(a.id, b.id));
}

function lossKeyOf({ properties }: CrmRecord): string {
  return properties['clr_loss_key'] ?? '';
}
