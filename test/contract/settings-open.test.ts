import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAnswer } from '@loss-review/domain/answer/answer';
import { OpenedSettings } from '@loss-review/domain/settings/settings-page';
import { main } from '@loss-review/serverless/functions/open-settings';
import * as z from 'zod';
import { allScopes } from '../portal/scopes.ts';
import { openSettingsPortal, type SettingsPortal } from '../support/settings-portal.ts';

const App = z.object({ config: z.object({ auth: z.object({ requiredScopes: z.array(z.string()) }) }) });
const manifest = App.parse(JSON.parse(readFileSync('app/app-hsmeta.json', 'utf8'))).config.auth
  .requiredScopes;
let at: SettingsPortal;
beforeEach(() => {
  at = openSettingsPortal({ tokens: { 'pat-local': allScopes, 'pat-app': manifest } });
});
afterEach(() => {
  vi.unstubAllEnvs();
  at.close();
});

const acting = ({ state }: { readonly state: string }): boolean => state === 'act';

describe('the settings page of an account that is set up', () => {
  beforeEach(() => at.setUp());

  it('shows the settings and says that all is well', async () => {
    const { check, form, setupCanRun } = await at.open('pat-app');
    expect(check.map(({ about, state, who }) => [about, state, who])).toEqual([
      ['permissions', 'good', null],
      ['edition', 'good', null],
      ['setup', 'good', null],
    ]);
    expect(setupCanRun).toBe(false);
    expect(form?.settings).toMatchObject({ renewalPipelines: ['renewals'], satisfactionProperty: 'csat' });
  });

  it('offers what the portal has, in the words people know it by', async () => {
    const { form } = await at.open();
    const choices = form?.choices;
    expect(choices?.pipelines).toEqual([
      { value: 'default', label: 'Sales Pipeline' },
      { value: 'renewals', label: 'Renewals' },
    ]);
    expect(choices?.dealTypes).toEqual([
      { value: 'newbusiness', label: 'New Business' },
      { value: 'existingbusiness', label: 'Existing Business' },
    ]);
    expect(choices?.teams).toEqual([
      { name: 'Executives', people: 2 },
      { name: 'Former', people: 0 },
      { name: 'Recovery', people: 1 },
    ]);
    expect(choices?.owners).toContainEqual({ id: '204', label: 'Gone Example', active: false });
    expect(choices?.companyProperties).toContainEqual({
      name: 'account_state',
      label: 'Account state',
      values: [
        { value: 'active', label: 'Active' },
        { value: 'left', label: 'Has left' },
      ],
    });
    expect(choices?.companyProperties.filter(({ name }) => name.startsWith('clr_'))).toEqual([]);
    expect(choices?.scoreProperties).toContainEqual({ value: 'csat', label: 'Satisfaction' });
    expect(choices?.scoreProperties).not.toContainEqual(expect.objectContaining({ value: 'subject' }));
  });

  it('opens with seventeen requests and one search, two of them after the others, and changes nothing', async () => {
    const [before, held] = [at.portal.log.counts(), JSON.stringify(at.portal.snapshot())];
    await at.open();
    const after = at.portal.log.counts();
    expect(after.total - before.total).toBe(18);
    expect(after.search - before.search).toBe(1);
    expect(JSON.stringify(at.portal.snapshot())).toBe(held);
  });

  it('says that an update of the app needs setup again', async () => {
    const headers = { authorization: 'Bearer pat-local' };
    const path = 'https://api.hubapi.com/crm/properties/2026-09/companies/clr_kind';
    await at.portal.fetch(new Request(path, { method: 'DELETE', headers }));
    const { check, form, setupCanRun } = await at.open();
    expect(check.filter(acting)).toMatchObject([
      { about: 'setup', who: 'operator', sentence: expect.stringMatching(/needs more.*1 property/) },
    ]);
    expect([form !== null, setupCanRun]).toEqual([true, true]);
  });
});

describe('the function', () => {
  it('answers what the page reads, over JSON', async () => {
    await at.setUp();
    vi.stubEnv('PRIVATE_APP_ACCESS_TOKEN', 'pat-app');
    const answer = await main({ parameters: { portalId: 24_680_135 } });
    const opened: unknown = JSON.parse(JSON.stringify(answer));
    expect(readAnswer(OpenedSettings, opened)).toEqual(answer);
    expect(answer).toMatchObject({
      ok: true,
      value: { form: { settings: { renewalPipelines: ['renewals'] } } },
    });
  });

  it('says what to do with a token that HubSpot does not know', async () => {
    vi.stubEnv('PRIVATE_APP_ACCESS_TOKEN', 'pat-stranger');
    expect(await main({ parameters: { portalId: 24_680_135 } })).toMatchObject({
      ok: false,
      code: 'bad_token',
      who: 'administrator',
    });
  });
});
