import { stepName, type SetupStep } from '@loss-review/domain/setup/step';
import { makeProperties, makeStep, type PropertyStep } from './make-step.ts';
import type { MakingPorts } from './ports.ts';

/** Steps that go to HubSpot together: one step, or all properties of a type, since HubSpot takes them as one. */
export interface StepBatch {
  readonly name: string;
  readonly steps: readonly SetupStep[];
  make(ports: MakingPorts): Promise<void>;
}

/** Bundles steps that do not build on one another; a key that an account may refuse goes alone. */
export function batchSteps(steps: readonly SetupStep[]): readonly StepBatch[] {
  const bundles = new Map<string, PropertyStep[]>();
  const single: StepBatch[] = [];
  for (const step of steps) {
    if (step.make === 'property') {
      const name = step.spec.unique === true ? stepName(step) : `properties ${step.type}`;
      bundles.set(name, [...(bundles.get(name) ?? []), step]);
    } else {
      single.push({ name: stepName(step), steps: [step], make: (ports) => makeStep(ports, step) });
    }
  }
  const together = [...bundles].map(([name, bundle]) => ({
    name,
    steps: bundle,
    make: (ports: MakingPorts) => makeProperties(ports, bundle),
  }));
  return [...together, ...single];
}
