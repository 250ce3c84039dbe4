import { expect, test } from 'vitest';
import { openPage } from './opened-page.builder.ts';
import { countedReview, lostCustomer } from './review.builder.ts';

const none = { count: 0, first: [] };
const loss = {
  lossId: '9',
  companyId: '77',
  name: 'Fjord Tools',
  on: '2026-10-12',
  value: 60_000,
  owner: 'Ada Moon',
};

test('what waits for a person is told with what to do, and linked', async () => {
  const page = openPage({ month: '2026-10' });
  const possible = { count: 21, first: [loss] };
  await page.answer(
    countedReview({ waiting: { possible, leaving: none, withdrawn: none, dismissedByOwner: none } }),
  );
  await page.section('waiting');
  await page.until(() => expect(page.text()).toContain(', since Oct 12, 2026, €600 a year, Ada Moon'));
  expect(page.text()).toContain('The first 1 of 21, by value.');
  expect(page.text()).not.toContain('Leaving: under notice');
});

test('losses found after the calls were assigned are told apart; where nothing waits, that is said', async () => {
  const page = openPage({ month: '2026-10' });
  await page.answer(countedReview({ lost: [lostCustomer(3, { late: true }), lostCustomer(2)] }));
  await page.section('waiting');
  await page.until(() => expect(page.text()).toContain('join the next call list'));
  expect(page.text()).toContain(', lost on Oct 12, 2026, €3,000 a year');
  const other = openPage({ month: '2026-10' });
  await other.answer(countedReview());
  await other.section('waiting');
  await other.until(() => expect(other.text()).toContain('Nothing waits.'));
});
