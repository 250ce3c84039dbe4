import { readFormerIds } from '@loss-review/domain/losses/merged';
import type { Crm } from '../hubspot/crm.ts';
import { mergedIds } from '../facts/load-companies.ts';

/** By every id that these companies have, or had before they were merged: the id they live on under; gone ones are absent. */
export async function findCompanies(
  crm: Pick<Crm, 'read'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const records = await crm.read('company', [...new Set(ids)], [mergedIds]);
  return new Map(
    records.flatMap((record) =>
      [record.id, ...readFormerIds(record.properties[mergedIds])].map((id): readonly [string, string] => [
        id,
        record.id,
      ]),
    ),
  );
}
