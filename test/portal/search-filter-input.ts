import * as z from 'zod';
import { invalid, type Refused } from './refused.ts';

/** HubSpot's documented limits of a search request. */
const MAX_GROUPS = 5;
const MAX_FILTERS_IN_GROUP = 6;
const MAX_FILTERS = 18;

const operators = [
  'BETWEEN',
  'CONTAINS_TOKEN',
  'EQ',
  'GT',
  'GTE',
  'HAS_PROPERTY',
  'IN',
  'LT',
  'LTE',
  'NEQ',
  'NOT_CONTAINS_TOKEN',
  'NOT_HAS_PROPERTY',
  'NOT_IN',
] as const;

export type Operator = (typeof operators)[number];

/** A filter with its operands as text; which of them are there depends on the operator. */
export interface SearchFilter {
  readonly propertyName: string;
  readonly operator: Operator;
  readonly value?: string;
  readonly highValue?: string;
  readonly values?: readonly string[];
}

/** Numbers and booleans become text, as in HubSpot's parser. */
const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);

/** A filter as it is sent. */
export const filterShape = z.object({
  propertyName: z.string(),
  operator: z.string(),
  value: text.nullish(),
  highValue: text.nullish(),
  values: z.array(text).nullish(),
});

/** A filter with the operands its operator needs; throws `Refused`, 400. */
export function readFilter(raw: z.infer<typeof filterShape>): SearchFilter {
  const operator = operators.find((known) => known === raw.operator);
  if (!operator) {
    throw unreadable(
      `Cannot deserialize value of type \`FilterOperator\` from String "${raw.operator}": not one of the values accepted for Enum class: [${operators.join(', ')}]`,
    );
  }
  const filter: SearchFilter = {
    propertyName: raw.propertyName,
    operator,
    ...(raw.value != null && { value: raw.value }),
    ...(raw.highValue != null && { highValue: raw.highValue }),
    ...(raw.values != null && { values: raw.values }),
  };
  const lacking = missingOperand(filter);
  if (lacking !== undefined) {
    throw invalid(`The operator ${operator} on property "${raw.propertyName}" requires ${lacking}.`);
  }
  return filter;
}

function missingOperand(filter: SearchFilter): string | undefined {
  switch (filter.operator) {
    case 'HAS_PROPERTY':
    case 'NOT_HAS_PROPERTY':
      return undefined;
    case 'IN':
    case 'NOT_IN':
      return filter.values && filter.values.length > 0 ? undefined : 'a list of values';
    case 'BETWEEN':
      return filter.value !== undefined && filter.highValue !== undefined
        ? undefined
        : 'a value and a highValue';
    default:
      return filter.value ? undefined : 'a value';
  }
}

/** Throws `Refused`, 400, when there are more groups or filters than HubSpot takes. */
export function checkCounts(groups: readonly (readonly SearchFilter[])[]): void {
  if (groups.length > MAX_GROUPS) {
    throw invalid(`too many filterGroups (count: ${groups.length}, max allowed: ${MAX_GROUPS})`);
  }
  const largest = Math.max(0, ...groups.map((group) => group.length));
  if (largest > MAX_FILTERS_IN_GROUP) {
    throw invalid(
      `too many filters per filterGroup (count: ${largest}, max allowed: ${MAX_FILTERS_IN_GROUP})`,
    );
  }
  const all = groups.flat().length;
  if (all > MAX_FILTERS) throw invalid(`too many filters (count: ${all}, max allowed: ${MAX_FILTERS})`);
}

/** Source of the form: bodies quoted in HubSpot's client issues (api-nodejs 226, api-python 76). */
export function unreadable(reason: string): Refused {
  return invalid(`Invalid input JSON on line 1, column 1: ${reason}`);
}
