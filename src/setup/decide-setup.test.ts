import { describe, expect, it } from 'vitest';
import { completePortal, emptyPortal, withProperty } from './held-portal.builder.ts';
import { decideSetup } from './decide-setup.ts';
import { stepName } from './step.ts';

const named = (held: Parameters<typeof decideSetup>[0]) => decideSetup(held).steps.map(stepName);

describe('setup of an empty portal', () => {
  it('makes four objects, four groups, all seven links and the settings record, in this order', () => {
    const names = named(emptyPortal());
    expect(names.filter((name) => name.startsWith('object'))).toEqual([
      'object loss',
      'object cause',
      'object issue',
      'object review',
    ]);
    expect(names.filter((name) => name.startsWith('group'))).toEqual([
      'group company clr_loss_review',
      'group contact clr_loss_review',
      'group task clr_loss_review',
      'group call clr_loss_review',
    ]);
    expect(names.filter((name) => name.startsWith('link'))).toHaveLength(7);
    const kinds = names.map((name) => name.split(' ')[0]);
    expect(kinds.slice(0, 4)).toEqual(['object', 'object', 'object', 'object']);
    expect(kinds.lastIndexOf('property')).toBeLessThan(kinds.indexOf('link'));
    expect(names.at(-1)).toBe('settings');
  });

  it('makes the task key and the company status', () => {
    expect(named(emptyPortal())).toEqual(
      expect.arrayContaining(['property task clr_key', 'property company clr_status']),
    );
  });
});

describe('setup of a complete portal', () => {
  it('makes nothing', () => {
    expect(decideSetup(completePortal())).toEqual({ clashes: [], steps: [], notices: [] });
  });

  it('counts an association declared from the other side as there', () => {
    const held = completePortal();
    const objects = held.objects.map((object) => {
      if (object.type === 'loss') return { ...object, links: object.links.filter((to) => to !== 'cause') };
      return object.type === 'cause' ? { ...object, links: [...object.links, 'loss' as const] } : object;
    });
    expect(named({ ...held, objects })).toEqual([]);
  });

  it('leaves labels, groups and added options of operators alone', () => {
    const renamed = withProperty(completePortal(), 'company', 'clr_status', (property) => ({
      ...property,
      label: 'Gone?',
      groupName: 'companyinformation',
      options: [{ value: 'paused', label: 'Paused', hidden: false }, ...property.options],
    }));
    expect(named(renamed)).toEqual([]);
  });
});

describe('setup of a portal that lacks something', () => {
  it('makes a missing property in the group of the object’s key', () => {
    const { steps } = decideSetup(withProperty(completePortal(), 'cause', 'clr_whys', () => null));
    expect(steps).toMatchObject([
      { make: 'property', type: 'cause', groupName: 'clr_cause_information', spec: { name: 'clr_whys' } },
    ]);
  });

  it('adds an option that is missing, and only that', () => {
    const held = withProperty(completePortal(), 'issue', 'clr_decision', (property) => ({
      ...property,
      options: property.options.filter(({ value }) => value !== 'stop'),
    }));
    expect(decideSetup(held).steps).toMatchObject([
      { make: 'options', type: 'issue', options: [{ value: 'stop', label: 'Stop' }] },
    ]);
  });

  it('takes a hidden option as there', () => {
    const held = withProperty(completePortal(), 'cause', 'clr_reason', (property) => ({
      ...property,
      options: property.options.map((option) => ({ ...option, hidden: true })),
    }));
    expect(named(held)).toEqual([]);
  });

  it('declares a missing association', () => {
    const held = completePortal();
    const objects = held.objects.map((object) =>
      object.type === 'issue' ? { ...object, links: object.links.filter((to) => to !== 'review') } : object,
    );
    expect(named({ ...held, objects })).toEqual(['link issue review']);
  });
});

describe('the master list of reasons', () => {
  const own = { value: 'product.no_export', label: 'Product: no export' };
  const extended = withProperty(completePortal(), 'cause', 'clr_reason', (property) => ({
    ...property,
    options: [{ ...own, hidden: false }, ...property.options],
  }));

  it('is copied to every other list of reasons', () => {
    const { steps } = decideSetup(extended);
    expect(steps.map(stepName).sort()).toEqual([
      'options company clr_owner_reason',
      'options company clr_root_reasons',
      'options company clr_stated_reason',
      'options issue clr_reason',
      'options issue clr_reasons',
      'options loss clr_main_reason',
      'options loss clr_owner_reason',
      'options loss clr_root_reasons',
      'options loss clr_stated_reason',
    ]);
    for (const step of steps) expect(step).toMatchObject({ options: [own] });
  });

  it('goes into a list that is made anew', () => {
    const { steps } = decideSetup(withProperty(extended, 'issue', 'clr_reason', () => null));
    const [made] = steps.flatMap((step) => (step.make === 'property' ? [step.spec] : []));
    expect(made).toMatchObject({ name: 'clr_reason' });
    expect(made?.options?.[0]).toEqual(own);
  });
});
