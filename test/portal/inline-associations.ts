import * as z from 'zod';
import { refuseFull } from './association-ceiling.ts';
import { namedTypes, typeSpec, type TypeSpec } from './association-links.ts';
import type { AssociationType } from './association-store.ts';
import { idText } from './call.ts';
import { liveRecord } from './record-store.ts';
import { invalid } from './refused.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

/** Associations sent along with a new record. */
export const inlineAssociations = z.array(
  z.object({ to: z.object({ id: idText }), types: z.array(typeSpec) }),
);

/** What inline associations of a new record will become; 400 when a record or type does not exist. */
export function plannedLinks(
  state: PortalState,
  from: ObjectType,
  input: z.infer<typeof inlineAssociations>,
): readonly {
  readonly to: ObjectType;
  readonly record: StoredRecord;
  readonly types: readonly AssociationType[];
}[] {
  return input.map(({ to: { id }, types: specs }) => {
    const to = targetType(state, from, specs);
    const record = liveRecord(to, id);
    if (!record) {
      const objectType = to.schema ? to.id : to.name.toUpperCase();
      throw invalid('One or more associations are invalid', {
        context: {
          INVALID_OBJECT_IDS: [`${objectType}=${id} is not valid`],
          objectId: [id],
          objectType: [objectType],
        },
      });
    }
    const types = namedTypes(state, from, to, specs);
    refuseFull(state, { from, fromId: null, to, toId: record.id }, types);
    return { to, record, types };
  });
}

function targetType(state: PortalState, from: ObjectType, specs: readonly TypeSpec[]): ObjectType {
  const [spec] = specs;
  if (!spec)
    throw invalid('Invalid input JSON on line 1, column 2. Some required fields were not set: [types]');
  for (const partner of state.associations.partners(from.id)) {
    const found = state.associations
      .types(from.id, partner)
      .some((type) => type.typeId === spec.associationTypeId && type.category === spec.associationCategory);
    const type = state.types.get(partner);
    if (found && type) return type;
  }
  throw invalid(
    `${spec.associationCategory} association type ${spec.associationTypeId} does not exist for ${from.id}.`,
    { subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE' },
  );
}
