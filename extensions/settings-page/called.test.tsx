import { Alert, Button, Checkbox, NumberInput, Select, TextArea } from '@hubspot/ui-extensions';
import { reasonList } from '@loss-review/domain/reasons/reasons.builder';
import { choices } from '@loss-review/domain/settings/choices.builder';
import type { Settings } from '@loss-review/domain/settings/settings';
import { describe, expect, it } from 'vitest';
import { opened, openView, settings } from './open-view.builder.ts';

const ready = async (part: Partial<Settings> = {}, saves: readonly unknown[] = []) => {
  const form = { settings: { ...settings, ...part }, choices: choices(), reasons: reasonList() };
  const view = openView({ 'open-settings': [opened({ form })], 'save-settings': saves });
  await view.r.waitFor(() => expect(view.r.findAll(NumberInput)).not.toEqual([]));
  return {
    ...view,
    check: (name: string, on: boolean) => view.r.find(Checkbox, { name }).props.onChange?.(on, ''),
    select: (name: string) => view.r.find(Select, { name }),
    drafts: () =>
      view.asked.flatMap(({ uid, parameters }) => (uid === 'save-settings' ? [parameters['draft']] : [])),
  };
};
const saved = (part: Partial<Settings>) => ({
  ok: true,
  value: { outcome: 'saved', settings: { ...settings, ...part } },
});

describe('who is called', () => {
  it('is saved as it was chosen, countries one a line', async () => {
    const callRules = {
      ...{ deliberate: true, lostDeals: true, noCallCountries: ['France'] },
      ...{ listenOnlyCountries: ['Germany', 'Spain'], representativeProperty: 'account_state' },
    };
    const view = await ready({}, [saved({ callRules, quoteMonths: 12 })]);
    view.check('deliberate', true);
    view.check('lostDeals', true);
    view.r.find(TextArea, { name: 'noCallCountries' }).props.onChange?.('\n France \n\nFrance\n');
    view.r.find(TextArea, { name: 'listenOnlyCountries' }).props.onChange?.('Germany\nSpain');
    view.select('representativeProperty').props.onChange?.('account_state');
    view.r.find(NumberInput, { name: 'quoteMonths' }).props.onChange?.(12);
    view.press('Save settings');
    await view.r.waitFor(() => expect(view.r.find(Alert).props.title).toBe('Saved'));
    expect(view.drafts()).toEqual([{ ...settings, callRules, quoteMonths: 12 }]);
  });

  it('offers no empty property to draw seats by', async () => {
    const view = await ready();
    expect(view.select('representativeProperty').props.options).toEqual([
      { value: 'industry', label: 'Industry' },
      { value: 'account_state', label: 'Account state' },
    ]);
  });

  it('says when a country is in both lists', async () => {
    const callRules = { ...settings.callRules, noCallCountries: ['France'], listenOnlyCountries: ['France'] };
    const view = await ready({ callRules });
    expect(view.r.find(TextArea, { name: 'listenOnlyCountries' }).props.validationMessage).toContain(
      'France',
    );
  });
});

describe('feedback about employees', () => {
  it('is off, and shows no managers', async () => {
    const view = await ready();
    expect(view.r.find(Checkbox, { name: 'feedback' }).props.checked).toBe(false);
    expect(view.r.maybeFind(Select, { name: 'defaultManager' })).toBeNull();
  });

  it('is turned on by a person, whose name and day are kept, and goes to the managers chosen', async () => {
    const feedback = {
      ...{ permittedBy: 'Olga Operator', permittedOn: '2026-11-04', defaultManager: '2' },
      managers: [{ employee: '2', manager: '1' }],
    };
    const view = await ready({}, [saved({ feedback })]);
    view.check('feedback', true);
    expect(view.r.find(Checkbox, { name: 'feedback' }).props.description).toContain(
      'Confirmed by Olga Operator on 2026-11-04.',
    );
    view.select('defaultManager').props.onChange?.('2');
    view.press('Add an employee with another manager');
    view.select('employee-1').props.onChange?.('2');
    view.select('manager-1').props.onChange?.('1');
    view.press('Save settings');
    await view.r.waitFor(() => expect(view.r.find(Alert).props.title).toBe('Saved'));
    expect(view.drafts()).toEqual([{ ...settings, feedback }]);
  });

  it('is turned off with all that belongs to it', async () => {
    const feedback = {
      ...{ permittedBy: 'Olga Operator', permittedOn: '2026-11-04', defaultManager: '2' },
      managers: [{ employee: '2', manager: '1' }],
    };
    const view = await ready({ feedback }, [saved({})]);
    view.check('feedback', false);
    view.press('Save settings');
    await view.r.waitFor(() => expect(view.r.find(Alert).props.title).toBe('Saved'));
    expect(view.drafts()).toEqual([settings]);
  });

  it('says which row is wrong, and a row can be removed', async () => {
    const feedback = {
      ...{ permittedBy: 'Olga Operator', permittedOn: '2026-11-04', defaultManager: null },
      managers: [{ employee: '2', manager: '2' }],
    };
    const view = await ready({ feedback });
    expect(view.text()).toContain('Max Example cannot be the manager of the same person.');
    view.press('Remove row 1');
    expect(view.text()).not.toContain('cannot be the manager');
    expect(view.r.findAll(Button).map(({ text }) => text)).not.toContain('Remove row 1');
  });
});

it('two people’s choices are told apart in words', async () => {
  const theirs = {
    ...settings,
    feedback: {
      ...{ permittedBy: 'Max Example', permittedOn: '2026-11-03', defaultManager: '1' },
      managers: [{ employee: '2', manager: '1' }],
    },
    callRules: { ...settings.callRules, noCallCountries: ['France'] },
  };
  const view = await ready({}, [{ ok: true, value: { outcome: 'changed', settings: theirs } }]);
  view.check('deliberate', true);
  view.press('Save settings');
  await view.r.waitFor(() =>
    expect(view.r.find(Alert).props.title).toBe('Somebody else changed the settings meanwhile'),
  );
  const told = view.text(view.r.find(Alert));
  expect(told).toContain(
    'they chose permitted as Max Example confirmed on 2026-11-03; goes to Eve Example, Eve Example for Max Example. It is taken over.',
  );
  expect(told).toContain(
    'Who is called: they chose deliberate losses not; lost deals not; no calls in: France',
  );
});
