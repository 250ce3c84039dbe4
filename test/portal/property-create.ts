import type { Call } from './call.ts';
import { property } from './property-builder.ts';
import type { PropertyDefinition } from './property-definition.ts';
import { checkDefinition, checkName, optionsFrom, typeFor } from './property-input.ts';
import type { PropertyCreate } from './property-input.ts';
import { isOnItsWay, showProperty } from './late-properties.ts';
import { Refused, invalid, notEmulated } from './refused.ts';
import type { ObjectType } from './state.ts';

/** Source: HubSpot's properties guide: up to ten unique ID properties per object. */
const uniqueLimit = 10;
/** Custom properties an object type may have (limits tracking API of live accounts). */
export const customPropertyLimit = 1000;

/** Makes a property; an archived one of the name comes back under the new definition, with its values. */
export function addProperty(call: Call, type: ObjectType, input: PropertyCreate): PropertyDefinition {
  refuseUnplayed(input);
  checkName(input.name);
  if (type.properties.has(input.name) || isOnItsWay(call.state, type, input.name)) {
    throw new Refused(409, {
      message: `A property named '${input.name}' already exists.`,
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'Properties.PROPERTY_WITH_NAME_EXISTS',
    });
  }
  const definition = definitionFrom(
    call,
    input,
    type.archivedProperties.get(input.name)?.createdAt ?? call.now,
  );
  checkDefinition(type, definition);
  checkLimits(call, type, definition);
  // A custom object that is being made has its properties at once.
  const isLate = call.state.propertyDelayMs > 0 && call.state.types.has(type.id);
  if (!isLate) showProperty(type, definition);
  else call.state.lateProperties.push({ type, definition, visibleAt: call.now + call.state.propertyDelayMs });
  return definition;
}

/** Formulas are not worked out here, and the account has no sensitive data. */
function refuseUnplayed(input: PropertyCreate): void {
  if (input.calculationFormula || input.fieldType === 'calculation_equation') {
    throw notEmulated('A property calculated by a formula');
  }
  if ((input.dataSensitivity ?? 'non_sensitive') === 'non_sensitive') return;
  throw invalid('This account is not enabled for sensitive data.', {
    subCategory: 'PropertyValidationError.PORTAL_NOT_ENABLED_FOR_SENSITIVE_DATA',
  });
}

function definitionFrom(call: Call, input: PropertyCreate, createdAt: number): PropertyDefinition {
  return property(input.name, input.label, typeFor(input.type, input.fieldType), input.fieldType, {
    description: input.description ?? '',
    groupName: input.groupName,
    options: optionsFrom(input.options ?? []),
    displayOrder: input.displayOrder ?? -1,
    hidden: input.hidden ?? false,
    formField: input.formField ?? false,
    hasUniqueValue: input.hasUniqueValue ?? false,
    externalOptions: input.externalOptions ?? false,
    referencedObjectType: input.referencedObjectType ?? null,
    showCurrencySymbol: input.showCurrencySymbol ?? null,
    currencyPropertyName: input.currencyPropertyName ?? null,
    numberDisplayHint: input.numberDisplayHint ?? null,
    textDisplayHint: input.textDisplayHint ?? null,
    hubspotDefined: false,
    createdAt,
    updatedAt: call.now,
  });
}

function checkLimits(call: Call, type: ObjectType, definition: PropertyDefinition): void {
  const own = [...type.properties.values()].filter((other) => !other.hubspotDefined);
  if (own.length >= customPropertyLimit) {
    throw new Refused(437, {
      message: `Object type ${type.id} has reached its limit of ${customPropertyLimit} custom properties.`,
      category: 'LIMIT_EXCEEDED',
    });
  }
  if (!definition.hasUniqueValue) return;
  if (type.id === '0-27' && call.traits.refuseUniqueTaskProperties) {
    throw invalid('Unique properties are not supported for object type 0-27.', {
      subCategory: 'PropertyValidationError.UNIQUE_NOT_SUPPORTED',
    });
  }
  if (own.filter((other) => other.hasUniqueValue).length < uniqueLimit) return;
  throw invalid(`Object type ${type.id} already has the maximum of ${uniqueLimit} unique properties.`, {
    subCategory: 'PropertyValidationError.UNIQUE_PROPERTY_LIMIT_REACHED',
  });
}
