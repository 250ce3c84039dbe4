import * as z from 'zod';
import { invalid } from './refused.ts';
import type { PropertyDefinition, PropertyOption, PropertyType } from './property-definition.ts';
import type { ObjectType } from './state.ts';

const optionInput = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number().int().nullish(),
  hidden: z.boolean().nullish(),
  description: z.string().nullish(),
});

const typeName = z.string();
const optional = {
  description: z.string().nullish(),
  displayOrder: z.number().int().nullish(),
  hidden: z.boolean().nullish(),
  formField: z.boolean().nullish(),
  options: z.array(optionInput).nullish(),
  calculationFormula: z.string().nullish(),
  showCurrencySymbol: z.boolean().nullish(),
  currencyPropertyName: z.string().nullish(),
  numberDisplayHint: z.string().nullish(),
  textDisplayHint: z.string().nullish(),
};

export const propertyCreate = z.object({
  name: z.string(),
  label: z.string(),
  type: typeName,
  fieldType: z.string(),
  groupName: z.string(),
  hasUniqueValue: z.boolean().nullish(),
  externalOptions: z.boolean().nullish(),
  referencedObjectType: z.string().nullish(),
  dataSensitivity: z.string().nullish(),
  ...optional,
});
export type PropertyCreate = z.infer<typeof propertyCreate>;

/** Other fields of a definition (uniqueness, sensitivity) may be sent; HubSpot passes over them. */
export const propertyUpdate = z.object({
  label: z.string().nullish(),
  type: typeName.nullish(),
  fieldType: z.string().nullish(),
  groupName: z.string().nullish(),
  ...optional,
});
export type PropertyUpdate = z.infer<typeof propertyUpdate>;

/** Source: the table of types and field types in HubSpot's properties guide. */
const fieldTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['bool', ['booleancheckbox', 'calculation_equation']],
  ['date', ['date']],
  ['datetime', ['date']],
  ['enumeration', ['booleancheckbox', 'checkbox', 'radio', 'select', 'calculation_equation']],
  ['number', ['number', 'calculation_equation']],
  ['phone_number', ['phonenumber']],
  ['string', ['file', 'text', 'textarea', 'html', 'phonenumber', 'calculation_equation']],
]);

const creatable: ReadonlyMap<string, PropertyType> = new Map([
  ['bool', 'bool'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['enumeration', 'enumeration'],
  ['number', 'number'],
  ['phone_number', 'phone_number'],
  ['string', 'string'],
]);

const propertyError = (subCategory: string, message: string) =>
  invalid(message, { subCategory: `PropertyValidationError.${subCategory}` });

/** The type, when HubSpot takes it together with the field type; 400 otherwise. */
export function typeFor(type: string, fieldType: string): PropertyType {
  const known = creatable.get(type);
  if (!known) {
    throw propertyError(
      'INVALID_TYPE',
      `Property type ${type} is not one of [${[...creatable.keys()].join(', ')}]`,
    );
  }
  const allowed = fieldTypes.get(type) ?? [];
  if (allowed.includes(fieldType)) return known;
  throw propertyError(
    'INVALID_FIELD_TYPE',
    `fieldType ${fieldType} is not valid for type ${type}; use [${allowed.join(', ')}]`,
  );
}

/**
 * 400 for names HubSpot does not take: lower case, digits and underscores, a letter first, up to 100 characters, and
 * not under its own prefixes, `hs_` and that of an app, `a123_` (refused by live accounts of 2026).
 */
export function checkName(name: string): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name) || name.length > 100) {
    throw propertyError(
      'INVALID_PROPERTY_NAME',
      `Property name ${name} is not valid: use lower case letters, digits and underscores, begin with a letter, at most 100 characters.`,
    );
  }
  if (/^(hs_|a\d+_)/.test(name)) {
    throw propertyError(
      'RESERVED_PROPERTY_NAME',
      `Property name ${name} begins with a prefix that HubSpot reserves.`,
    );
  }
}

/** Options in display order; 400 for the same value or label twice. */
export function optionsFrom(input: readonly z.infer<typeof optionInput>[]): readonly PropertyOption[] {
  refuseTwice(
    input.map(({ value }) => value),
    'value',
  );
  refuseTwice(
    input.map(({ label }) => label),
    'label',
  );
  return input.map((option, place) => {
    if (option.value === '' || option.label === '') {
      throw propertyError('INVALID_OPTION', 'Options need a label and a value that are not empty.');
    }
    if (option.value.includes(';') || option.value !== option.value.trim()) {
      throw propertyError(
        'INVALID_OPTION',
        `Option value ${option.value} holds a semicolon or outer whitespace.`,
      );
    }
    return {
      label: option.label,
      value: option.value,
      displayOrder: option.displayOrder ?? place,
      hidden: option.hidden ?? false,
      description: option.description ?? '',
    };
  });
}

function refuseTwice(texts: readonly string[], what: string): void {
  const twice = texts.find((text, place) => texts.indexOf(text) !== place);
  if (twice === undefined) return;
  throw propertyError(
    'DUPLICATE_OPTION',
    `Property options must be unique: the ${what} ${twice} stands there twice.`,
  );
}

/** 400 when a definition as a whole is one HubSpot does not take. */
export function checkDefinition(type: ObjectType, definition: PropertyDefinition): void {
  if (definition.label.trim() === '')
    throw propertyError('INVALID_LABEL', 'Property label must not be empty.');
  if (!type.groups.has(definition.groupName)) {
    throw propertyError('GROUP_DOES_NOT_EXIST', `Property group ${definition.groupName} does not exist.`);
  }
  if (
    definition.externalOptions &&
    (definition.referencedObjectType === null || definition.options.length > 0)
  ) {
    throw propertyError(
      'INVALID_EXTERNAL_OPTIONS',
      'externalOptions needs a referencedObjectType and no options.',
    );
  }
  if (definition.type === 'enumeration' && definition.options.length === 0 && !definition.externalOptions) {
    throw propertyError('OPTIONS_REQUIRED', `Enumeration property ${definition.name} needs options.`);
  }
  const values = definition.options.map(({ value }) => value).sort();
  if (definition.type === 'bool' && (values.length !== 2 || values[0] !== 'false' || values[1] !== 'true')) {
    throw propertyError(
      'INVALID_BOOLEAN_OPTION',
      'Boolean properties must have exactly the options true and false.',
    );
  }
  if (definition.currencyPropertyName !== null && definition.showCurrencySymbol !== true) {
    throw propertyError(
      'ONLY_CURRENCY_PROPERTIES_CAN_SPECIFY_CURRENCY',
      'currencyPropertyName needs showCurrencySymbol to be true.',
    );
  }
  if (definition.hasUniqueValue && !['string', 'number'].includes(definition.type)) {
    throw propertyError(
      'UNIQUE_NOT_SUPPORTED',
      `Properties of type ${definition.type} cannot have unique values.`,
    );
  }
}
