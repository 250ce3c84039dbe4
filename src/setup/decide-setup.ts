import type { OptionSpec, PropertySpec } from '../schema/property.ts';
import { extendedProperties, extendedTypes } from '../schema/extended.ts';
import { propertyGroup } from '../schema/groups.ts';
import { declaredLinks, type DeclaredLink } from '../schema/links.ts';
import { objectSpecs } from '../schema/objects.ts';
import { decideSettingsRecord } from './decide-settings-record.ts';
import { findClashes, type Explained } from './find-clashes.ts';
import type { HeldPortal, HeldProperty } from './held.ts';
import type { SetupStep } from './step.ts';
import { masterReasons, missingOptions, withReasons } from './wanted-options.ts';

/** What setup would do. With clashes there are no steps: nothing is written before a person has cleared them. */
export interface SetupDecision {
  readonly clashes: readonly Explained[];
  /** In the order in which they have to be made. */
  readonly steps: readonly SetupStep[];
  /** What a person should know or decide, though it stops nothing. */
  readonly notices: readonly Explained[];
}

/** Compares the portal with our schema. Only widens: nothing held is narrowed, renamed or retyped. */
export function decideSetup(held: HeldPortal): SetupDecision {
  const record = decideSettingsRecord(held);
  const clashes = [...findClashes(held), ...record.clashes];
  if (clashes.length > 0) return { clashes, steps: [], notices: [] };
  const reasons = masterReasons(held);
  return {
    clashes,
    steps: [
      ...objectSteps(held, reasons),
      ...extendedSteps(held, reasons),
      ...declaredLinks
        .filter((link) => !isDeclared(held, link))
        .map((link) => ({ make: 'link' as const, ...link })),
      ...record.steps,
    ],
    notices: record.notices,
  };
}

type PropertyStep = Extract<SetupStep, { make: 'property' | 'options' }>;

function objectSteps(held: HeldPortal, reasons: readonly OptionSpec[]): readonly SetupStep[] {
  return objectSpecs.flatMap((spec): readonly SetupStep[] => {
    const object = held.objects.find((candidate) => candidate.type === spec.type);
    const properties = spec.properties.map((property) => withReasons(property, reasons));
    if (object === undefined) return [{ make: 'object', spec: { ...spec, properties } }];
    // HubSpot names a custom object's own group; our key shows which one it is.
    const groupName =
      object.properties.find(({ name }) => name === 'clr_key')?.groupName ?? propertyGroup.name;
    return propertySteps(spec.type, groupName, properties, object.properties);
  });
}

function extendedSteps(held: HeldPortal, reasons: readonly OptionSpec[]): readonly SetupStep[] {
  return extendedTypes.flatMap((type): readonly SetupStep[] => {
    const there = held[type];
    const group = there.groups.includes(propertyGroup.name)
      ? []
      : [{ make: 'group' as const, type, ...propertyGroup }];
    const wanted = extendedProperties[type].map((spec) => withReasons(spec, reasons));
    return [...group, ...propertySteps(type, propertyGroup.name, wanted, there.properties)];
  });
}

function propertySteps(
  type: PropertyStep['type'],
  groupName: string,
  specs: readonly PropertySpec[],
  held: readonly HeldProperty[],
): readonly PropertyStep[] {
  return specs.flatMap((spec): readonly PropertyStep[] => {
    const property = held.find((candidate) => candidate.name === spec.name);
    if (property === undefined) return [{ make: 'property', type, groupName, spec }];
    const options = missingOptions(spec, property);
    return options.length === 0 ? [] : [{ make: 'options', type, property, options }];
  });
}

/** A declaration shows on either of the two objects. */
function isDeclared(held: HeldPortal, link: DeclaredLink): boolean {
  return held.objects.some(
    (object) =>
      (object.type === link.from && object.links.includes(link.to)) ||
      (object.type === link.to && object.links.includes(link.from)),
  );
}
