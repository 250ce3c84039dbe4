import type { LossKind } from '../losses/facts.ts';
import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import type { Weight } from './weights.ts';

/** A reason as a row names it: by label or code; the category, where the row gives one, likewise. */
export interface ReasonName {
  readonly column: string;
  readonly reason: string;
  readonly category: string;
}

/** One cause of a row. */
export interface RowCause<Reason> {
  readonly reason: Reason;
  readonly weight: Weight;
}

/** A loss as a row of a file tells it; its reasons as they were typed, or as codes once they are known. */
export interface LossRow<Reason> {
  /** The line of the file, from 1, on which the row begins. */
  readonly line: number;
  /** What names the company; empty where the row does not say. The first that leads to a company counts. */
  readonly company: { readonly id: string; readonly domain: string; readonly name: string };
  readonly lostOn: Day;
  readonly kind: LossKind;
  /** Null: as evidence says. */
  readonly value: Minor | null;
  readonly ownerReason: Reason | null;
  readonly statedReason: Reason | null;
  readonly causes: readonly RowCause<Reason>[];
  /** Said of all causes of the row, as is the quote. */
  readonly verified: boolean;
  readonly quote: string;
}

/** What is wrong with a line, and what to do. */
export interface LineProblem {
  readonly line: number;
  /** Null where the whole row is wrong. */
  readonly column: string | null;
  readonly sentence: string;
}
