import type { HeldCause } from '@loss-review/domain/reasons/held-cause';
import { causeNames, readHeldCause } from '../call/read-held-cause.ts';
import type { Crm } from '../hubspot/crm.ts';

/** The causes associated with these losses; asks nothing where there are no losses. */
export async function loadCauses(
  crm: Pick<Crm, 'linked' | 'read'>,
  lossIds: readonly string[],
): Promise<readonly HeldCause[]> {
  const linked = await crm.linked('loss', 'cause', lossIds);
  const ids = [...linked.values()].flatMap((links) => links.map(({ id }) => id));
  const records = await crm.read('cause', [...new Set(ids)], causeNames);
  return records.map((record) => readHeldCause(record, { toLoss: true, toCompany: false }));
}
