import type { OurType, RecordType } from '@loss-review/domain/plan/plan';
import type { ObjectSpec } from '@loss-review/domain/schema/objects';
import type { OptionSpec, PropertySpec } from '@loss-review/domain/schema/property';
import type { HeldObject, HeldProperty } from '@loss-review/domain/setup/held';
import type { Answer, HubspotRequest } from './request.ts';

export interface Account {
  readonly portalId: number;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217 code of the home currency. */
  readonly currency: string;
}

export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** Deactivated owners keep their records but can be given no tasks. */
  readonly active: boolean;
}

export interface Stage {
  readonly id: string;
  readonly label: string;
  /** Told by HubSpot's metadata first, then by the stage's name; `unknown` is listed, never guessed. */
  readonly outcome: 'open' | 'won' | 'lost' | 'unknown';
}

export interface Pipeline {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly Stage[];
}

/** A custom object as the portal has it. */
export interface HeldSchema extends HeldObject {
  readonly objectTypeId: string;
}

/** Fixed look-ups and the making of schemas; counted apart from the work of a month. */
export interface Catalogue {
  account(): Promise<Account>;
  /** Active and deactivated owners. */
  owners(): Promise<readonly Owner[]>;
  dealPipelines(): Promise<readonly Pipeline[]>;
  properties(type: RecordType): Promise<readonly HeldProperty[]>;
  groups(type: RecordType): Promise<readonly string[]>;
  createGroup(type: RecordType, group: { readonly name: string; readonly label: string }): Promise<void>;
  /** One request for all; HubSpot makes all or none. Names already there are an error: read first. */
  createProperties(type: RecordType, groupName: string, specs: readonly PropertySpec[]): Promise<void>;
  /** Adds options behind those held; never removes or renames one. */
  addOptions(type: RecordType, property: HeldProperty, options: readonly OptionSpec[]): Promise<void>;
  /** Gives a property these options, labels, hiding and order; options beyond them stay behind them. */
  setOptions(type: RecordType, name: string, options: HeldProperty['options']): Promise<void>;
  schemas(): Promise<readonly HeldSchema[]>;
  createSchema(spec: ObjectSpec): Promise<void>;
  /** Declares that records of `from` may be associated with records of `to`. */
  declareLink(from: OurType, to: RecordType): Promise<void>;
  /** For `segments.ts`: setup alone makes segments, and no other function is to carry what they are made of. */
  send(request: HubspotRequest): Promise<Answer>;
}
