import { Alert, Button } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { expect, it } from 'vitest';
import { type OpenedPage, openPage } from './opened-page.builder.ts';
import { countedReview, newReview, runSlice } from './review.builder.ts';

const chooseFirst = 'The same, but choose first who is called';
const beforeCalls = { step: 'assign', done: 0, of: null } as const;
const waiting = countedReview({ calls: null, run: { state: 'stopped', progress: beforeCalls } });
const slicesOf = ({ functions }: OpenedPage) => functions.calls.filter(({ uid }) => uid !== 'open-review');

it('a run stops before calls are given, and leads to the call list', async () => {
  const page = openPage();
  await page.answer(newReview());
  await page.press('See what a run would write');
  await page.answer(runSlice());
  await page.press(chooseFirst);
  await page.answer(runSlice({ done: false, cursor: 'a', progress: { step: 'numbers', done: 0, of: null } }));
  await page.answer(runSlice({ done: false, cursor: 'b', progress: beforeCalls }));
  await page.answer(waiting);
  await page.until(() =>
    expect(page.renderer.find(Alert).props.title).toBe('The calls of October 2026 are not given yet'),
  );
  expect(slicesOf(page).map(({ uid }) => uid)).toEqual([
    'run-sweep-slice',
    'run-sweep-slice',
    'run-numbers-slice',
  ]);
  expect(slicesOf(page)[1]?.parameters).toEqual({
    portalId: 24680135,
    month: '2026-10',
    dryRun: false,
    run: 'run-00002',
  });
  const links = page.renderer.findAll(PageLink).map(({ props, text }) => [text, props.to, props.params]);
  expect(links).toContainEqual(['Choose who is called', '/call-list', { month: '2026-10' }]);
});

it('the calls are given by going on with that run', async () => {
  const page = openPage();
  await page.answer(waiting);
  await page.press('Give the calls', 2);
  await page.until(() => expect(slicesOf(page)).toHaveLength(1));
  expect(slicesOf(page)[0]?.parameters).toMatchObject({ dryRun: false, takeOver: true });
});

it('nobody is asked to choose once the calls were given', async () => {
  const page = openPage();
  await page.answer(countedReview());
  await page.section('run');
  await page.press('See what a new run would write');
  await page.answer(runSlice());
  await page.until(() => void page.renderer.find(Button, ({ text }) => text === 'Count the month'));
  expect(page.renderer.findAll(Button, ({ text }) => text === chooseFirst)).toEqual([]);
});
