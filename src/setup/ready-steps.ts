import type { RecordType } from '../plan/plan.ts';
import { isExtended } from '../schema/extended.ts';
import { objectSpecs } from '../schema/objects.ts';
import type { HeldPortal } from './held.ts';
import type { SetupStep } from './step.ts';

/**
 * The steps that can be made now. The others wait until HubSpot shows what they build on: a property its group, an
 * association both of its objects, the settings record the review object and the task key it tells of.
 */
export function readySteps(steps: readonly SetupStep[], held: HeldPortal): readonly SetupStep[] {
  return steps.filter((step) => {
    switch (step.make) {
      case 'group':
      case 'object':
      case 'options':
        return true;
      case 'property':
        return !isExtended(step.type) || held[step.type].groups.includes(step.groupName);
      case 'link':
        return isShown(step.from, held) && isShown(step.to, held);
      case 'settings':
        return (
          isShown('review', held) &&
          !steps.some((other) => other.make === 'property' && isAboutSettings(other.type))
        );
    }
  });
}

function isShown(type: RecordType, held: HeldPortal): boolean {
  const ours = objectSpecs.some((spec) => spec.type === type);
  return !ours || held.objects.some((object) => object.type === type);
}

function isAboutSettings(type: RecordType): boolean {
  return type === 'review' || type === 'task';
}
