import type { Choices } from './choices.ts';
import type { Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** What a review tells customers apart by, where the portal does not have it. */
export function checkReview(
  { reviewRules }: Pick<SettingsDraft, 'reviewRules'>,
  { companyGroupings }: Pick<Choices, 'companyGroupings'>,
): readonly Problem[] {
  const { segmentProperty } = reviewRules;
  if (companyGroupings.some(({ value }) => value === segmentProperty)) return [];
  return [
    {
      field: 'segmentProperty',
      sentence: `HubSpot no longer has the company property “${segmentProperty}”, or it holds neither text nor one of a few values. Choose another.`,
    },
  ];
}
