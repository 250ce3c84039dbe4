import type { OurType } from '../plan/plan.ts';
import { extendedProperties, extendedTypes, type ExtendedType } from '../schema/extended.ts';
import { objectSpecs } from '../schema/objects.ts';
import { reasonOptions } from '../schema/reasons.ts';
import type { ListedOption } from './reason-list.ts';

/** A property whose options follow the master list of reasons. */
export interface Follower {
  readonly type: OurType | ExtendedType;
  readonly name: string;
}

/** Every list of reasons but the master list itself. */
export const reasonFollowers: readonly Follower[] = [
  ...objectSpecs.filter(({ type }) => type !== 'cause'),
  ...extendedTypes.map((type) => ({ type, properties: extendedProperties[type] })),
].flatMap(({ type, properties }) =>
  properties.filter(({ options }) => options === reasonOptions).map(({ name }) => ({ type, name })),
);

/**
 * The options of a list that follows the master list; null where it does. What operators took out of the master list
 * stays, hidden: HubSpot refuses a value without its option, and records that hold one are still written.
 */
export function followMaster(
  master: readonly ListedOption[],
  held: readonly ListedOption[],
): readonly ListedOption[] | null {
  const labels = new Set(master.map(({ label }) => label));
  const takenOut = held
    .filter(({ value }) => !master.some((option) => option.value === value))
    .map(({ value, label }) => ({
      value,
      // HubSpot refuses the same label twice.
      label: labels.has(label) ? `${label} (${value})` : label,
      hidden: true,
    }));
  const wanted = [...master, ...takenOut];
  return sameOptions(wanted, held) ? null : wanted;
}

/** Do two lists show the same options in the same order? */
export function sameOptions(one: readonly ListedOption[], other: readonly ListedOption[]): boolean {
  const told = (options: readonly ListedOption[]): string =>
    JSON.stringify(options.map(({ value, label, hidden }) => [value, label, hidden]));
  return told(one) === told(other);
}
