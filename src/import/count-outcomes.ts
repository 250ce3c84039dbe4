import type { LineProblem } from './loss-row.ts';
import type { RowOutcome } from './company-import.ts';

/** How many rows of a file came to what. */
export interface ImportCounts {
  readonly rows: number;
  readonly joined: number;
  readonly made: number;
  readonly ambiguous: number;
  readonly unmatched: number;
  /** Imported before, and people have decided otherwise since. */
  readonly leftOut: number;
  /** Rows that are wrong. */
  readonly errors: number;
}

/** Counts what became of the rows of a file; a row with several problems is one error. */
export function countOutcomes(
  rows: number,
  outcomes: readonly RowOutcome[],
  problems: readonly LineProblem[],
): ImportCounts {
  const count = (wanted: RowOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows,
    joined: count('joined'),
    made: count('made'),
    ambiguous: count('ambiguous'),
    unmatched: count('unmatched'),
    leftOut: count('left_out'),
    errors: new Set(problems.map(({ line }) => line)).size,
  };
}
