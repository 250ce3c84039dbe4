import { bothDirections } from './association-types.ts';
import type { AssociationType } from './association-store.ts';
import { invalid, notFound } from './refused.ts';
import type { ObjectType, PortalState } from './state.ts';

/** A new custom object may be associated with activities at once, and with what its schema names. */
export function associateByDefault(
  state: PortalState,
  type: ObjectType,
  partners: readonly ObjectType[],
): void {
  const activities = [...state.types.values()].filter((other) => other.activity);
  for (const partner of new Set([...activities, ...partners])) {
    declare(state, type, partner, `${type.name}_to_${partner.name}`);
  }
}

/** Declares the plain association of two object types, both directions; 400 when there is one, or the name is taken. */
export function declarePair(
  state: PortalState,
  from: ObjectType,
  to: ObjectType,
  name: string,
): AssociationType {
  if (!from.schema && !to.schema) {
    throw invalid(`Associations between ${from.id} and ${to.id} are HubSpot's own.`);
  }
  if (state.associations.types(from.id, to.id).length > 0) {
    throw invalid(`Association definition label "" already exists on ObjectType pair ${from.id}-${to.id}`, {
      subCategory: 'AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL',
    });
  }
  const taken = [from, to].some((type) => typesOf(state, type).some((declared) => declared.name === name));
  if (taken) throw invalid(`Association definition named ${name} already exists for portal`);
  return declare(state, from, to, name);
}

function declare(state: PortalState, from: ObjectType, to: ObjectType, name: string): AssociationType {
  const typeId = state.ids.small();
  const inverse = from.id === to.id ? typeId : state.ids.small();
  const [forth, back] = bothDirections({ from: from.id, to: to.id, typeId, inverse }, [name, name], {
    category: 'USER_DEFINED',
    isDefault: true,
  });
  state.associations.declare(forth);
  if (from.id !== to.id) state.associations.declare(back);
  return forth;
}

function typesOf(state: PortalState, type: ObjectType): readonly AssociationType[] {
  return state.associations
    .partners(type.id)
    .flatMap((partner) => state.associations.types(type.id, partner));
}

/** Takes an association between object types away, both directions, with all links; 404 when there is none of the id. */
export function undeclarePair(state: PortalState, type: ObjectType, id: string): void {
  for (const partner of state.associations.partners(type.id)) {
    const both = [
      ...state.associations.types(type.id, partner),
      ...state.associations.types(partner, type.id),
    ];
    const found = both.find((declared) => String(declared.typeId) === id);
    if (!found) continue;
    if (found.category !== 'USER_DEFINED') throw invalid(`Association type ${id} is HubSpot's own.`);
    state.associations.undeclare(type.id, partner);
    state.associations.undeclare(partner, type.id);
    return;
  }
  throw notFound(`No association ${id} of object type ${type.id}.`);
}
