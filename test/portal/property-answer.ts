import type { PropertyDefinition, PropertyGroup } from './property-definition.ts';

/** A definition as the properties API answers it. */
export function propertyAnswer(definition: PropertyDefinition): Record<string, unknown> {
  const { createdAt, updatedAt, archivedAt, readOnlyValue, options, ...rest } = definition;
  const shown = Object.entries(rest).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(shown),
    options,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    archived: archivedAt !== null,
    ...(archivedAt !== null && { archivedAt: new Date(archivedAt).toISOString() }),
    modificationMetadata: {
      archivable: !definition.hubspotDefined,
      readOnlyDefinition: definition.hubspotDefined,
      readOnlyValue,
      ...(definition.options.length > 0 && { readOnlyOptions: definition.hubspotDefined && readOnlyValue }),
    },
  };
}

export function groupAnswer({ name, label, displayOrder }: PropertyGroup): Record<string, unknown> {
  return { name, label, displayOrder, archived: false };
}
