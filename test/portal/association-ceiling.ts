import type { AssociationType } from './association-store.ts';
import { invalid } from './refused.ts';
import type { ObjectType, PortalState } from './state.ts';

/** Names an association type among the limits that an account's people set. */
export const limitKey = ({ from, to, category, typeId }: AssociationType): string =>
  `${from}>${to} ${category} ${typeId}`;

interface Ends {
  readonly from: ObjectType;
  /** Null for a record that is about to be made. */
  readonly fromId: string | null;
  readonly to: ObjectType;
  readonly toId: string;
}

/**
 * 400 when an association under the types, and the pair's default type, would be one too many for either record:
 * above HubSpot's ceiling or the limit that the account's people set. A primary is not counted: it moves. HubSpot's
 * own wording is not documented.
 */
export function refuseFull(state: PortalState, ends: Ends, types: readonly AssociationType[]): void {
  const { from, fromId, to, toId } = ends;
  const held = fromId === null ? [] : (state.associations.link(from.id, fromId, to.id, toId)?.types ?? []);
  const plain = state.associations.types(from.id, to.id).filter((type) => type.isDefault);
  for (const type of new Set([...plain, ...types])) {
    if (held.includes(type)) continue;
    if (fromId !== null) refuseOneMore(state, type, fromId);
    const back = state.associations.types(to.id, from.id).find(({ typeId }) => typeId === type.inverse);
    if (back) refuseOneMore(state, back, toId);
  }
}

function refuseOneMore(state: PortalState, type: AssociationType, id: string): void {
  if (type.isPrimary) return;
  const own = state.associationLimits.get(limitKey(type));
  const limit = Math.min(own ?? Infinity, type.isDefault ? state.associationCeiling : Infinity);
  if (limit === Infinity) return;
  const used = state.associations
    .links(type.from, id, type.to)
    .filter(({ types }) => types.includes(type)).length;
  if (used < limit) return;
  throw invalid(
    `${type.from} ${id} has ${used} associations of type ${type.typeId} to ${type.to}; the limit is ${limit}.`,
  );
}
