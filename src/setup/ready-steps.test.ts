import { describe, expect, it } from 'vitest';
import { completePortal, emptyPortal } from './held-portal.builder.ts';
import { decideSetup } from './decide-setup.ts';
import { readySteps } from './ready-steps.ts';
import { stepName } from './step.ts';
import type { HeldPortal } from './held.ts';

const ready = (held: HeldPortal) => readySteps(decideSetup(held).steps, held).map(stepName);

describe('steps that can be made now', () => {
  it('are objects and groups in an empty portal', () => {
    expect(ready(emptyPortal()).map((name) => name.split(' ')[0])).toEqual([
      'object',
      'object',
      'object',
      'object',
      'group',
      'group',
      'group',
      'group',
    ]);
  });

  it('are properties of a type once its group shows, associations once both objects do', () => {
    const { objects, company } = completePortal();
    const bare = objects
      .filter(({ type }) => type === 'issue' || type === 'cause')
      .map((object) => ({ ...object, links: [] }));
    const names = ready(emptyPortal({ objects: bare, company: { ...company, properties: [] } }));
    expect(names).toContain('property company clr_status');
    expect(names).not.toContain('property task clr_key');
    expect(names).toContain('link issue cause');
    expect(names).toContain('link cause company');
    expect(names).not.toContain('link issue review');
  });

  it('are the settings once the review object and the task key show, though associations are still missing', () => {
    const { objects, ...rest } = completePortal({ settingsRecord: null });
    const unlinked = { ...rest, objects: objects.map((object) => ({ ...object, links: [] })) };
    expect(ready(unlinked)).toContain('settings');
    expect(ready({ ...unlinked, task: { properties: [], groups: ['clr_loss_review'] } })).not.toContain(
      'settings',
    );
    const noReview = unlinked.objects.filter(({ type }) => type !== 'review');
    expect(ready({ ...unlinked, objects: noReview })).not.toContain('settings');
  });
});
