import * as z from 'zod';
import type { FilterBranch, ListFilter } from './list-branch-input.ts';
import { compileOperation } from './list-operations.ts';
import { valueOf } from './property-value.ts';
import { invalid, notEmulated } from './refused.ts';
import { resolveType } from './state.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

/** Whose records are tested, and at which moment (milliseconds since the epoch). */
export interface ListWorld {
  readonly state: PortalState;
  readonly type: ObjectType;
  readonly now: number;
}

type RecordTest = (record: StoredRecord) => boolean;

const associationBranch = z.object({
  objectTypeId: z.string(),
  operator: z.string(),
  associationTypeId: z.int(),
  associationCategory: z.string(),
});
const propertyFilter = z.object({ property: z.string(), operation: z.looseObject({ operator: z.string() }) });

/**
 * Does a record pass a list's filters? Any branch of the root suffices, and within it every filter must pass; a root
 * without branches passes nothing. Throws `Refused`: 400 for what HubSpot does not take, 501 for what is not emulated.
 */
export function compileList(world: ListWorld, root: FilterBranch): RecordTest {
  const branches = (root.filterBranches ?? []).map((branch) => allOf(world, branch));
  return (record) => branches.some((test) => test(record));
}

function allOf(world: ListWorld, branch: FilterBranch): RecordTest {
  const filters = (branch.filters ?? []).map((filter) => filterTest(world, filter));
  const nested = (branch.filterBranches ?? []).map((each) => associatedTest(world, each));
  const tests = [...filters, ...nested];
  return (record) => tests.every((test) => test(record));
}

function filterTest({ state, type, now }: ListWorld, filter: ListFilter): RecordTest {
  if (filter.filterType !== 'PROPERTY') throw notEmulated(`A list filter of type ${filter.filterType}`);
  const parsed = propertyFilter.safeParse(filter);
  if (!parsed.success) throw invalid('A filter of type PROPERTY needs a property and an operation.');
  const { property: name, operation } = parsed.data;
  const property = type.properties.get(name);
  if (!property) {
    throw invalid(`Property "${name}" does not exist`, {
      errors: [
        {
          message: `Property "${name}" does not exist`,
          code: 'PROPERTY_DOESNT_EXIST',
          context: { propertyName: [name] },
        },
      ],
    });
  }
  const test = compileOperation(property, operation, { now, timeZone: state.timeZone });
  return (record) => test(valueOf(state, type, record, name));
}

/** Passes a record when one record associated under the type passes all filters. */
function associatedTest(world: ListWorld, branch: FilterBranch): RecordTest {
  const parsed = associationBranch.safeParse(branch);
  if (!parsed.success) {
    throw invalid(
      'A branch of type ASSOCIATION needs objectTypeId, operator, associationTypeId and -Category.',
    );
  }
  const { objectTypeId, operator, associationTypeId, associationCategory } = parsed.data;
  if (operator !== 'IN_LIST') throw notEmulated(`The operator ${operator} of a branch over associations`);
  const { state, type, now } = world;
  const other = resolveType(state, objectTypeId);
  const declared =
    other &&
    state.associations
      .types(type.id, other.id)
      .some(({ typeId, category }) => typeId === associationTypeId && category === associationCategory);
  if (!other || !declared) {
    throw invalid(
      `Association type ${associationTypeId} does not exist between ${type.id} and ${objectTypeId}.`,
    );
  }
  const test = allOf({ state, type: other, now }, { ...branch, filterBranches: [] });
  return (record) =>
    state.associations
      .links(type.id, record.id, other.id)
      .filter(({ types }) => types.some(({ typeId }) => typeId === associationTypeId))
      .some(({ toId }) => {
        const linked = other.records.get(toId);
        return linked !== undefined && test(linked);
      });
}
