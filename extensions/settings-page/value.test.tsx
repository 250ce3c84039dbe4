import { Checkbox, LoadingSpinner, NumberInput, Select } from '@hubspot/ui-extensions';
import { reasonList } from '@loss-review/domain/reasons/reasons.builder';
import { choices } from '@loss-review/domain/settings/choices.builder';
import type { Settings } from '@loss-review/domain/settings/settings';
import { describe, expect, it } from 'vitest';
import { opened, openView, settings } from './open-view.builder.ts';

const ready = async (part: Partial<Settings> = {}) => {
  const form = { settings: { ...settings, ...part }, choices: choices(), reasons: reasonList() };
  const view = openView({ 'open-settings': [opened({ form })] });
  await view.r.waitFor(() => expect(view.r.maybeFind(LoadingSpinner)).toBeNull());
  const select = (name: string) => view.r.find(Select, { name });
  return {
    ...view,
    select,
    choose: (name: string, value: string) => select(name).props.onChange?.(value),
  };
};

describe('customer value', () => {
  it('asks for terms only where deals add up or money is for a whole term', async () => {
    const view = await ready();
    expect(view.select('valueProperty').props.value).toBe('amount');
    expect(view.r.maybeFind(Select, { name: 'valueEnd' })).toBeNull();
    view.choose('valueMethod', 'sum_active_recurring');
    expect(view.select('valueStart').props.options).toContainEqual({
      value: 'term_start',
      label: 'Term start',
    });
    view.choose('valueMethod', 'latest_won_deal');
    view.choose('valuePeriod', 'term');
    expect(view.select('valueEnd').props).toMatchObject({ error: true });
    view.choose('valueEnd', 'term_end');
    expect(view.select('valueEnd').props.error).toBeUndefined();
  });

  it('asks for the property anew when the company is to say it', async () => {
    const view = await ready({
      customerValue: { ...settings.customerValue, period: 'term', endProperty: 'term_end' },
    });
    view.choose('valueMethod', 'company_property');
    expect(view.select('valueProperty').props).toMatchObject({
      error: true,
      validationMessage: 'Choose the company property that holds the customer value.',
    });
    expect(view.select('valuePeriod').props.value).toBe('year');
    expect(view.select('valuePeriod').props.options).toHaveLength(3);
    view.choose('valueProperty', 'arr');
    expect(view.select('valueProperty').props.error).toBeUndefined();
    view.choose('valueMethod', 'latest_won_deal');
    expect(view.select('valueProperty').props.value).toBe('amount');
  });
});

describe('contracts and silence', () => {
  it('offer date properties of companies and of deals, and then days of grace', async () => {
    const view = await ready();
    expect(view.r.maybeFind(NumberInput, { name: 'contractGraceDays' })).toBeNull();
    expect(view.select('contractEnd').props.options.map(({ label }) => label)).toEqual([
      'None: contracts that run out are not looked at',
      'Company: Contract until',
      'Deal: Term start',
      'Deal: Term end',
    ]);
    view.choose('contractEnd', 'deal:term_end');
    expect(view.select('contractEnd').props.value).toBe('deal:term_end');
    expect(view.r.find(NumberInput, { name: 'contractGraceDays' }).props.value).toBe(30);
  });

  it('keep a day of loss that lacks its contract end in sight', async () => {
    const view = await ready({ contractEnd: { on: 'deal', property: 'term_end' }, lostOn: 'contract_end' });
    view.choose('contractEnd', ' none');
    expect(view.select('lostOn').props).toMatchObject({ value: 'contract_end', error: true });
  });

  it('can leave silence out', async () => {
    const view = await ready();
    view.r.find(Checkbox, { name: 'silence' }).props.onChange?.(false, '');
    expect(view.r.find(Checkbox, { name: 'silence' }).props.checked).toBe(false);
    expect(view.text()).toContain('There are changes that are not saved.');
  });
});
