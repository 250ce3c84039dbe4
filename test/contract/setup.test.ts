import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyProperties } from '@loss-review/domain/schema/company-properties';
import { objectSpecs } from '@loss-review/domain/schema/objects';
import { parseSettings } from '@loss-review/domain/settings/settings';
import { openSetupPortal, type SetupPortal } from '../support/setup-portal.ts';

const renewals = {
  label: 'Renewal Pipeline',
  displayOrder: 1,
  stages: [
    { label: 'Open', displayOrder: 0, metadata: { probability: '0.5' } },
    { label: 'Lost', displayOrder: 1, metadata: { isClosed: 'true', probability: '0.0' } },
  ],
};

let at: SetupPortal;
beforeEach(() => {
  at = openSetupPortal();
});
afterEach(() => at.close());

describe('setup of an account on its first day', () => {
  it('makes the four objects with all their properties, the others’ properties and the links', async () => {
    const { clashes } = await at.setUp();
    expect(clashes).toEqual([]);
    const { objects, company, task } = await at.held();
    expect(objects.map(({ type }) => type).sort()).toEqual(['cause', 'issue', 'loss', 'review']);
    for (const spec of objectSpecs) {
      const made = objects.find(({ type }) => type === spec.type)?.properties ?? [];
      for (const { name, label, type, unique = false } of spec.properties) {
        expect(made).toContainEqual(expect.objectContaining({ name, label, type, unique }));
      }
    }
    const ours = company.properties.filter(({ name }) => name.startsWith('clr_'));
    expect(ours).toHaveLength(companyProperties.length);
    expect(new Set(ours.map(({ groupName }) => groupName))).toEqual(new Set(['clr_loss_review']));
    expect(task.properties).toContainEqual(expect.objectContaining({ name: 'clr_key', unique: true }));
    const linksOf = (type: string) => objects.find((object) => object.type === type)?.links;
    expect(linksOf('loss')).toEqual(expect.arrayContaining(['company', 'contact', 'deal', 'cause']));
    expect(linksOf('loss')).not.toContain('review');
    expect(linksOf('issue')).toEqual(expect.arrayContaining(['cause', 'review']));
  });

  it('writes nothing the second time', async () => {
    await at.setUp();
    const [writes, held] = [at.writes(), await at.held()];
    expect(await at.setUp()).toMatchObject({ clashes: [], steps: [], made: 0 });
    expect(at.writes()).toBe(writes);
    expect(await at.held()).toEqual(held);
  });

  it('shows the same steps in a dry run and writes nothing', async () => {
    const { steps, made } = await at.setUp({ dryRun: true });
    expect(made).toBe(0);
    expect(at.writes()).toBe(0);
    expect((await at.setUp()).steps).toEqual(steps);
  });
});

describe('the settings record', () => {
  it('names the renewal pipeline by its id', async () => {
    await at.ask('POST', '/crm/pipelines/2026-09/deals', renewals);
    const { notices } = await at.setUp();
    expect(notices).toEqual([]);
    const { settingsRecord, dealPipelines } = await at.held();
    const [pipeline] = dealPipelines.filter(({ label }) => label === 'Renewal Pipeline');
    expect(parseSettings(settingsRecord?.settings ?? null)?.renewalPipelines).toEqual([pipeline?.id]);
  });

  it('asks where there is no renewal pipeline, and takes one that comes later', async () => {
    expect((await at.setUp()).notices).toMatchObject([{ code: 'no_renewals', who: 'operator' }]);
    await at.ask('POST', '/crm/pipelines/2026-09/deals', renewals);
    const { steps, notices } = await at.setUp();
    expect(steps.map(({ make }) => make)).toEqual(['settings']);
    expect(notices).toEqual([]);
  });
});

describe('what operators change', () => {
  it('stays: labels, groups, added and hidden options', async () => {
    await at.setUp();
    const options = [
      { value: 'start', label: 'Begin', displayOrder: 0, hidden: true },
      ...['stop', 'continue', 'change', 'wait'].map((value, at) => ({
        value,
        label: value,
        displayOrder: at + 1,
      })),
    ];
    await at.ask('PATCH', '/crm/properties/2026-09/p_clr_issue/clr_decision', { label: 'Our move', options });
    const held = await at.held();
    expect((await at.setUp()).steps).toEqual([]);
    expect(await at.held()).toEqual(held);
  });

  it('reaches every list of reasons when it is a new reason', async () => {
    await at.setUp();
    const own = { value: 'product.no_export', label: 'Product: no export' };
    const { objects } = await at.held();
    const cause = objects.find(({ type }) => type === 'cause');
    const master = cause?.properties.find(({ name }) => name === 'clr_reason')?.options ?? [];
    const options = [{ ...own, hidden: false }, ...master].map((option, displayOrder) => ({
      ...option,
      displayOrder,
    }));
    await at.ask('PATCH', '/crm/properties/2026-09/p_clr_cause/clr_reason', { options });
    await at.setUp();
    const after = await at.held();
    const lists = [...after.objects, after.company]
      .flatMap(({ properties }) => properties)
      .filter(({ options: held }) => held.some(({ value }) => value === 'unknown.unknown'));
    expect(lists).toHaveLength(10);
    for (const list of lists) expect(list.options).toContainEqual({ ...own, hidden: false });
    expect((await at.setUp()).steps).toEqual([]);
  });
});

describe('an account that refuses unique properties on tasks', () => {
  it('gets a plain key, remembers it, and says so every time', async () => {
    at.close();
    at = openSetupPortal({ refuseUniqueTaskProperties: true });
    const { notices } = await at.setUp();
    expect(notices.map(({ code }) => code)).toContain('plain_task_keys');
    const { task, settingsRecord } = await at.held();
    expect(task.properties).toContainEqual(expect.objectContaining({ name: 'clr_key', unique: false }));
    expect(settingsRecord?.uniqueTaskKeys).toBe('false');
    const again = await at.setUp();
    expect(again.steps).toEqual([]);
    expect(again.notices.map(({ code }) => code)).toContain('plain_task_keys');
  });
});
