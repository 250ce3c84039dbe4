import { settingsKey } from '@loss-review/domain/schema/settings-key';
import type { PropertySpec } from '@loss-review/domain/schema/property';
import type { SetupStep } from '@loss-review/domain/setup/step';
import { Refused } from '../hubspot/refused.ts';
import { Trouble } from '../trouble.ts';
import type { MakingPorts } from './ports.ts';

export type PropertyStep = Extract<SetupStep, { make: 'property' }>;

/** Makes properties of one type in one request; HubSpot makes all or none. */
export async function makeProperties(
  { catalogue }: MakingPorts,
  steps: readonly PropertyStep[],
): Promise<void> {
  const [first] = steps;
  if (first === undefined) return;
  const { type, groupName } = first;
  const specs = steps.map(({ spec }) => spec);
  try {
    await catalogue.createProperties(type, groupName, specs);
  } catch (error) {
    const keyRefused = error instanceof Refused && ['refused', 'account_limit'].includes(error.code);
    if (!keyRefused || type !== 'task' || !specs.some(({ unique }) => unique)) throw error;
    // Documented for activities in general, but an account may refuse it on tasks: then a plain key has to do.
    await catalogue.createProperties(type, groupName, specs.map(plain));
  }
}

function plain(spec: PropertySpec): PropertySpec {
  const { unique: _refused, ...rest } = spec;
  return rest;
}

/** Makes anything but a property; throws `Trouble` where HubSpot refuses. */
export async function makeStep(
  { crm, catalogue }: MakingPorts,
  step: Exclude<SetupStep, PropertyStep>,
): Promise<void> {
  switch (step.make) {
    case 'group':
      return catalogue.createGroup(step.type, { name: step.name, label: step.label });
    case 'object':
      return catalogue.createSchema(step.spec);
    case 'options':
      return catalogue.addOptions(step.type, step.property, step.options);
    case 'link':
      return catalogue.declareLink(step.from, step.to);
    case 'settings': {
      const record = { type: 'review', key: settingsKey, properties: step.properties } as const;
      const { refused } = await crm.apply({ records: [record], links: [], mirrors: [] });
      const [refusal] = refused;
      if (refusal === undefined) return;
      throw new Trouble('settings_refused', 'us', `HubSpot refused the settings: ${refusal.message}`);
    }
  }
}
