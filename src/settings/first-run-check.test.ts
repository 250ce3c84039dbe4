import { describe, expect, it } from 'vitest';
import type { SetupDecision } from '../setup/decide-setup.ts';
import type { SetupStep } from '../setup/step.ts';
import { canRunSetup, firstRunCheck, type Looked } from './first-run-check.ts';
import { requiredScopes } from './required-scopes.ts';

const scopes = Object.keys(requiredScopes);
const complete: SetupDecision = { clashes: [], steps: [], notices: [] };
const ready: Looked = {
  grantedScopes: scopes,
  refusals: [],
  customObjects: { limit: 10, used: 4 },
  setup: complete,
  wasSetUp: true,
};
const link: SetupStep = { make: 'link', from: 'loss', to: 'deal' };
const record: SetupStep = { make: 'settings', properties: {} };
const findingOf = (about: string, part: Partial<Looked>) =>
  firstRunCheck({ ...ready, ...part }).find((finding) => finding.about === about);

describe('an account that is ready', () => {
  it('has nothing to do', () => {
    expect(firstRunCheck(ready).map(({ state, who }) => [state, who])).toEqual([
      ['good', null],
      ['good', null],
      ['good', null],
    ]);
    expect(canRunSetup(ready)).toBe(false);
  });

  it('may have more permissions than the app needs', () => {
    expect(findingOf('permissions', { grantedScopes: [...scopes, 'e-commerce'] })).toMatchObject({
      state: 'good',
    });
  });
});

describe('permissions', () => {
  it('are put in words with the scope behind them', () => {
    const grantedScopes = scopes.filter((scope) => scope !== 'crm.objects.deals.read');
    expect(findingOf('permissions', { grantedScopes })?.sentence).toContain(
      'The app may not: read won and lost deals (crm.objects.deals.read).',
    );
  });

  it('that HubSpot asked for beside those we know are named as HubSpot names them', () => {
    const refusals = [{ what: 'owners', scopes: ['crm.objects.owners.read', 'settings.users.read'] }];
    const finding = findingOf('permissions', { grantedScopes: null, refusals });
    expect(finding?.sentence).toContain(
      'name owners and teams (crm.objects.owners.read); settings.users.read',
    );
  });

  it('refused without a word say at least what was refused', () => {
    const finding = findingOf('permissions', { refusals: [{ what: 'owners', scopes: [] }] });
    expect(finding).toMatchObject({
      state: 'act',
      sentence: expect.stringContaining('refuses to show owners'),
    });
  });
});

describe('the edition', () => {
  it.each([
    ['no scope of custom objects', { grantedScopes: scopes.filter((scope) => !scope.includes('.custom.')) }],
    ['a limit of none', { customObjects: { limit: 0, used: 0 } }],
    ['a refusal without a word', { refusals: [{ what: 'custom objects', scopes: [] }], setup: null }],
  ])('is too small by %s', (_, part) => {
    expect(findingOf('edition', part)).toMatchObject({
      state: 'act',
      who: 'administrator',
      sentence: expect.stringContaining('Enterprise'),
    });
  });

  it('is not blamed for a single missing scope', () => {
    const grantedScopes = scopes.filter((scope) => scope !== 'crm.objects.custom.read');
    expect(findingOf('edition', { grantedScopes, setup: null })).toMatchObject({ state: 'unknown' });
  });

  it('is not blamed where all objects are made and the account is full', () => {
    expect(findingOf('edition', { customObjects: { limit: 10, used: 10 } })).toMatchObject({ state: 'good' });
  });
});

describe('setup', () => {
  it('says in one sentence what it would make', () => {
    const setup = { ...complete, steps: [link, link, record] };
    expect(findingOf('setup', { setup, wasSetUp: false })).toMatchObject({
      state: 'act',
      who: 'operator',
      sentence:
        'Setup has not been completed here yet. It makes or completes 2 associations and the settings record, and changes nothing else.',
    });
    expect(canRunSetup({ ...ready, setup })).toBe(true);
  });

  it('waits for permissions', () => {
    const setup = { ...complete, steps: [link] };
    expect(canRunSetup({ ...ready, setup, grantedScopes: [] })).toBe(false);
  });

  it('passes on clashes with who clears them, and notices that stop nothing', () => {
    const clash = { code: 'property_clash', sentence: 'It is there.', who: 'administrator' } as const;
    const note = { code: 'plain_task_keys', sentence: 'One at a time.', who: 'operator' } as const;
    expect(findingOf('setup', { setup: { ...complete, clashes: [clash] } })).toMatchObject({
      state: 'act',
      sentence: 'It is there.',
      who: 'administrator',
    });
    const told = firstRunCheck({ ...ready, setup: { ...complete, notices: [note] } });
    expect(told.map(({ state }) => state)).toEqual(['good', 'good', 'good', 'note']);
  });

  it('leaves the question about renewals to the form', () => {
    const notices = [{ code: 'no_renewals', sentence: 'Which?', who: 'operator' } as const];
    expect(firstRunCheck({ ...ready, setup: { ...complete, notices } })).toHaveLength(3);
  });
});
