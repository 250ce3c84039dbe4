import { extendedProperties, type ExtendedType, isExtended } from '../schema/extended.ts';
import { declaredLinks } from '../schema/links.ts';
import { objectSpecs } from '../schema/objects.ts';
import type { PropertySpec } from '../schema/property.ts';
import { defaultSettings } from '../settings/settings.ts';
import type { HeldPortal, HeldProperty, HeldType } from './held.ts';

const renewals = { id: '77', label: 'Renewal pipeline' };

/** A portal that has a renewal pipeline and nothing of ours. */
export function emptyPortal(changes: Partial<HeldPortal> = {}): HeldPortal {
  return {
    objects: [],
    company: { properties: [], groups: ['companyinformation'] },
    contact: { properties: [], groups: ['contactinformation'] },
    task: { properties: [], groups: ['task'] },
    call: { properties: [], groups: ['call'] },
    ticketProperties: [],
    dealPipelines: [{ id: 'default', label: 'Sales Pipeline' }, renewals],
    settingsRecord: null,
    ...changes,
  };
}

/** A portal as setup leaves it. */
export function completePortal(changes: Partial<HeldPortal> = {}): HeldPortal {
  return emptyPortal({
    objects: objectSpecs.map((spec) => ({
      type: spec.type,
      properties: spec.properties.map((property) => heldAs(property, `${spec.name}_information`)),
      links: declaredLinks.filter(({ from }) => from === spec.type).map(({ to }) => to),
    })),
    company: complete('company', 'companyinformation'),
    contact: complete('contact', 'contactinformation'),
    task: complete('task', 'task'),
    call: complete('call', 'call'),
    settingsRecord: {
      settings: JSON.stringify({ ...defaultSettings, renewalPipelines: [renewals.id] }),
      schemaVersion: '1',
      uniqueTaskKeys: 'true',
    },
    ...changes,
  });
}

function complete(type: ExtendedType, group: string): HeldType {
  return {
    properties: extendedProperties[type].map((property) => heldAs(property, 'clr_loss_review')),
    groups: [group, 'clr_loss_review'],
  };
}

/** The portal with one property of one type changed; null takes it away. */
export function withProperty(
  held: HeldPortal,
  type: string,
  name: string,
  change: (property: HeldProperty) => HeldProperty | null,
): HeldPortal {
  const changed = (properties: readonly HeldProperty[]): readonly HeldProperty[] =>
    properties.flatMap((property) => (property.name === name ? (change(property) ?? []) : property));
  if (isExtended(type)) {
    return { ...held, [type]: { ...held[type], properties: changed(held[type].properties) } };
  }
  return {
    ...held,
    objects: held.objects.map((object) =>
      object.type === type ? { ...object, properties: changed(object.properties) } : object,
    ),
  };
}

function heldAs(spec: PropertySpec, groupName: string): HeldProperty {
  return {
    name: spec.name,
    label: spec.label,
    type: spec.type,
    fieldType: spec.fieldType,
    groupName,
    unique: spec.unique === true,
    options: (spec.options ?? []).map((option) => ({ ...option, hidden: false })),
  };
}
