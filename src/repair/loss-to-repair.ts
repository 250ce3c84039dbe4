import type { HeldLoss } from '../losses/facts.ts';

/** A loss as it stands in the portal, read by id. */
export interface LossToRepair {
  readonly id: string;
  readonly name: string;
  /** Empty where it has none. */
  readonly key: string;
  /** The month of loss as its own property says. */
  readonly lostMonth: string;
  /** Null where people have made the record unreadable. */
  readonly held: HeldLoss | null;
  readonly linkedCompanies: readonly string[];
}

/** What of the portal decides about its losses. */
export interface AroundLosses {
  /** By an id that a company has, or had before it was merged: the id it lives on under. Absent: it is gone. */
  readonly companies: ReadonlyMap<string, string>;
  /** Ids of the deals that exist, among those that losses rest on without being associated. */
  readonly deals: ReadonlySet<string>;
}
