import { addSurvival, noSurvival, survivalOf, type SurvivalSums, type Watched } from '../kaplan-meier.ts';
import { addByValue, byValue, type ByValue } from './kept-values.ts';

/** What a company is grouped by in curves of survival; empty: unknown. */
export interface GroupedCompany {
  readonly segment: string;
  readonly source: string;
}

/** How long customers stayed, by the chosen property and by source: everyone of the one curve is in each. */
export interface SurvivalGroups {
  readonly segment: ByValue<SurvivalSums>;
  readonly source: ByValue<SurvivalSums>;
}

/** Values with a curve of their own. */
const most = 12;

/** Curves of groups end after five years: a cursor must hold all of them, and what goes before is told unchanged. */
const longestWatch = 60;

const none: ByValue<SurvivalSums> = { values: [], other: noSurvival };
export const noSurvivalGroups: SurvivalGroups = { segment: none, source: none };

/** What companies watched so long, in id order, add to the curves. */
export function survivalGroupsOf(watched: readonly (Watched & GroupedCompany)[]): SurvivalGroups {
  const by = (name: keyof GroupedCompany): ByValue<SurvivalSums> => {
    const together = new Map<string, Watched[]>();
    for (const each of watched) {
      const known = together.get(each[name]);
      if (known) known.push(each);
      else together.set(each[name], [each]);
    }
    const values = [...together].map(([value, all]) => ({ value, sums: survivalOf(all, longestWatch) }));
    return byValue(values, noSurvival, addSurvival);
  };
  return { segment: by('segment'), source: by('source') };
}

/** Adds those that come next in id order. */
export function addSurvivalGroups(held: SurvivalGroups, next: SurvivalGroups): SurvivalGroups {
  const how = { add: addSurvival, most };
  return {
    segment: addByValue(held.segment, next.segment, how),
    source: addByValue(held.source, next.source, how),
  };
}
