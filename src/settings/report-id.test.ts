import { expect, it } from 'vitest';
import { reportIdIn } from './report-id.ts';

it.each([
  [' 6339949 ', '6339949'],
  ['https://app.hubspot.com/reports-list/24680135/6339949', '6339949'],
  ['https://app-eu1.hubspot.com/reports-list/24680135/6339949/?from=list#top', '6339949'],
  ['https://app.hubspot.com/reports-list/24680135', null],
  ['https://example.com/reports-list/24680135/6339949', null],
  ['Losses by month', null],
  ['', null],
])('in %j the report is %s', (pasted, id) => {
  expect(reportIdIn(pasted)).toBe(id);
});
