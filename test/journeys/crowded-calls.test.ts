import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { crowdedContent, longName, rightToLeftName } from './crowded-content.ts';
import { type Journey, openJourney } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'crowded-calls', readiness: 'month done', content: crowdedContent });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

// Five hundred calls, all of one person; the two of the most value have names worth looking at.
const page = '/app/24680135/page?as=501';

test.each([
  ['mine', `${page}#/my-calls`, /^500 calls to make/],
  ['everybody', `${page}#/my-calls?scope=all&month=2026-10`, /^Everybody: 500 calls/],
  ['the call list', `${page}#/call-list`, /The calls were assigned on/],
])('five hundred, %s: read by everybody, wide or narrow', async (name, address, words) => {
  const tab = await journey.open(address);
  await tab.getByText(words).first().waitFor({ state: 'attached' });
  await tab.getByText('1 of 20').first().waitFor();
  for (const width of [1400, 420]) {
    await journey.resize(tab, width);
    await journey.shot(tab, `${name} ${width}`);
    expect(await journey.findings(tab), `${name} at ${width}`).toEqual([]);
    expect(await journey.overflow(tab), `${name} at ${width} is too wide`).toBeLessThanOrEqual(0);
  }
  await tab.close();
});

test('long and right-to-left names stand whole, and pages are turned by the keyboard', async () => {
  const tab = await journey.open(`${page}#/call-list`);
  await tab.getByRole('link', { name: longName }).first().waitFor();
  await tab.getByRole('link', { name: rightToLeftName }).first().waitFor();
  const next = tab.getByRole('button', { name: 'Next ›' }).first();
  await next.focus();
  for (const turned of [2, 3, 4]) {
    await tab.keyboard.press('Enter');
    await tab.getByText(`${turned} of 20`).first().waitFor();
  }
  await tab.close();
});
