import { defaultSettings } from '@loss-review/domain/settings/settings';
import { openSettings } from '@loss-review/serverless/settings/open-settings';
import { runSetup } from '@loss-review/serverless/setup';
import { afterEach, expect, test } from 'vitest';
import { allScopes } from '../portal/scopes.ts';
import { type AnswerPortal, openAnswerPortal } from '../answer-table/open-answer-portal.ts';

let answers: AnswerPortal;
afterEach(() => answers.close());

const notices = async (): Promise<readonly { readonly code: string; readonly sentence: string }[]> => {
  const { setupCrm: crm, catalogue, clock } = answers.open();
  return (await runSetup({ crm, catalogue, clock }, { dryRun: false })).notices;
};

// The answer table wins its renewals in the sales pipeline.
test('setup and the settings page warn where customers buy outside their renewals', async () => {
  answers = openAnswerPortal();
  const [notice] = (await notices()).filter(({ code }) => code === 'additions');
  expect(notice?.sentence).toMatch(/^\d+ of \d+ companies looked at bought several times/);
  const { check } = await openSettings(answers.open());
  expect(check).toContainEqual({
    about: 'setup',
    state: 'note',
    sentence: notice?.sentence,
    who: 'operator',
  });
});

test('nothing is said of additions where deals add up already', async () => {
  answers = openAnswerPortal();
  await notices();
  const customerValue = { ...defaultSettings.customerValue, method: 'sum_active_recurring' } as const;
  const settings = { ...defaultSettings, renewalPipelines: ['renewals'], customerValue };
  const properties = { clr_settings: JSON.stringify(settings) };
  await answers.open().crm.apply({
    records: [{ type: 'review', key: 'settings', properties }],
    links: [],
    mirrors: [],
  });
  expect((await notices()).map(({ code }) => code)).not.toContain('additions');
});

test('an app that may not read deals is told so by the check of permissions alone', async () => {
  const scopes = allScopes.filter((scope) => scope !== 'crm.objects.deals.read');
  answers = openAnswerPortal({ tokens: { 'pat-local': scopes } });
  expect((await notices()).map(({ code }) => code)).not.toContain('additions');
  const { check } = await openSettings(answers.open());
  expect(check[0]).toMatchObject({ about: 'permissions', state: 'act' });
});
