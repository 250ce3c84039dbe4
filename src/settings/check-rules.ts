import type { Choices, Option } from './choices.ts';
import type { Field, Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** Rules that name what the portal does not have, or that contradict each other. */
export function checkRules(draft: SettingsDraft, choices: Choices): readonly Problem[] {
  const { pipelines, dealTypes, scoreProperties } = choices;
  const { revenuePipelines, satisfactionProperty } = draft;
  return [
    ...gone('renewalPipelines', 'pipeline', draft.renewalPipelines, pipelines),
    ...gone('renewalDealTypes', 'deal type', draft.renewalDealTypes, dealTypes),
    ...gone('revenuePipelines', 'pipeline', revenuePipelines ?? [], pipelines),
    ...noRevenue(revenuePipelines),
    ...renewalsWithoutRevenue(draft, pipelines),
    ...checkLossProperty(draft.lossProperty, choices),
    ...gone(
      'satisfactionProperty',
      'ticket property with numbers',
      satisfactionProperty === null ? [] : [satisfactionProperty],
      scoreProperties,
    ),
  ];
}

function gone(
  field: Field,
  what: string,
  chosen: readonly string[],
  held: readonly Option[],
): readonly Problem[] {
  const missing = chosen.filter((value) => !held.some((option) => option.value === value));
  if (missing.length === 0) return [];
  const named = missing.map((value) => `“${value}”`).join(', ');
  return [{ field, sentence: `HubSpot no longer has the ${what} ${named}. Choose another or take it out.` }];
}

function noRevenue(revenuePipelines: SettingsDraft['revenuePipelines']): readonly Problem[] {
  if (revenuePipelines === null || revenuePipelines.length > 0) return [];
  return [
    {
      field: 'revenuePipelines',
      sentence: 'Choose at least one pipeline, or let all of them count; else nobody is a customer.',
    },
  ];
}

/** A won renewal outside the revenue pipelines would be overlooked, and the renewed customer called lost. */
function renewalsWithoutRevenue(
  { renewalPipelines, revenuePipelines }: SettingsDraft,
  pipelines: readonly Option[],
): readonly Problem[] {
  if (revenuePipelines === null || revenuePipelines.length === 0) return [];
  const left = pipelines.filter(
    ({ value }) => renewalPipelines.includes(value) && !revenuePipelines.includes(value),
  );
  if (left.length === 0) return [];
  const named = left.map(({ label }) => `“${label}”`).join(', ');
  return [
    {
      field: 'revenuePipelines',
      sentence: `${named} ${left.length === 1 ? 'is a renewal pipeline, so its' : 'are renewal pipelines, so their'} won deals are revenue too. Add ${left.length === 1 ? 'it' : 'them'} here.`,
    },
  ];
}

function checkLossProperty(
  chosen: SettingsDraft['lossProperty'],
  { companyProperties }: Choices,
): readonly Problem[] {
  if (chosen === null) return [];
  const property = companyProperties.find(({ name }) => name === chosen.name);
  if (property === undefined) return gone('lossProperty', 'company property', [chosen.name], []);
  if (chosen.values.length > 0) return gone('lossValues', 'value', chosen.values, property.values);
  return [
    {
      field: 'lossValues',
      sentence: `Choose the values of “${property.label}” that say a customer left.`,
    },
  ];
}
