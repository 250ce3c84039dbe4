import type { Choices } from '@loss-review/domain/settings/choices';
import type { HeldProperty } from '@loss-review/domain/setup/held';
import type { Owner, Pipeline } from '../hubspot/catalogue.ts';

/** Everything of the portal that settings can name, as read. */
export interface Named {
  readonly pipelines: readonly Pipeline[];
  readonly dealProperties: readonly HeldProperty[];
  readonly companyProperties: readonly HeldProperty[];
  readonly ticketProperties: readonly HeldProperty[];
  readonly owners: readonly Owner[];
}

/** Puts what the portal has in the form and order in which people choose. */
export function toChoices(named: Named): Choices {
  const { pipelines, dealProperties, companyProperties, ticketProperties, owners } = named;
  return {
    pipelines: pipelines.map(({ id, label }) => ({ value: id, label })),
    dealTypes: optionsOf(dealProperties.find(({ name }) => name === 'dealtype')),
    owners: owners
      .map(({ id, name, active }) => ({ id, label: labelOf(name, id, owners), active }))
      .sort(byLabel),
    teams: teamsOf(owners),
    companyProperties: companyProperties
      .filter((property) => isOneOfAFew(property) && !isOurs(property))
      .map((property) => ({ name: property.name, label: property.label, values: optionsOf(property) }))
      .sort(byLabel),
    companyGroupings: namedBy(companyProperties, isGrouping),
    dealNumbers: namedBy(dealProperties, isNumber),
    companyNumbers: namedBy(companyProperties, isNumber),
    dealDates: namedBy(dealProperties, isDate),
    companyDates: namedBy(companyProperties, isDate),
    scoreProperties: namedBy(ticketProperties, isScore),
  };
}

function namedBy(
  properties: readonly HeldProperty[],
  fits: (property: HeldProperty) => boolean,
): Choices['scoreProperties'] {
  return properties
    .filter((property) => fits(property) && !isOurs(property))
    .map(({ name, label }) => ({ value: name, label }))
    .sort(byLabel);
}

function isOurs({ name }: HeldProperty): boolean {
  return name.startsWith('clr_');
}

/** Several people of one name are told apart by their e-mail addresses. */
function labelOf(name: string, id: string, owners: readonly Owner[]): string {
  const namesakes = owners.filter((owner) => owner.name === name);
  const { email } = namesakes.find((owner) => owner.id === id) ?? {};
  return namesakes.length > 1 ? `${name} (${email ?? id})` : name;
}

function teamsOf(owners: readonly Owner[]): Choices['teams'] {
  const people = new Map<string, number>();
  for (const { teams, active } of owners) {
    for (const name of new Set(teams.map((team) => team.name))) {
      people.set(name, (people.get(name) ?? 0) + (active ? 1 : 0));
    }
  }
  return [...people]
    .map(([name, count]) => ({ name, people: count }))
    .sort((one, other) => compare(one.name, other.name));
}

/** A property that may hold several values at once keeps them as one text, which names none of them. */
function isOneOfAFew({ fieldType, options }: HeldProperty): boolean {
  return ['select', 'radio', 'booleancheckbox'].includes(fieldType) && options.length > 0;
}

/** Text of several lines is a story of one company, and no group of companies. */
function isGrouping(property: HeldProperty): boolean {
  return isOneOfAFew(property) || (property.type === 'string' && property.fieldType === 'text');
}

/** Ids are kept as numbers too. */
function isNumber({ name, type }: HeldProperty): boolean {
  return type === 'number' && !name.endsWith('_id');
}

function isDate({ type }: HeldProperty): boolean {
  return type === 'date' || type === 'datetime';
}

/** Numbers, and choices whose every value is a number, such as a score from 1 to 5. */
function isScore(property: HeldProperty): boolean {
  if (isNumber(property)) return true;
  const isNumeric = ({ value }: { readonly value: string }): boolean =>
    value.trim() !== '' && Number.isFinite(Number(value));
  return isOneOfAFew(property) && property.options.every(isNumeric);
}

function optionsOf(property: HeldProperty | undefined): Choices['dealTypes'] {
  return (property?.options ?? []).map(({ value, label }) => ({ value, label }));
}

function byLabel(one: { readonly label: string }, other: { readonly label: string }): number {
  return compare(one.label, other.label);
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en');
}
