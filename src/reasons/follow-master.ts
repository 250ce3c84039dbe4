import type { ListedOption } from './reason-list.ts';

/**
 * Every list of reasons but the master list itself. Named here and not looked up in the schema, whose descriptions would
 * weigh on every function; a test holds the two together.
 */
export const reasonFollowers = [
  { type: 'loss', name: 'clr_owner_reason' },
  { type: 'loss', name: 'clr_stated_reason' },
  // Before the root causes, by whose options a call's screen tells which reasons may be saved.
  { type: 'loss', name: 'clr_main_reason' },
  { type: 'loss', name: 'clr_root_reasons' },
  { type: 'issue', name: 'clr_reason' },
  { type: 'issue', name: 'clr_reasons' },
  { type: 'company', name: 'clr_owner_reason' },
  { type: 'company', name: 'clr_stated_reason' },
  { type: 'company', name: 'clr_root_reasons' },
] as const;

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
