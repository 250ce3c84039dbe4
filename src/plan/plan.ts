/** Our custom objects, the activities we write, and HubSpot's own objects we touch. */
export type OurType = 'loss' | 'cause' | 'issue' | 'review';
/**
 * Types whose records bear an origin key of ours; on calls, and in some accounts on tasks, HubSpot holds it not unique,
 * and on notes it stands in their text (`note-key.ts`).
 */
export type KeyedType = OurType | 'task' | 'call' | 'note';
export type HubspotType = 'company' | 'contact' | 'deal' | 'ticket' | 'task' | 'call' | 'note';
export type RecordType = OurType | HubspotType;

/** Property values as HubSpot takes them: text; the empty text clears a property. */
export type Properties = Readonly<Record<string, string>>;

/** A record: one of ours by its origin key (`clr_key`), or any by its HubSpot id. */
export type Ref =
  { readonly type: KeyedType; readonly key: string } | { readonly type: RecordType; readonly id: string };

/** Created, or updated when the key is held already. Repeating it is harmless. */
export interface Upsert {
  readonly type: KeyedType;
  readonly key: string;
  readonly properties: Properties;
}

/** A change to a record that exists. */
export interface Update {
  readonly type: RecordType;
  readonly id: string;
  readonly properties: Properties;
}

/** A default association; the applier adds it only where it is missing. */
export interface Link {
  readonly from: Ref;
  readonly to: Ref;
}

/** A record of ours to be archived; archived twice is archived once. HubSpot keeps it for 90 days. */
export interface Removal {
  readonly type: 'cause' | 'call' | 'note';
  readonly id: string;
}

/** An issue's association with a cause, to be ended; ended twice is ended once. */
export interface Unlink {
  readonly issueId: string;
  readonly causeId: string;
}

/**
 * What a decision wants written, as data. Applied in this order: records, links, mirrors, removals, unlinks; so a cut
 * between any two requests leaves records without links or mirrors, never the reverse, and a repeat completes them.
 */
export interface Plan {
  readonly records: readonly Upsert[];
  readonly links: readonly Link[];
  readonly mirrors: readonly Update[];
  /** Only what a person took out, or what was made twice; by default nothing. */
  readonly removals?: readonly Removal[];
  /** Only what a person moved elsewhere; by default nothing. */
  readonly unlinks?: readonly Unlink[];
}

export const emptyPlan: Plan = { records: [], links: [], mirrors: [] };

/** Does a plan want nothing written? */
export function isEmptyPlan({ records, links, mirrors, removals = [], unlinks = [] }: Plan): boolean {
  return records.length + links.length + mirrors.length + removals.length + unlinks.length === 0;
}
