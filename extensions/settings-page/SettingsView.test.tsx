import {
  Accordion,
  Alert,
  Checkbox,
  ErrorState,
  LoadingSpinner,
  MultiSelect,
  NumberInput,
  Select,
  StatusTag,
} from '@hubspot/ui-extensions';
import { reasonList } from '@loss-review/domain/reasons/reasons.builder';
import { choices } from '@loss-review/domain/settings/choices.builder';
import { describe, expect, it } from 'vitest';
import { failure, opened, openView, settings } from './open-view.builder.ts';

const ready = async (answers: Parameters<typeof openView>[0] = {}) => {
  const view = openView({ 'open-settings': [opened()], ...answers });
  await view.r.waitFor(() => expect(view.r.maybeFind(LoadingSpinner)).toBeNull());
  return view;
};

describe('opening', () => {
  it('says that it is loading, then shows every setting with its value', async () => {
    const view = openView({ 'open-settings': [opened()] });
    expect(view.r.find(LoadingSpinner).props.label).toBe('Loading the settings…');
    await view.r.waitFor(() => {
      expect(view.r.find(MultiSelect, { name: 'renewalPipelines' }).props.value).toEqual(['renewals']);
    });
    expect(view.r.find(Select, { name: 'executivesTeam' }).props.value).toBe('Executives');
    expect(view.r.find(NumberInput, { name: 'callsPerExecutive' }).props.value).toBe(10);
    expect(view.r.find(NumberInput, { name: 'callsTotal' }).props.value).toBeUndefined();
    expect(view.asked).toEqual([{ uid: 'open-settings', parameters: { portalId: 7 } }]);
    expect(view.text()).toContain('Everything is saved.');
  });

  it('says what to do when it fails, and opens on another try', async () => {
    const view = openView({ 'open-settings': [failure, opened()] });
    await view.r.waitFor(() => expect(view.text(view.r.find(ErrorState))).toContain(failure.sentence));
    view.press('Try again');
    await view.r.waitFor(() => expect(view.r.findAll(NumberInput)).not.toEqual([]));
    expect(view.r.maybeFind(ErrorState)).toBeNull();
  });

  it('says who else can mend it', async () => {
    const view = openView({ 'open-settings': [{ ...failure, who: 'administrator' }] });
    await view.r.waitFor(() => expect(view.text(view.r.find(ErrorState))).toContain('An administrator'));
  });

  it('folds the check away where all is well', async () => {
    const view = await ready();
    expect(view.r.find(Accordion).props).toMatchObject({ title: 'The account is ready', defaultOpen: false });
  });
});

describe('lists', () => {
  it('of five hundred people are offered whole, deactivated ones only where chosen', async () => {
    const owners = Array.from({ length: 500 }, (_, n) => ({
      id: String(n),
      label: `Person ${n}`,
      active: n % 100 !== 0,
    }));
    const held = { ...settings, executives: { team: null, owners: ['100', '101'] } };
    const form = { settings: held, choices: choices({ owners }), reasons: reasonList() };
    const view = await ready({ 'open-settings': [opened({ form })] });
    const { options, error, validationMessage } = view.r.find(MultiSelect, {
      name: 'executivesOwners',
    }).props;
    expect(options).toHaveLength(496);
    expect(options).toContainEqual({ value: '100', label: 'Person 100 (deactivated)' });
    expect(error).toBe(true);
    expect(validationMessage).toContain('Person 100');
  });

  it('show what was chosen and is gone, so that it can be taken out', async () => {
    const form = {
      settings: { ...settings, renewalPipelines: ['old'], satisfactionProperty: 'smiley' },
      choices: choices(),
      reasons: reasonList(),
    };
    const view = await ready({ 'open-settings': [opened({ form })] });
    const pipelines = view.r.find(MultiSelect, { name: 'renewalPipelines' });
    expect(pipelines.props.options).toContainEqual({ value: 'old', label: 'old (no longer in HubSpot)' });
    expect(pipelines.props.validationMessage).toContain('“old”');
    const score = view.r.find(Select, { name: 'satisfactionProperty' });
    expect(score.props).toMatchObject({ value: 'smiley', error: true });
  });

  it('keep long and right-to-left names as they are', async () => {
    const long = 'ש'.repeat(200);
    const form = {
      settings,
      choices: choices({ pipelines: [{ value: 'renewals', label: long }] }),
      reasons: reasonList(),
    };
    const view = await ready({ 'open-settings': [opened({ form })] });
    expect(view.r.find(MultiSelect, { name: 'renewalPipelines' }).props.options).toEqual([
      { value: 'renewals', label: long },
    ]);
  });
});

describe('settings that hang together', () => {
  it('show the values of the loss property once one is chosen', async () => {
    const view = await ready();
    expect(view.r.maybeFind(MultiSelect, { name: 'lossValues' })).toBeNull();
    view.r.find(Select, { name: 'lossProperty' }).props.onChange?.('account_state');
    const values = view.r.find(MultiSelect, { name: 'lossValues' });
    expect(values.props.options).toEqual([{ value: 'left', label: 'Has left' }]);
    expect(values.props.error).toBe(true);
    values.props.onChange?.(['left']);
    expect(view.r.find(MultiSelect, { name: 'lossValues' }).props.error).toBeUndefined();
  });

  it('begin with the renewal pipelines where not every pipeline counts', async () => {
    const view = await ready();
    view.r.find(Checkbox, { name: 'everyPipeline' }).props.onChange?.(false, '');
    expect(view.r.find(MultiSelect, { name: 'revenuePipelines' }).props.value).toEqual(['renewals']);
    view.r.find(MultiSelect, { name: 'revenuePipelines' }).props.onChange?.(['sales']);
    expect(view.r.find(MultiSelect, { name: 'revenuePipelines' }).props.validationMessage).toContain(
      'Renewals',
    );
  });

  it('warn, but do not stop, where no renewals are named', async () => {
    const view = await ready();
    view.r.find(MultiSelect, { name: 'renewalPipelines' }).props.onChange?.([]);
    expect(view.r.find(Alert).props.title).toBe('No renewals are named');
    expect(view.r.find(MultiSelect, { name: 'renewalPipelines' }).props.error).toBeUndefined();
  });
});

describe('the check of the account', () => {
  const todo = {
    about: 'permissions',
    state: 'act',
    sentence: 'The app may not: read deals (crm.objects.deals.read).',
    who: 'administrator',
  } as const;

  it('stands open with who has to act, and hides the form until the account is ready', async () => {
    const view = await ready({ 'open-settings': [opened({ check: [todo], form: null })] });
    expect(view.r.find(Accordion).props).toMatchObject({
      title: 'The account is not ready yet',
      defaultOpen: true,
    });
    expect(view.r.find(StatusTag).props.variant).toBe('danger');
    expect(view.text()).toContain('read deals (crm.objects.deals.read). An administrator');
    expect(view.text()).toContain('can be chosen once the account is ready');
  });

  it('can be repeated without losing what was entered', async () => {
    const view = await ready({ 'open-settings': [opened({ check: [todo] }), failure, opened()] });
    view.r.find(NumberInput, { name: 'callsTotal' }).props.onChange?.(30);
    view.press('Check again');
    await view.r.waitFor(() =>
      expect(view.r.find(Alert).props.title).toBe('The check could not be repeated'),
    );
    view.press('Check again');
    await view.r.waitFor(() => expect(view.r.find(Accordion).props.title).toBe('The account is ready'));
    expect(view.r.find(NumberInput, { name: 'callsTotal' }).props.value).toBe(30);
  });
});
