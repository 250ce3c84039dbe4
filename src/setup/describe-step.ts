import type { SegmentStep, SetupStep } from './step.ts';

/** A step as one row of the plan people read before anything is written. */
export interface StepRow {
  readonly make: string;
  readonly on: string;
  readonly name: string;
  readonly detail: string;
}

/** Puts a step into words. */
export function describeStep(step: SetupStep | SegmentStep): StepRow {
  switch (step.make) {
    case 'group':
      return { make: 'property group', on: step.type, name: step.name, detail: step.label };
    case 'object':
      return {
        make: 'custom object',
        on: step.spec.type,
        name: step.spec.name,
        detail: `${step.spec.labels.plural}, with ${step.spec.properties.length} properties`,
      };
    case 'property':
      return { make: 'property', on: step.type, name: step.spec.name, detail: step.spec.label };
    case 'options':
      return {
        make: 'options',
        on: step.type,
        name: step.property.name,
        detail: step.options.map((option) => option.label).join(', '),
      };
    case 'link':
      return {
        make: 'association',
        on: step.from,
        name: `${step.from} – ${step.to}`,
        detail: 'may be associated',
      };
    case 'segment':
      return {
        make: 'segment',
        on: step.spec.on,
        name: step.spec.name,
        detail: 'follows its filters by itself',
      };
    case 'settings':
      return {
        make: 'record',
        on: 'review',
        name: 'settings',
        detail: Object.keys(step.properties).join(', '),
      };
  }
}
