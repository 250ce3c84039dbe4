import type { SegmentFilter, SegmentSpec } from '@loss-review/domain/schema/segments';
import * as z from 'zod/mini';

const Reference = z.looseObject({ indexReference: z.optional(z.looseObject({ referenceType: z.string() })) });
const Operation = z.looseObject({
  operator: z.string(),
  values: z.optional(z.array(z.string())),
  value: z.optional(z.number()),
  lowerBoundTimePoint: z.optional(Reference),
});
const Filter = z.looseObject({ filterType: z.string(), property: z.string(), operation: Operation });
const Branches = z.nullish(z.array(z.unknown()));
const Group = z.looseObject({ filterBranches: Branches, filters: z.array(Filter) });
const Root = z.looseObject({ filterBranches: z.array(Group) });

/** The filters of a segment as HubSpot takes them: an OR of one AND. Source: HubSpot's guide “List filters”. */
export function toFilterBranch({ filters }: SegmentSpec, timeZone: string): object {
  const group = {
    filterBranchType: 'AND',
    filterBranches: [],
    filters: filters.map((filter) => ({
      filterType: 'PROPERTY',
      property: filter.property,
      operation: operationOf(filter, timeZone),
    })),
  };
  return { filterBranchType: 'OR', filterBranches: [group], filters: [] };
}

function operationOf(filter: SegmentFilter, zoneId: string): object {
  switch (filter.is) {
    case 'any_of':
      return choice('IS_ANY_OF', filter.values, false);
    case 'none_of':
      return choice('IS_NONE_OF', filter.values, true);
    case 'unknown':
      return { operationType: 'ALL_PROPERTY', operator: 'IS_UNKNOWN', includeObjectsWithNoValueSet: false };
    case 'at_least':
      return {
        operationType: 'NUMBER',
        operator: 'IS_GREATER_THAN_OR_EQUAL_TO',
        includeObjectsWithNoValueSet: false,
        value: filter.value,
      };
    case 'this_month': {
      const point = { timeType: 'INDEXED', timezoneSource: 'CUSTOM', zoneId };
      return {
        operationType: 'TIME_RANGED',
        type: 'TIME_RANGED',
        operator: 'IS_BETWEEN',
        includeObjectsWithNoValueSet: false,
        propertyParser: 'VALUE',
        lowerBoundEndpointBehavior: 'INCLUSIVE',
        upperBoundEndpointBehavior: 'INCLUSIVE',
        lowerBoundTimePoint: { ...point, indexReference: { referenceType: 'MONTH', day: 1 } },
        upperBoundTimePoint: { ...point, indexReference: { referenceType: 'TODAY' } },
      };
    }
  }
}

function choice(operator: string, values: readonly string[], includeObjectsWithNoValueSet: boolean): object {
  return { operationType: 'ENUMERATION', operator, includeObjectsWithNoValueSet, values };
}

/** The filters of a segment as HubSpot tells them; null where they are of a kind that none of ours is. */
export function readFilterBranch(branch: unknown): readonly SegmentFilter[] | null {
  const root = z.safeParse(Root, branch);
  const [group, ...others] = root.success ? root.data.filterBranches : [];
  if (!group || others.length > 0 || (group.filterBranches ?? []).length > 0) return null;
  const filters = group.filters.map(readFilter);
  return filters.every((filter) => filter !== null) ? filters : null;
}

function readFilter({ property, operation }: z.infer<typeof Filter>): SegmentFilter | null {
  const { operator, values, value, lowerBoundTimePoint } = operation;
  switch (operator) {
    case 'IS_ANY_OF':
      return values ? { property, is: 'any_of', values } : null;
    case 'IS_NONE_OF':
      return values ? { property, is: 'none_of', values } : null;
    case 'IS_UNKNOWN':
      return { property, is: 'unknown' };
    case 'IS_GREATER_THAN_OR_EQUAL_TO':
      return value === undefined ? null : { property, is: 'at_least', value };
    case 'IS_BETWEEN':
      return lowerBoundTimePoint?.indexReference?.referenceType === 'MONTH'
        ? { property, is: 'this_month' }
        : null;
    default:
      return null;
  }
}
