import { describe, expect, it } from 'vitest';
import { completePortal, emptyPortal, withProperty } from './held-portal.builder.ts';
import { decideSetup } from './decide-setup.ts';

describe('a clash', () => {
  it('is a property of another type, and then nothing is made', () => {
    const held = withProperty(
      completePortal({ settingsRecord: null }),
      'company',
      'clr_kind',
      (property) => ({
        ...property,
        type: 'string',
        fieldType: 'text',
      }),
    );
    const { clashes, steps } = decideSetup(held);
    expect(steps).toEqual([]);
    expect(clashes).toMatchObject([{ code: 'property_clash', who: 'administrator' }]);
    expect(clashes[0]?.sentence).toContain('company property “clr_kind” exists as string (text)');
  });

  it('is a choice of one where several are needed', () => {
    const held = withProperty(completePortal(), 'loss', 'clr_root_reasons', (property) => ({
      ...property,
      fieldType: 'select',
    }));
    expect(decideSetup(held).clashes).toMatchObject([{ code: 'property_clash' }]);
  });

  it.each([
    ['issue', 'clr_decision', 'radio'],
    ['loss', 'clr_company_name', 'textarea'],
  ])('is not another way to show the same values (%s %s as %s)', (type, name, fieldType) => {
    const held = withProperty(completePortal(), type, name, (property) => ({ ...property, fieldType }));
    expect(decideSetup(held).clashes).toEqual([]);
  });

  it('is a key without unique values', () => {
    const held = withProperty(completePortal(), 'review', 'clr_key', (property) => ({
      ...property,
      unique: false,
    }));
    expect(decideSetup(held).clashes).toMatchObject([{ code: 'key_not_unique', who: 'administrator' }]);
  });

  it('is not a plain key on tasks: some accounts take no unique one', () => {
    const held = withProperty(completePortal(), 'task', 'clr_key', (property) => ({
      ...property,
      unique: false,
    }));
    expect(decideSetup(held)).toMatchObject({
      clashes: [],
      steps: [{ make: 'settings', properties: { clr_unique_task_keys: 'false' } }],
      notices: [{ code: 'plain_task_keys' }],
    });
  });

  it('is an object of our name without our key', () => {
    const held = emptyPortal({ objects: [{ type: 'issue', properties: [], links: [] }] });
    const { clashes } = decideSetup(held);
    expect(clashes).toMatchObject([{ code: 'object_clash', who: 'administrator' }]);
    expect(clashes[0]?.sentence).toContain('“clr_issue”');
  });

  it('is a schema of a later version', () => {
    const held = completePortal({
      settingsRecord: { settings: '', schemaVersion: '2', uniqueTaskKeys: 'true' },
    });
    expect(decideSetup(held).clashes).toMatchObject([{ code: 'newer_schema' }]);
  });

  it('is told together with every other clash', () => {
    const twice = withProperty(
      withProperty(completePortal(), 'task', 'clr_role', (property) => ({ ...property, type: 'string' })),
      'loss',
      'clr_value',
      (property) => ({ ...property, type: 'string', fieldType: 'text' }),
    );
    expect(decideSetup(twice).clashes).toHaveLength(2);
  });
});
