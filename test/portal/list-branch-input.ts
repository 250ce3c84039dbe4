import * as z from 'zod';
import { invalid, notEmulated } from './refused.ts';

/** One condition of a list; what else it holds depends on its `filterType`. */
const filter = z.looseObject({ filterType: z.string() });
export type ListFilter = z.infer<typeof filter>;

/** A branch of a list's filters as it is sent; HubSpot's "List filters" describes the tree. */
export const filterBranch = z.looseObject({
  filterBranchType: z.string(),
  get filterBranches() {
    return z.array(filterBranch).nullish();
  },
  filters: z.array(filter).nullish(),
});
export type FilterBranch = z.infer<typeof filterBranch>;

/** Branch types that HubSpot has and this portal does not evaluate. */
const branchesNotEmulated: ReadonlySet<string> = new Set(['UNIFIED_EVENTS', 'PROPERTY_ASSOCIATION']);

/**
 * 400 unless the root is an OR that holds only AND branches, and those hold filters and branches over associated
 * records. Source: "Filter branches" in HubSpot's list filters guide.
 */
export function checkTree(root: FilterBranch): void {
  if (root.filterBranchType !== 'OR') {
    throw invalid(`The root filter branch must be of type OR, but is ${root.filterBranchType}.`);
  }
  if ((root.filters ?? []).length > 0)
    throw invalid('A filter branch of type OR holds branches, not filters.');
  for (const branch of root.filterBranches ?? []) {
    if (branch.filterBranchType !== 'AND') {
      throw invalid(`The root filter branch holds branches of type AND, not ${branch.filterBranchType}.`);
    }
    for (const nested of branch.filterBranches ?? []) checkNested(nested);
  }
}

function checkNested(branch: FilterBranch): void {
  if (branchesNotEmulated.has(branch.filterBranchType)) {
    throw notEmulated(`A filter branch of type ${branch.filterBranchType}`);
  }
  if (branch.filterBranchType !== 'ASSOCIATION') {
    throw invalid(`A branch of type AND cannot hold one of type ${branch.filterBranchType}.`);
  }
  if ((branch.filters ?? []).length === 0) throw invalid('A branch of type ASSOCIATION needs filters.');
  if ((branch.filterBranches ?? []).length > 0)
    throw notEmulated('A branch within a branch of type ASSOCIATION');
}
