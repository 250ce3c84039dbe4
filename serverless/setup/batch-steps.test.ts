import { expect, it } from 'vitest';
import type { SetupStep } from '@loss-review/domain/setup/step';
import { batchSteps } from './batch-steps.ts';

const property = (type: 'company' | 'task', name: string, unique?: true): SetupStep => ({
  make: 'property',
  type,
  groupName: 'clr_loss_review',
  spec: {
    name,
    label: name,
    description: `${name}.`,
    type: 'string',
    fieldType: 'text',
    ...(unique && { unique }),
  },
});

it('sends the properties of a type together, a key that may be refused alone, and all else by itself', () => {
  const steps: readonly SetupStep[] = [
    property('task', 'clr_key', true),
    property('task', 'clr_role'),
    { make: 'link', from: 'loss', to: 'deal' },
    property('company', 'clr_status'),
    property('task', 'clr_month'),
    { make: 'link', from: 'loss', to: 'contact' },
  ];
  expect(batchSteps(steps).map(({ name, steps: bundled }) => [name, bundled.length])).toEqual([
    ['property task clr_key', 1],
    ['properties task', 2],
    ['properties company', 1],
    ['link loss deal', 1],
    ['link loss contact', 1],
  ]);
});
