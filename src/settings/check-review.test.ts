import { expect, test } from 'vitest';
import { checkReview } from './check-review.ts';
import { defaultSettings } from './settings.ts';

const companyGroupings = [{ value: 'industry', label: 'Industry' }];
const check = (reviewRules: Partial<typeof defaultSettings.reviewRules>) =>
  checkReview({ reviewRules: { ...defaultSettings.reviewRules, ...reviewRules } }, { companyGroupings });

test('a report is told by its number, or not at all', () => {
  expect(check({ reportId: null })).toEqual([]);
  expect(check({ reportId: '6339949' })).toEqual([]);
  expect(check({ reportId: 'Losses by month' })).toMatchObject([{ field: 'reportId' }]);
});

test('a property that is gone and a report that is none are told together', () => {
  const fields = check({ segmentProperty: 'gone', reportId: '' }).map(({ field }) => field);
  expect(fields).toEqual(['segmentProperty', 'reportId']);
});
