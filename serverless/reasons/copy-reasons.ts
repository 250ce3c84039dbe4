import { followMaster, reasonFollowers } from '@loss-review/domain/reasons/follow-master';
import type { ListedOption } from '@loss-review/domain/reasons/reason-list';
import type { HeldProperty } from '@loss-review/domain/setup/held';
import type { Catalogue } from '../hubspot/catalogue.ts';

type FollowerType = (typeof reasonFollowers)[number]['type'];
export type CopyingPorts = Pick<Catalogue, 'properties' | 'setOptions'>;

/**
 * Gives every list that follows the master list its options, and answers how many differed: three requests, and two for
 * each that did. A list that setup has not made yet is left out.
 */
export async function copyReasons(catalogue: CopyingPorts, master: readonly ListedOption[]): Promise<number> {
  const types = [...new Set(reasonFollowers.map(({ type }) => type))];
  const copied = await Promise.all(
    types.map(async (type) => copyTo(catalogue, type, await catalogue.properties(type), master)),
  );
  return copied.reduce((sum, count) => sum + count, 0);
}

/** One after the other: HubSpot's definition of a type is changed as a whole. */
async function copyTo(
  { setOptions }: Pick<Catalogue, 'setOptions'>,
  type: FollowerType,
  properties: readonly HeldProperty[],
  master: readonly ListedOption[],
): Promise<number> {
  let copied = 0;
  for (const { name } of reasonFollowers.filter((follower) => follower.type === type)) {
    const held = properties.find((property) => property.name === name);
    const wanted = held === undefined ? null : followMaster(master, held.options);
    if (wanted === null) continue;
    await setOptions(type, name, wanted);
    copied += 1;
  }
  return copied;
}
