import type { OurType } from '../plan/plan.ts';
import { extendedProperties, extendedTypes, type ExtendedType } from '../schema/extended.ts';
import { objectSpecs } from '../schema/objects.ts';
import type { PropertySpec } from '../schema/property.ts';
import { schemaVersion } from '../schema/version.ts';
import type { HeldPortal, HeldProperty } from './held.ts';

/** Something a person has to know or decide. */
export interface Explained {
  readonly code: string;
  readonly sentence: string;
  readonly who: 'operator' | 'administrator';
}

/** Everything in the portal that stands in the way of our schema; while there is any, setup writes nothing. */
export function findClashes(held: HeldPortal): readonly Explained[] {
  return [
    ...newerSchema(held),
    ...objectSpecs.flatMap((spec) => {
      const object = held.objects.find((candidate) => candidate.type === spec.type);
      if (object === undefined) return [];
      if (!object.properties.some((property) => property.name === 'clr_key'))
        return [foreignObject(spec.name)];
      return propertyClashes(spec.type, spec.properties, object.properties);
    }),
    ...extendedTypes.flatMap((type) =>
      propertyClashes(type, extendedProperties[type], held[type].properties),
    ),
  ];
}

function newerSchema(held: HeldPortal): readonly Explained[] {
  const version = Number(held.settingsRecord?.schemaVersion ?? 0);
  if (version <= schemaVersion) return [];
  return [
    {
      code: 'newer_schema',
      sentence: `This portal was set up by a newer version of the app (schema ${version}, this one knows ${schemaVersion}): update the app, then run setup again.`,
      who: 'administrator',
    },
  ];
}

function foreignObject(name: string): Explained {
  return {
    code: 'object_clash',
    sentence: `The portal has a custom object “${name}” without our property clr_key, so this app did not make it: delete it, or give it another name by making it anew, then run setup again.`,
    who: 'administrator',
  };
}

function propertyClashes(
  type: OurType | ExtendedType,
  specs: readonly PropertySpec[],
  properties: readonly HeldProperty[],
): readonly Explained[] {
  return specs.flatMap((spec) => {
    const property = properties.find((candidate) => candidate.name === spec.name);
    if (property === undefined) return [];
    if (property.type !== spec.type || !sameField(property.fieldType, spec.fieldType)) {
      return [otherType(type, spec, property)];
    }
    // A task's key may be plain: some accounts refuse unique properties on tasks.
    if (spec.unique === true && !property.unique && type !== 'task') return [notUnique(type, spec)];
    return [];
  });
}

/** Fields an operator may swap in HubSpot without any change to what they hold. */
const interchangeable: readonly (readonly string[])[] = [
  ['text', 'textarea'],
  ['select', 'radio'],
];

function sameField(held: string, wanted: string): boolean {
  return (
    held === wanted || interchangeable.some((fields) => fields.includes(held) && fields.includes(wanted))
  );
}

function otherType(type: string, spec: PropertySpec, property: HeldProperty): Explained {
  return {
    code: 'property_clash',
    sentence: `The ${type} property “${spec.name}” exists as ${property.type} (${property.fieldType}), but is needed as ${spec.type} (${spec.fieldType}): delete or export and re-create it under another name, then run setup again.`,
    who: 'administrator',
  };
}

function notUnique(type: string, spec: PropertySpec): Explained {
  return {
    code: 'key_not_unique',
    sentence: `The ${type} property “${spec.name}” exists without unique values, which HubSpot allows to choose only at creation: delete it, then run setup again.`,
    who: 'administrator',
  };
}
