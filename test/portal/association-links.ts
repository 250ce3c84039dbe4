import * as z from 'zod';
import type { AssociationType } from './association-store.ts';
import { invalid } from './refused.ts';
import type { ObjectType, PortalState } from './state.ts';

/** How a request names an association type. */
export const typeSpec = z.object({
  associationCategory: z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED']),
  associationTypeId: z.number().int(),
});
export type TypeSpec = z.infer<typeof typeSpec>;

/** The type every association of the pair has; 400 when the two object types may not be associated. */
export function defaultTypeOf(state: PortalState, from: ObjectType, to: ObjectType): AssociationType {
  const type = state.associations.types(from.id, to.id).find((each) => each.isDefault);
  if (type) return type;
  throw invalid(`No association is defined between object types ${from.id} and ${to.id}.`, {
    subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
  });
}

/** The declared types that specs name; 400 for one that does not exist in this direction. */
export function namedTypes(
  state: PortalState,
  from: ObjectType,
  to: ObjectType,
  specs: readonly TypeSpec[],
): readonly AssociationType[] {
  const declared = state.associations.types(from.id, to.id);
  return specs.map(({ associationCategory, associationTypeId }) => {
    const found = declared.find(
      (type) => type.typeId === associationTypeId && type.category === associationCategory,
    );
    if (found) return found;
    throw invalid(
      `${associationCategory} association type ${associationTypeId} does not exist between ${from.id} and ${to.id}.`,
      { subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE' },
    );
  });
}

/**
 * Associates two records under `types`, always with the pair's default type beside them. With `replaceLabels` labels of
 * the account's own that are not among `types` go away. A record's primary moves when another becomes it.
 */
export function linkRecords(
  state: PortalState,
  ends: {
    readonly from: ObjectType;
    readonly fromId: string;
    readonly to: ObjectType;
    readonly toId: string;
  },
  types: readonly AssociationType[],
  replaceLabels = false,
): void {
  const { from, fromId, to, toId } = ends;
  const held = state.associations.link(from.id, fromId, to.id, toId)?.types ?? [];
  const kept = replaceLabels ? held.filter((type) => !isOwnLabel(type)) : held;
  const plain = defaultTypeOf(state, from, to);
  const next = ordered(state, from, to, new Set([plain, ...kept, ...types]));
  if (next.length === held.length && next.every((type, place) => type === held[place])) return;
  for (const type of next) {
    if (held.includes(type)) continue;
    if (type.isPrimary) dropPrimary(state, from.id, fromId, to.id, type);
    const back = inverseOf(state, type);
    if (back?.isPrimary) dropPrimary(state, to.id, toId, from.id, back);
  }
  setBoth(state, ends, next);
}

const isOwnLabel = (type: AssociationType): boolean => type.category === 'USER_DEFINED' && !type.isDefault;

/** Ends an association, or only the given types of it; without its default type nothing of it remains. */
export function unlinkRecords(
  state: PortalState,
  ends: {
    readonly from: ObjectType;
    readonly fromId: string;
    readonly to: ObjectType;
    readonly toId: string;
  },
  types?: readonly AssociationType[],
): void {
  const held = state.associations.link(ends.from.id, ends.fromId, ends.to.id, ends.toId)?.types ?? [];
  if (held.length === 0) return;
  const whole = types === undefined || types.some((type) => type.isDefault);
  setBoth(state, ends, whole ? [] : held.filter((type) => !types.includes(type)));
}

/** The list in the order of declaration: the same few lists are shared by all links of a pair. */
function ordered(
  state: PortalState,
  from: ObjectType,
  to: ObjectType,
  wanted: ReadonlySet<AssociationType>,
): readonly AssociationType[] {
  return state.associations.types(from.id, to.id).filter((type) => wanted.has(type));
}

function setBoth(
  state: PortalState,
  ends: {
    readonly from: ObjectType;
    readonly fromId: string;
    readonly to: ObjectType;
    readonly toId: string;
  },
  types: readonly AssociationType[],
): void {
  const { from, fromId, to, toId } = ends;
  const wanted = types.flatMap((type) => inverseOf(state, type) ?? []);
  state.associations.set(from.id, fromId, to.id, toId, types);
  state.associations.set(to.id, toId, from.id, fromId, ordered(state, to, from, new Set(wanted)));
}

/** The same association seen from the other side. */
export function inverseOf(state: PortalState, type: AssociationType): AssociationType | undefined {
  return state.associations.types(type.to, type.from).find((other) => other.typeId === type.inverse);
}

function dropPrimary(
  state: PortalState,
  from: string,
  fromId: string,
  to: string,
  primary: AssociationType,
): void {
  for (const link of [...state.associations.links(from, fromId, to)]) {
    if (!link.types.includes(primary)) continue;
    const back = state.associations.link(to, link.toId, from, fromId)?.types ?? [];
    state.associations.set(
      from,
      fromId,
      to,
      link.toId,
      link.types.filter((type) => type !== primary),
    );
    state.associations.set(
      to,
      link.toId,
      from,
      fromId,
      back.filter((type) => type.typeId !== primary.inverse),
    );
  }
}
