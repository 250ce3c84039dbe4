import { dayAfterMonth, type Month } from '../../time/day.ts';
import { type GoneLoss, tenureAtFirstLoss } from '../gone-company.ts';
import { churnedIn, type ReviewedCustomer, type ReviewedLoss } from '../reviewed.ts';
import { tenureOf } from '../tenure.ts';
import {
  addLossGroups,
  type GroupedLoss,
  type LossGroups,
  lossGroupsOf,
  noLossGroups,
} from './loss-groups.ts';
import {
  addSurvivalGroups,
  type GroupedCompany,
  noSurvivalGroups,
  type SurvivalGroups,
  survivalGroupsOf,
} from './survival-groups.ts';

/** A company as the groups of a review count it; the segment of its losses is its own. */
export interface GroupedCustomer extends ReviewedCustomer, GroupedCompany {
  readonly losses: readonly (ReviewedLoss & Omit<GroupedLoss, 'segment'>)[];
}

/** What a review tells by groups of customers. Not a plain sum: companies come in id order (see `addByValue`). */
export interface GroupSums {
  readonly losses: LossGroups;
  readonly survival: SurvivalGroups;
}

export const noGroupSums: GroupSums = { losses: noLossGroups, survival: noSurvivalGroups };

/** What these companies, in id order, add to the groups of a month. */
export function groupSumsOf(customers: readonly GroupedCustomer[], month: Month): GroupSums {
  const churned = customers.flatMap(({ segment, losses }) =>
    churnedIn(month, losses).map((loss) => ({ ...loss, segment })),
  );
  const watched = customers.flatMap((customer) => {
    const tenure = tenureOf(customer, dayAfterMonth(month));
    return tenure === null ? [] : [{ ...tenure, segment: customer.segment, source: customer.source }];
  });
  return {
    losses: lossGroupsOf(churned),
    survival: survivalGroupsOf(watched),
  };
}

/** A loss of a company that is gone: its segment went with the company, its source stands in the snapshot. */
export type GroupedGoneLoss = GoneLoss & Omit<GroupedLoss, 'segment'>;

/** What a company that is gone adds to the groups of a month, from its loss records alone. */
export function goneGroupSums(losses: readonly GroupedGoneLoss[], month: Month): GroupSums {
  const unknown = { segment: '' };
  const watched = tenureAtFirstLoss(losses, dayAfterMonth(month)).map((tenure) => ({
    ...tenure,
    ...unknown,
    source: losses.find(({ source }) => source !== '')?.source ?? '',
  }));
  return {
    losses: lossGroupsOf(churnedIn(month, losses).map((loss) => ({ ...loss, ...unknown }))),
    survival: survivalGroupsOf(watched),
  };
}

/** Adds those of the companies that come next in id order. */
export function addGroupSums(held: GroupSums, next: GroupSums): GroupSums {
  return {
    losses: addLossGroups(held.losses, next.losses),
    survival: addSurvivalGroups(held.survival, next.survival),
  };
}
