import { Alert } from '@hubspot/ui-extensions';
import { expect, it } from 'vitest';
import { openPage } from './opened-page.builder.ts';
import { newReview, runSlice } from './review.builder.ts';

const sentence =
  'The rules for losses have changed since HubSpot was last written to by them: the days of grace.';
const row = {
  what: 'possible' as const,
  name: 'Alder',
  companyId: '7',
  on: '2026-10-02',
  value: 5_000,
  caller: '',
};

it('shows what changed rules would mark, and accepts them with the list', async () => {
  const page = openPage();
  await page.answer(newReview());
  await page.press('See what a run would write');
  const { told } = runSlice();
  await page.answer(
    runSlice({ plan: [row], told: { ...told, changedRules: { code: '0a1b2c3d', sentence } } }),
  );
  await page.until(() => expect(page.renderer.find(Alert).props.title).toBe('By changed rules'));
  expect(page.renderer.find(Alert).text).toContain(sentence);
  expect(page.text()).toContain('Alder');
  await page.press('Mark these and count the month');
  await page.until(() => expect(page.functions.calls).toHaveLength(3));
  expect(page.functions.calls[2]?.parameters).toMatchObject({ dryRun: false, acceptRules: '0a1b2c3d' });
});

it('offers the list when rules changed since it was looked at', async () => {
  const page = openPage();
  await page.answer(newReview());
  await page.press('See what a run would write');
  await page.answer(runSlice({ plan: [row] }));
  await page.press('Write this and count the month');
  await page.fail({ code: 'rules_changed', who: 'operator', sentence: `${sentence} Look first.` });
  await page.answer(newReview());
  await page.until(() => expect(page.text()).toContain(sentence));
  expect(page.functions.calls[2]?.parameters).not.toHaveProperty('acceptRules');
  await page.press('See what a run would write');
  await page.until(() => expect(page.functions.calls.at(-1)?.parameters).toMatchObject({ dryRun: true }));
});
