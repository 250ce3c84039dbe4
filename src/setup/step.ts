import type { OurType, Properties, RecordType } from '../plan/plan.ts';
import type { ExtendedType } from '../schema/extended.ts';
import type { ObjectSpec } from '../schema/objects.ts';
import type { OptionSpec, PropertySpec } from '../schema/property.ts';
import type { SegmentSpec } from '../schema/segments.ts';
import type { HeldProperty } from './held.ts';

/** One thing setup makes; none of them narrows, renames or removes what the portal holds. */
export type SetupStep =
  | { readonly make: 'group'; readonly type: ExtendedType; readonly name: string; readonly label: string }
  | { readonly make: 'object'; readonly spec: ObjectSpec }
  | {
      readonly make: 'property';
      readonly type: OurType | ExtendedType;
      readonly groupName: string;
      readonly spec: PropertySpec;
    }
  | {
      readonly make: 'options';
      readonly type: OurType | ExtendedType;
      readonly property: HeldProperty;
      readonly options: readonly OptionSpec[];
    }
  | { readonly make: 'link'; readonly from: OurType; readonly to: RecordType }
  | { readonly make: 'settings'; readonly properties: Properties };

/** A segment is made last, and alone may be refused: the review does without it. */
export interface SegmentStep {
  readonly make: 'segment';
  readonly spec: SegmentSpec;
}

/** Names a step, so that it is not repeated while HubSpot does not show its result yet. */
export function stepName(step: SetupStep): string {
  switch (step.make) {
    case 'group':
      return `group ${step.type} ${step.name}`;
    case 'object':
      return `object ${step.spec.type}`;
    case 'property':
      return `property ${step.type} ${step.spec.name}`;
    case 'options':
      return `options ${step.type} ${step.property.name}`;
    case 'link':
      return `link ${step.from} ${step.to}`;
    case 'settings':
      return 'settings';
  }
}
