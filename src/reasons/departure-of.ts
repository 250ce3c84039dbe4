import type { Departure } from '../schema/departures.ts';
import { reasonCategories } from '../schema/reasons.ts';
import type { ReasonRules } from '../settings/settings.ts';

/** How customers depart for the reasons of a category: as operators say, else as it was given; null: not known. */
export function departureOf(
  category: string | null,
  { departures }: Pick<ReasonRules, 'departures'>,
): Departure | null {
  const chosen = departures.find((rule) => rule.category === category)?.departure;
  return chosen ?? givenDeparture(category);
}

/** The rules with what operators say of a category; what was given anyway, or is not known, needs no rule. */
export function withDeparture(
  rules: ReasonRules,
  category: string,
  departure: Departure | null,
): ReasonRules {
  const others = rules.departures.filter((rule) => rule.category !== category);
  const isGiven = departure === givenDeparture(category);
  return {
    ...rules,
    departures: departure === null || isGiven ? others : [...others, { category, departure }],
  };
}

function givenDeparture(category: string | null): Departure | null {
  return reasonCategories.find(({ value }) => value === category)?.departure ?? null;
}
