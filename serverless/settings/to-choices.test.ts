import { expect, it } from 'vitest';
import type { HeldProperty } from '@loss-review/domain/setup/held';
import type { Owner } from '../hubspot/catalogue.ts';
import { type Named, toChoices } from './to-choices.ts';

const property = (name: string, part: Partial<HeldProperty> = {}): HeldProperty => ({
  name,
  label: name,
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'information',
  unique: false,
  options: [],
  ...part,
});
const values = (...all: readonly string[]): Partial<HeldProperty> => ({
  options: all.map((value) => ({ value, label: value.toUpperCase(), hidden: false })),
});
const owner = (id: string, name: string, teams: readonly string[] = [], active = true): Owner => ({
  id,
  name,
  email: `${id}@portal.example`,
  teams: teams.map((team) => ({ id: team, name: team })),
  active,
});
const choicesOf = (part: Partial<Named>) =>
  toChoices({
    pipelines: [],
    dealProperties: [],
    companyProperties: [],
    ticketProperties: [],
    owners: [],
    ...part,
  });

it('offers company properties that hold one value of a few, and none of ours', () => {
  const companyProperties = [
    property('state', values('on', 'off')),
    property('is_gone', { type: 'bool', fieldType: 'booleancheckbox', ...values('true', 'false') }),
    property('tags', { fieldType: 'checkbox', ...values('a', 'b') }),
    property('owner_like'),
    property('city', { type: 'string', fieldType: 'text' }),
    property('clr_kind', values('churned')),
  ];
  expect(choicesOf({ companyProperties }).companyProperties.map(({ name }) => name)).toEqual([
    'is_gone',
    'state',
  ]);
});

it('offers ticket properties with numbers for the score, and no ids', () => {
  const ticketProperties = [
    property('csat', { type: 'number', fieldType: 'number' }),
    property('stars', values('1', '2', '3')),
    property('mood', values('good', '2')),
    property('hs_object_id', { type: 'number', fieldType: 'number' }),
  ];
  expect(choicesOf({ ticketProperties }).scoreProperties.map(({ value }) => value)).toEqual([
    'csat',
    'stars',
  ]);
});

it('counts active people of a team once each, in the order of names', () => {
  const owners = [
    owner('1', 'Eve', ['West', 'West']),
    owner('2', 'Max', ['West', 'East']),
    owner('3', 'Gone', ['East'], false),
  ];
  expect(choicesOf({ owners }).teams).toEqual([
    { name: 'East', people: 1 },
    { name: 'West', people: 2 },
  ]);
});

it('tells people of one name apart', () => {
  const owners = [owner('1', 'Kim Example'), owner('2', 'Kim Example'), owner('3', 'Ada Example')];
  expect(choicesOf({ owners }).owners.map(({ label }) => label)).toEqual([
    'Ada Example',
    'Kim Example (1@portal.example)',
    'Kim Example (2@portal.example)',
  ]);
});

it('has no deal types where the account took the property away', () => {
  expect(choicesOf({ dealProperties: [] }).dealTypes).toEqual([]);
});

it('offers numbers and dates of deals and companies, but no ids and none of ours', () => {
  const number = { type: 'number', fieldType: 'number' };
  const offered = [
    property('recurring', number),
    property('owner_id', number),
    property('clr_value_lost', number),
    property('term_end', { type: 'date', fieldType: 'date' }),
    property('closedate', { type: 'datetime', fieldType: 'date' }),
    property('clr_lost_on', { type: 'date', fieldType: 'date' }),
    property('state', values('1', '2')),
  ];
  const { dealNumbers, dealDates } = choicesOf({ dealProperties: offered });
  const { companyNumbers, companyDates } = choicesOf({ companyProperties: offered });
  const names = (options: readonly { readonly value: string }[]): readonly string[] =>
    options.map(({ value }) => value);
  expect([dealNumbers, companyNumbers].map(names)).toEqual([['recurring'], ['recurring']]);
  expect([dealDates, companyDates].map(names)).toEqual([
    ['closedate', 'term_end'],
    ['closedate', 'term_end'],
  ]);
});
