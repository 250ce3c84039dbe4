import type { OurType, RecordType } from '@loss-review/domain/plan/plan';
import type { ObjectSpec } from '@loss-review/domain/schema/objects';
import type { HeldSchema } from './catalogue.ts';
import { toHeldProperty, toWireProperty } from './catalogue-properties.ts';
import type { Connection } from './connection.ts';
import { notSetUp } from './trouble-words.ts';
import { hubspotTypeIds, hubspotTypes, isOurType, ourNames, ourTypes, schemasPath } from './types.ts';
import { SchemasAnswer } from './wire-catalogue.ts';
import { understand } from './wire.ts';

/** Our custom objects in this account; others' are left out. */
export async function readSchemas(connection: Connection): Promise<readonly HeldSchema[]> {
  const { body } = await connection.send({
    method: 'GET',
    path: schemasPath,
    kind: 'read',
    repeatable: true,
  });
  const { results } = understand(SchemasAnswer, body, 'the list of custom objects');
  const typeIds = new Map<string, RecordType>();
  for (const type of hubspotTypes) typeIds.set(hubspotTypeIds[type], type);
  for (const type of ourTypes) {
    const own = results.find(({ name }) => name === ourNames[type]);
    if (own) typeIds.set(own.objectTypeId, type);
  }
  return results.flatMap(({ objectTypeId, properties, associations = [] }) => {
    const type = typeIds.get(objectTypeId);
    if (type === undefined || !isOurType(type)) return [];
    // A declared association shows on the schemas of both its ends.
    const ends = associations.flatMap(({ fromObjectTypeId, toObjectTypeId }) => [
      fromObjectTypeId,
      toObjectTypeId,
    ]);
    const links = new Set(ends.flatMap((end) => (end === objectTypeId ? [] : (typeIds.get(end) ?? []))));
    return [{ type, objectTypeId, properties: properties.map(toHeldProperty), links: [...links] }];
  });
}

/**
 * Makes a custom object with its properties. HubSpot links it to activities by itself; every other association is
 * declared later, when both types exist.
 */
export async function createSchema(connection: Connection, spec: ObjectSpec): Promise<void> {
  const body = {
    name: spec.name,
    labels: spec.labels,
    description: spec.description,
    primaryDisplayProperty: spec.primaryDisplayProperty,
    secondaryDisplayProperties: spec.secondaryDisplayProperties,
    requiredProperties: spec.requiredProperties,
    searchableProperties: spec.searchableProperties,
    properties: spec.properties.map(toWireProperty),
    associatedObjects: [],
  };
  await connection.send({ method: 'POST', path: schemasPath, body, kind: 'write', repeatable: false });
}

/** Declares an association; HubSpot wants both ends by object type id. Throws `Trouble` when an end is not made yet. */
export async function declareLink(connection: Connection, from: OurType, to: RecordType): Promise<void> {
  const held = await readSchemas(connection);
  const idOf = (type: RecordType): string => {
    if (!isOurType(type)) return hubspotTypeIds[type];
    const schema = held.find((one) => one.type === type);
    if (!schema) throw notSetUp(`the custom object ${ourNames[type]}`);
    return schema.objectTypeId;
  };
  const body = { fromObjectTypeId: idOf(from), toObjectTypeId: idOf(to), name: `${ourNames[from]}_to_${to}` };
  const path = `${schemasPath}/${idOf(from)}/associations`;
  await connection.send({ method: 'POST', path, body, kind: 'write', repeatable: false });
}
