import type { AssociationType } from './association-store.ts';
import { inverseOf, linkRecords } from './association-links.ts';
import { liveRecord } from './record-store.ts';
import type { EndedLink, ObjectType, PortalState } from './state.ts';

/**
 * Gives a live record associations that it had before, or that a record merged into it had. Where another record is
 * the primary by now, it stays so and the association comes without that flag; ends that are gone are passed over.
 */
export function takeOverLinks(
  state: PortalState,
  type: ObjectType,
  id: string,
  ended: readonly EndedLink[],
): void {
  for (const { to, toId, types } of ended) {
    const partner = state.types.get(to);
    const other = partner && liveRecord(partner, toId);
    if (!partner || !other || (partner === type && other.id === id)) continue;
    const declared = state.associations
      .types(type.id, to)
      .filter((each) => types.some((had) => had.typeId === each.typeId && had.category === each.category));
    if (declared.length === 0) continue;
    const ends = { from: type, fromId: id, to: partner, toId: other.id };
    const free = declared.filter((each) => !hasOtherPrimary(state, ends, each));
    linkRecords(state, ends, free);
  }
}

/** Does either end have a primary already, where the association would make it another? */
function hasOtherPrimary(
  state: PortalState,
  ends: {
    readonly from: ObjectType;
    readonly fromId: string;
    readonly to: ObjectType;
    readonly toId: string;
  },
  type: AssociationType,
): boolean {
  const { from, fromId, to, toId } = ends;
  const back = inverseOf(state, type);
  const holds = (primary: AssociationType | undefined, of: ObjectType, id: string, others: string): boolean =>
    primary?.isPrimary === true &&
    state.associations.links(of.id, id, others).some(({ types }) => types.includes(primary));
  return holds(type, from, fromId, to.id) || holds(back, to, toId, from.id);
}
