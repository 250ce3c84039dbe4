import type { FilterBranch } from './list-branch-input.ts';
import { membersOf, type StoredList } from './list-store.ts';
import type { PortalState } from './state.ts';

const isoTime = (at: number): string => new Date(at).toISOString();

/** What every answer about a list holds. */
function commonAnswer(list: StoredList): Record<string, unknown> {
  return {
    listId: list.id,
    listVersion: list.version,
    name: list.name,
    objectTypeId: list.objectTypeId,
    processingType: list.processingType,
    processingStatus: 'COMPLETE',
    createdAt: isoTime(list.createdAt),
    updatedAt: isoTime(list.updatedAt),
    filtersUpdatedAt: isoTime(list.filtersUpdatedAt),
  };
}

/** A list as HubSpot answers it, `now` in milliseconds since the epoch. */
export function listAnswer(
  state: PortalState,
  list: StoredList,
  now: number,
  includeFilters: boolean,
): Record<string, unknown> {
  return {
    ...commonAnswer(list),
    size: membersOf(state, list, now).length,
    ...(includeFilters && list.filterBranch && { filterBranch: branchAnswer(list.filterBranch) }),
  };
}

/** A list as a search of lists answers it: the size stands apart, as text. */
export function foundAnswer(state: PortalState, list: StoredList, now: number): Record<string, unknown> {
  const size = membersOf(state, list, now).length;
  return { ...commonAnswer(list), additionalProperties: { hs_list_size: String(size) } };
}

/** HubSpot adds to a branch by which word its parts are joined. */
function branchAnswer(branch: FilterBranch): Record<string, unknown> {
  return {
    ...branch,
    filterBranchOperator: branch.filterBranchType === 'OR' ? 'OR' : 'AND',
    filterBranches: (branch.filterBranches ?? []).map(branchAnswer),
    filters: branch.filters ?? [],
  };
}
