import { isDeepStrictEqual } from 'node:util';
import { bodyOf, created, flagOf, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { propertyAnswer } from './property-answer.ts';
import { removeProperty } from './property-archive.ts';
import { addProperty } from './property-create.ts';
import type { PropertyDefinition } from './property-definition.ts';
import { checkDefinition, optionsFrom, propertyCreate, propertyUpdate, typeFor } from './property-input.ts';
import type { PropertyUpdate } from './property-input.ts';
import { invalid, notFound } from './refused.ts';
import type { ObjectType } from './state.ts';

export function listProperties(call: Call, type: ObjectType): Answer {
  if ((call.url.searchParams.get('dataSensitivity') ?? 'non_sensitive') !== 'non_sensitive')
    return ok({ results: [] });
  const from = flagOf(call, 'archived') ? type.archivedProperties : type.properties;
  return ok({ results: [...from.values()].map(propertyAnswer) });
}

export function readProperty(call: Call, type: ObjectType, name: string): Answer {
  const from = flagOf(call, 'archived') ? type.archivedProperties : type.properties;
  return ok(propertyAnswer(from.get(name) ?? missingProperty(type, name)));
}

export function createProperty(call: Call, type: ObjectType): Answer {
  const definition = addProperty(call, type, bodyOf(call, propertyCreate));
  return created(propertyAnswer(definition), {
    location: `${call.url.pathname.replace(/\/$/, '')}/${definition.name}`,
  });
}

export function updateProperty(call: Call, type: ObjectType, name: string): Answer {
  const held = type.properties.get(name) ?? missingProperty(type, name);
  const next = changed(call, held, bodyOf(call, propertyUpdate));
  refuseReadOnlyChange(held, next);
  checkDefinition(type, next);
  type.properties.set(name, next);
  return ok(propertyAnswer(next));
}

/** Fields left out, and fields sent as null, keep what they are. */
function changed(call: Call, held: PropertyDefinition, input: PropertyUpdate): PropertyDefinition {
  const fieldType = input.fieldType ?? held.fieldType;
  const retyped = input.type !== undefined || input.fieldType !== undefined;
  return {
    ...held,
    type: retyped && !held.hubspotDefined ? typeFor(input.type ?? held.type, fieldType) : held.type,
    fieldType: held.hubspotDefined ? held.fieldType : fieldType,
    label: input.label ?? held.label,
    description: input.description ?? held.description,
    groupName: input.groupName ?? held.groupName,
    options: input.options ? optionsFrom(input.options) : held.options,
    displayOrder: input.displayOrder ?? held.displayOrder,
    hidden: input.hidden ?? held.hidden,
    formField: input.formField ?? held.formField,
    calculationFormula: input.calculationFormula ?? held.calculationFormula,
    showCurrencySymbol: input.showCurrencySymbol ?? held.showCurrencySymbol,
    currencyPropertyName: input.currencyPropertyName ?? held.currencyPropertyName,
    numberDisplayHint: input.numberDisplayHint ?? held.numberDisplayHint,
    textDisplayHint: input.textDisplayHint ?? held.textDisplayHint,
    updatedAt: call.now,
  };
}

/** Of HubSpot's own properties only the options may change, and not even those of computed or read-only ones. */
function refuseReadOnlyChange(held: PropertyDefinition, next: PropertyDefinition): void {
  if (!held.hubspotDefined) return;
  const options = held.readOnlyValue ? next.options : held.options;
  if (isDeepStrictEqual({ ...next, options, updatedAt: 0 }, { ...held, options: held.options, updatedAt: 0 }))
    return;
  throw invalid(`The definition of HubSpot's property ${held.name} is read-only.`, {
    subCategory: 'PropertyValidationError.READ_ONLY_DEFINITION',
  });
}

export function archiveProperty(call: Call, type: ObjectType, name: string): Answer {
  const held = type.properties.get(name) ?? missingProperty(type, name);
  removeProperty(call, type, held);
  return noContent;
}

/** 404 for a property the type does not have. */
export function missingProperty(type: ObjectType, name: string): never {
  throw notFound(`Property ${name} does not exist for object type ${type.id}.`, {
    subCategory: 'Properties.PROPERTY_NOT_FOUND',
  });
}
