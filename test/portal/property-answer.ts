import type { PropertyDefinition, PropertyGroup } from './property-definition.ts';

// A definition is replaced on a change, never changed in place, and a schema answers hundreds at a time.
const answered = new WeakMap<PropertyDefinition, Readonly<Record<string, unknown>>>();

/** A definition as the properties API answers it. */
export function propertyAnswer(definition: PropertyDefinition): Readonly<Record<string, unknown>> {
  const before = answered.get(definition);
  if (before) return before;
  const answer = answerOf(definition);
  answered.set(definition, answer);
  return answer;
}

function answerOf(definition: PropertyDefinition): Readonly<Record<string, unknown>> {
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
