import * as z from 'zod';
import { compileTimeOperation, isTimeOperation } from './list-time-operations.ts';
import type { Moment } from './list-time-points.ts';
import type { PropertyDefinition, PropertyType } from './property-definition.ts';
import { invalid, notEmulated } from './refused.ts';

/** Does a value (null: none) pass? */
export type ValueTest = (value: string | null) => boolean;
type KnownTest = (value: string) => boolean;

const shape = z.looseObject({
  operationType: z.string(),
  operator: z.string(),
  includeObjectsWithNoValueSet: z.boolean().nullish(),
});

/** Which operations fit which properties. Source: "Property filter operations" in HubSpot's list filters guide. */
const fits: Readonly<Record<string, readonly PropertyType[]>> = {
  ENUMERATION: ['enumeration'],
  BOOL: ['bool'],
  NUMBER: ['number'],
  NUMBER_RANGED: ['number'],
  MULTISTRING: ['string', 'phone_number'],
  STRING: ['string', 'phone_number'],
  TIME_POINT: ['date', 'datetime'],
  TIME_RANGED: ['date', 'datetime'],
};
const notPlayed: ReadonlySet<string> = new Set([
  'CALENDAR_DATE',
  'COMPARATIVE_DATE',
  'COMPARATIVE_PROPERTY_UPDATED',
  'DATE',
  'DATETIME',
  'RANGED_DATE',
  'ROLLING_DATE_RANGE',
  'ROLLING_PROPERTY_UPDATED',
]);

/**
 * The test an operation makes of a property's value. A record without a value passes only `IS_UNKNOWN`, or when the
 * operation says `includeObjectsWithNoValueSet`. Throws `Refused`: 400 when operation and property do not fit.
 */
export function compileOperation(property: PropertyDefinition, raw: unknown, moment: Moment): ValueTest {
  const parsed = shape.safeParse(raw);
  if (!parsed.success) throw invalid('An operation needs an operationType and an operator.');
  const operation = parsed.data;
  const { operationType, operator } = operation;
  if (operationType === 'ALL_PROPERTY') return knownOrNot(operator);
  if (notPlayed.has(operationType) || /^HAS_(N)?EVER_/.test(operator)) {
    throw notEmulated(`The list operation ${operationType} ${operator}`);
  }
  if (!fits[operationType]?.includes(property.type)) {
    throw invalid(
      `Operation ${operationType} cannot be used on ${property.type} property "${property.name}".`,
    );
  }
  const test = isTimeOperation(operationType)
    ? compileTimeOperation(property.type, operation, moment)
    : compileValueOperation(operation);
  const passesBlank = operation.includeObjectsWithNoValueSet === true;
  return (value) => (value === null || value === '' ? passesBlank : test(value));
}

function knownOrNot(operator: string): ValueTest {
  if (operator === 'IS_KNOWN') return (value) => value !== null && value !== '';
  if (operator === 'IS_UNKNOWN') return (value) => value === null || value === '';
  throw unknownOperator('ALL_PROPERTY', operator);
}

const unknownOperator = (type: string, operator: string) =>
  invalid(`${operator} is not an operator of ${type} operations.`);

function compileValueOperation(operation: z.infer<typeof shape>): KnownTest {
  const { operationType, operator } = operation;
  const test = testsOf(operation)[operator];
  if (!test) throw unknownOperator(operationType, operator);
  return test;
}

function testsOf(operation: z.infer<typeof shape>): Readonly<Record<string, KnownTest>> {
  switch (operation.operationType) {
    case 'ENUMERATION':
      return choiceTests(operandsOf(operation, z.object({ values: z.array(z.string()).min(1) })).values);
    case 'BOOL': {
      const { value } = operandsOf(operation, z.object({ value: z.boolean() }));
      return withNegation({ IS_EQUAL_TO: (stored) => stored === String(value) });
    }
    case 'NUMBER':
      return numberTests(operandsOf(operation, z.object({ value: z.number() })).value);
    case 'NUMBER_RANGED': {
      const { lowerBound, upperBound } = operandsOf(
        operation,
        z.object({ lowerBound: z.number(), upperBound: z.number() }),
      );
      const isBetween: KnownTest = (stored) => Number(stored) >= lowerBound && Number(stored) <= upperBound;
      return { IS_BETWEEN: isBetween, IS_NOT_BETWEEN: (stored) => !isBetween(stored) };
    }
    case 'STRING':
      return textTests([operandsOf(operation, z.object({ value: z.string() })).value]);
    default:
      return textTests(operandsOf(operation, z.object({ values: z.array(z.string()).min(1) })).values);
  }
}

function operandsOf<T>(operation: z.infer<typeof shape>, operands: z.ZodType<T>): T {
  const parsed = operands.safeParse(operation);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw invalid(`The operation ${operation.operationType} ${operation.operator} needs a proper ${field}.`);
}

const withNegation = ({ IS_EQUAL_TO }: { readonly IS_EQUAL_TO: KnownTest }) => ({
  IS_EQUAL_TO,
  IS_NOT_EQUAL_TO: (stored: string) => !IS_EQUAL_TO(stored),
});

/** A choice may hold several values; `IS_NOT_EQUAL_TO` is none of its operators (api-nodejs 695). */
function choiceTests(values: readonly string[]): Readonly<Record<string, KnownTest>> {
  const chosen = (stored: string): readonly string[] => stored.split(';');
  const isAny: KnownTest = (stored) => chosen(stored).some((each) => values.includes(each));
  const hasAll: KnownTest = (stored) => values.every((each) => chosen(stored).includes(each));
  const isExactly: KnownTest = (stored) => isSubset(chosen(stored), values) && hasAll(stored);
  return {
    IS_ANY_OF: isAny,
    IS_NONE_OF: (stored) => !isAny(stored),
    CONTAINS_ALL: hasAll,
    DOES_NOT_CONTAIN_ALL: (stored) => !hasAll(stored),
    IS_EXACTLY: isExactly,
    IS_NOT_EXACTLY: (stored) => !isExactly(stored),
  };
}

const isSubset = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((each) => whole.includes(each));

function numberTests(value: number): Readonly<Record<string, KnownTest>> {
  return {
    ...withNegation({ IS_EQUAL_TO: (stored) => Number(stored) === value }),
    IS_GREATER_THAN: (stored) => Number(stored) > value,
    IS_GREATER_THAN_OR_EQUAL_TO: (stored) => Number(stored) >= value,
    IS_LESS_THAN: (stored) => Number(stored) < value,
    IS_LESS_THAN_OR_EQUAL_TO: (stored) => Number(stored) <= value,
  };
}

/** Any of several texts suffices; capitals do not count. */
function textTests(values: readonly string[]): Readonly<Record<string, KnownTest>> {
  const wanted = values.map((value) => value.toLowerCase());
  const any =
    (fitsOne: (stored: string, value: string) => boolean): KnownTest =>
    (stored) =>
      wanted.some((value) => fitsOne(stored.toLowerCase(), value));
  const contains = any((stored, value) => stored.includes(value));
  return {
    ...withNegation({ IS_EQUAL_TO: any((stored, value) => stored === value) }),
    CONTAINS: contains,
    DOES_NOT_CONTAIN: (stored) => !contains(stored),
    STARTS_WITH: any((stored, value) => stored.startsWith(value)),
    ENDS_WITH: any((stored, value) => stored.endsWith(value)),
  };
}
