import { isReportId } from './report-id.ts';
import type { Choices } from './choices.ts';
import type { Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** What a review tells customers apart by, where the portal does not have it; and a report that is none. */
export function checkReview(
  { reviewRules }: Pick<SettingsDraft, 'reviewRules'>,
  { companyGroupings }: Pick<Choices, 'companyGroupings'>,
): readonly Problem[] {
  const { segmentProperty, reportId } = reviewRules;
  const problems: Problem[] = [];
  if (!companyGroupings.some(({ value }) => value === segmentProperty)) {
    problems.push({
      field: 'segmentProperty',
      sentence: `HubSpot no longer has the company property “${segmentProperty}”, or it holds neither text nor one of a few values. Choose another.`,
    });
  }
  if (reportId !== null && !isReportId(reportId)) {
    problems.push({
      field: 'reportId',
      sentence: 'No report can be told from this. Open the report in HubSpot and paste its address here.',
    });
  }
  return problems;
}
