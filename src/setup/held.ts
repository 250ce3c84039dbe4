import type { OurType, RecordType } from '../plan/plan.ts';
import type { ExtendedType } from '../schema/extended.ts';
import type { OptionSpec } from '../schema/property.ts';

/** A property as the portal holds it. */
export interface HeldProperty {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly fieldType: string;
  readonly groupName: string;
  readonly unique: boolean;
  readonly options: readonly (OptionSpec & { readonly hidden: boolean })[];
}

/** A custom object of one of our names; `links` are the types an association is declared to. */
export interface HeldObject {
  readonly type: OurType;
  readonly properties: readonly HeldProperty[];
  readonly links: readonly RecordType[];
}

/** The properties and property groups of one of HubSpot's own types. */
export interface HeldType {
  readonly properties: readonly HeldProperty[];
  readonly groups: readonly string[];
}

/** The record that holds the current settings; null or empty where HubSpot holds nothing. */
export interface HeldSettingsRecord {
  readonly settings: string | null;
  readonly schemaVersion: string | null;
  readonly uniqueTaskKeys: string | null;
}

/** What setup compares with our schema. */
export interface HeldPortal extends Readonly<Record<ExtendedType, HeldType>> {
  readonly objects: readonly HeldObject[];
  /** Tickets get no properties of ours; one of theirs may hold the customer's satisfaction. */
  readonly ticketProperties: readonly HeldProperty[];
  readonly dealPipelines: readonly { readonly id: string; readonly label: string }[];
  readonly settingsRecord: HeldSettingsRecord | null;
}
