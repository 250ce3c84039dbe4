import { expect, it } from 'vitest';
import { decideSetup } from './decide-setup.ts';
import { describeStep } from './describe-step.ts';
import { completePortal, emptyPortal, withProperty } from './held-portal.builder.ts';

it('puts every step of a first setup into words', () => {
  const rows = decideSetup(emptyPortal()).steps.map(describeStep);
  expect(rows[0]).toMatchObject({ make: 'custom object', on: 'loss', name: 'clr_loss' });
  expect(rows).toContainEqual({
    make: 'property group',
    on: 'task',
    name: 'clr_loss_review',
    detail: 'Customer loss review',
  });
  expect(rows).toContainEqual({ make: 'property', on: 'task', name: 'clr_key', detail: 'Loss task key' });
  expect(rows).toContainEqual({
    make: 'association',
    on: 'loss',
    name: 'loss – deal',
    detail: 'may be associated',
  });
  expect(rows.at(-1)).toMatchObject({ make: 'record', on: 'review', name: 'settings' });
});

it('names the options it would add by their labels', () => {
  const held = withProperty(completePortal(), 'issue', 'clr_decision', (property) => ({
    ...property,
    options: [],
  }));
  expect(decideSetup(held).steps.map(describeStep)).toEqual([
    { make: 'options', on: 'issue', name: 'clr_decision', detail: 'Start, Stop, Continue, Change' },
  ]);
});
