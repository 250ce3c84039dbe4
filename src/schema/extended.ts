import { callProperties } from './call-properties.ts';
import { companyProperties } from './company-properties.ts';
import { contactProperties } from './contact-properties.ts';
import type { PropertySpec } from './property.ts';
import { taskProperties } from './task-properties.ts';

/** HubSpot's own types that get properties of ours, in the order setup makes them. */
export const extendedTypes = ['company', 'contact', 'task', 'call'] as const;
export type ExtendedType = (typeof extendedTypes)[number];

/** The properties of ours on HubSpot's own types. */
export const extendedProperties: Readonly<Record<ExtendedType, readonly PropertySpec[]>> = {
  company: companyProperties,
  contact: contactProperties,
  task: taskProperties,
  call: callProperties,
};

/** Is it one of HubSpot's own types that get properties of ours? */
export function isExtended(type: string): type is ExtendedType {
  return type in extendedProperties;
}
