import { fold } from '../text/fold.ts';
import type { Choices } from './choices.ts';
import type { Field, Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

const longestCountry = 100;

/** Who is called, where that names what the portal does not have, or contradicts itself. */
export function checkCalls(
  { callRules }: Pick<SettingsDraft, 'callRules'>,
  { companyGroupings }: Pick<Choices, 'companyGroupings'>,
): readonly Problem[] {
  const { noCallCountries, listenOnlyCountries, representativeProperty } = callRules;
  return [
    ...checkCountries('noCallCountries', noCallCountries),
    ...checkCountries('listenOnlyCountries', listenOnlyCountries),
    ...inBoth(noCallCountries, listenOnlyCountries),
    ...(companyGroupings.some(({ value }) => value === representativeProperty)
      ? []
      : [
          {
            field: 'representativeProperty' as const,
            sentence: `HubSpot no longer has the company property “${representativeProperty}”, or it holds neither text nor one of a few values. Choose another.`,
          },
        ]),
  ];
}

function checkCountries(field: Field, countries: readonly string[]): readonly Problem[] {
  const odd = countries.find((name) => name.trim() === '' || name.length > longestCountry);
  if (odd === undefined) return [];
  return [
    {
      field,
      sentence: `Write one country a line, as your companies name it, in at most ${longestCountry} characters.`,
    },
  ];
}

function inBoth(noCall: readonly string[], listenOnly: readonly string[]): readonly Problem[] {
  const never = new Set(noCall.map(fold));
  const both = listenOnly.filter((name) => never.has(fold(name)));
  if (both.length === 0) return [];
  return [
    {
      field: 'listenOnlyCountries',
      sentence: `Nobody is called in ${both.join(', ')}, so nobody can listen there. Take it out of one of the two lists.`,
    },
  ];
}
