import type { HeldReasons } from '@loss-review/domain/reasons/reason-change';
import type { ListedOption } from '@loss-review/domain/reasons/reason-list';
import { countsAs } from '@loss-review/domain/reasons/counts-as';
import { sayReason } from '@loss-review/domain/reasons/say-reason';
import type { Departure } from '@loss-review/domain/schema/departures';

/** How customers depart, in words. */
export const departureWords: Readonly<Record<Departure, string>> = {
  unintentionally_pushed: 'We pushed them away without meaning to',
  intentionally_pushed: 'We let them go on purpose',
  pulled: 'A competitor drew them away',
  bought: 'Money decided',
  moved_away: 'They changed and no longer need us',
};

/** What became of a reason, in words. */
export function stateOf({ value, hidden }: ListedOption, { list, rules }: HeldReasons): string {
  const counted = countsAs(value, rules);
  if (counted !== value) return `counts as “${sayReason(counted, list.reasons)}”`;
  return hidden ? 'hidden: no longer offered' : 'offered';
}
