import type { HubspotType, Plan, RecordType, Ref } from '@loss-review/domain/plan/plan';

/** A record as read: properties asked for, as text; null where HubSpot holds nothing. */
export interface CrmRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

/** A property's past values, newest first. */
export interface HistoryEntry {
  readonly value: string;
  readonly timestamp: string;
}

/** One end of an association with the numeric types it stands under (341 deal→company, 5 primary …). */
export interface Linked {
  readonly id: string;
  readonly typeIds: readonly number[];
}

export interface Filter {
  readonly propertyName: string;
  readonly operator:
    | 'EQ'
    | 'NEQ'
    | 'LT'
    | 'LTE'
    | 'GT'
    | 'GTE'
    | 'BETWEEN'
    | 'IN'
    | 'NOT_IN'
    | 'HAS_PROPERTY'
    | 'NOT_HAS_PROPERTY'
    | 'CONTAINS_TOKEN'
    | 'NOT_CONTAINS_TOKEN';
  readonly value?: string;
  readonly highValue?: string;
  readonly values?: readonly string[];
}

/** Asks for records by the size of a number. */
export interface LargestQuery {
  readonly filters: readonly Filter[];
  readonly properties: readonly string[];
  /** The number's property. */
  readonly by: string;
  /** How many of the largest to leave out; at most 10,000 with `most`, where HubSpot's search ends. */
  readonly from?: number;
  /** At most 200. */
  readonly most: number;
}

export interface Largest {
  /** How many match, whatever was asked for. */
  readonly total: number;
  readonly records: readonly CrmRecord[];
}

/** A record HubSpot refused within a plan, named as the plan names it. */
export interface Refusal {
  readonly ref: Ref;
  readonly category: string;
  readonly message: string;
}

export interface Applied {
  /** Records, associations and company updates written. */
  readonly written: number;
  readonly refused: readonly Refusal[];
}

/**
 * What a use case may ask of the CRM. Implementations batch, wait for the rate limit and retry what is safe; trouble
 * that a person must deal with is thrown as `Trouble` and becomes a coded answer at the border.
 */
export interface Crm {
  /** Current records by id; ids that no longer exist are absent from the answer. */
  read(
    type: RecordType,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<readonly CrmRecord[]>;
  /**
   * Current records of ours by origin key; unknown keys are absent. In an account that takes no unique property on
   * tasks no task is found so.
   */
  readByKey(
    type: RecordType,
    keys: readonly string[],
    properties: readonly string[],
  ): Promise<readonly CrmRecord[]>;
  /** History of one property by record id. */
  history(
    type: HubspotType,
    ids: readonly string[],
    property: string,
  ): Promise<ReadonlyMap<string, readonly HistoryEntry[]>>;
  /**
   * Every record that matches all filters, in id order, after `afterId` (exclusive), a page at a time; walks past the
   * 10,000 wall. Answers from HubSpot's index, which lags: candidates only. At most five filters: HubSpot takes six, and
   * the walk needs one.
   */
  walk(
    type: RecordType,
    query: {
      readonly filters: readonly Filter[];
      readonly properties: readonly string[];
      readonly afterId?: string;
    },
  ): AsyncIterable<readonly CrmRecord[]>;
  /** How many records match all filters, by HubSpot's index, which lags. */
  count(type: RecordType, filters: readonly Filter[]): Promise<number>;
  /** The records that match all filters by a number, the largest first, by HubSpot's index, which lags. */
  largest(type: RecordType, query: LargestQuery): Promise<Largest>;
  /** The records of `to` that each id of `from` is associated with; every id asked for is a key of the answer. */
  linked(
    from: RecordType,
    to: RecordType,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Linked[]>>;
  apply(plan: Plan): Promise<Applied>;
}
