import type { PropertyDefinition, PropertyOption, PropertyType } from './property-definition.ts';

type Changes = Partial<PropertyDefinition>;
type Choices = readonly (readonly [value: string, label: string])[];

/** HubSpot's own properties carry no creation time of interest; the epoch keeps dumps the same. */
const epoch = 0;

/** Options in the order given. */
export function optionsOf(choices: Choices): readonly PropertyOption[] {
  return choices.map(([value, label], displayOrder) => ({
    value,
    label,
    displayOrder,
    hidden: false,
    description: '',
  }));
}

/** A property of HubSpot's own, as every account has it. */
export function property(
  name: string,
  label: string,
  type: PropertyType,
  fieldType: string,
  changes: Changes = {},
): PropertyDefinition {
  return {
    name,
    label,
    description: '',
    type,
    fieldType,
    groupName: '',
    options: [],
    displayOrder: -1,
    hidden: false,
    formField: false,
    hasUniqueValue: false,
    hubspotDefined: true,
    calculated: false,
    externalOptions: false,
    referencedObjectType: null,
    showCurrencySymbol: null,
    calculationFormula: null,
    numberDisplayHint: null,
    textDisplayHint: null,
    currencyPropertyName: null,
    dataSensitivity: 'non_sensitive',
    readOnlyValue: false,
    createdAt: epoch,
    updatedAt: epoch,
    archivedAt: null,
    ...changes,
  };
}

export const text = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'string', 'text', changes);

export const longText = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'string', 'textarea', changes);

export const richText = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'string', 'html', changes);

export const phone = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'string', 'phonenumber', changes);

export const number = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'number', 'number', changes);

export const money = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  number(name, label, { showCurrencySymbol: true, ...changes });

export const date = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'date', 'date', changes);

/** HubSpot shows datetimes with the date picker: type `datetime`, fieldType `date`. */
export const moment = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'datetime', 'date', changes);

export const yesNo = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'bool', 'booleancheckbox', {
    options: optionsOf([
      ['true', 'True'],
      ['false', 'False'],
    ]),
    ...changes,
  });

export const choice = (
  name: string,
  label: string,
  choices: Choices,
  changes: Changes = {},
): PropertyDefinition =>
  property(name, label, 'enumeration', 'select', { options: optionsOf(choices), ...changes });

export const multipleChoice = (
  name: string,
  label: string,
  choices: Choices,
  changes: Changes = {},
): PropertyDefinition =>
  property(name, label, 'enumeration', 'checkbox', { options: optionsOf(choices), ...changes });

/** An enumeration whose options are the account's owners. */
export const ownerOf = (name: string, label: string, changes: Changes = {}): PropertyDefinition =>
  property(name, label, 'enumeration', 'select', {
    externalOptions: true,
    referencedObjectType: 'OWNER',
    ...changes,
  });

/** Set by HubSpot, never through the API. */
export const readOnly: Changes = { readOnlyValue: true };
/** Worked out by HubSpot from other values. */
export const computed: Changes = { readOnlyValue: true, calculated: true };

/** Puts properties under a group. */
export function inGroup(
  groupName: string,
  properties: readonly PropertyDefinition[],
): readonly PropertyDefinition[] {
  return properties.map((definition) => ({ ...definition, groupName: definition.groupName || groupName }));
}
