import type { Day, Month } from '../../time/day.ts';
import type { CallChoice } from './call-choice.ts';
import { chooseSeats } from './choose-seats.ts';
import type { CallSeat } from './codes.ts';
import { type Score, scoreOf } from './score.ts';
import type { Eligible } from './sort-out.ts';
import { type Stratum, withStrata } from './strata.ts';

/** A company that may be called, with its score and, if an executive calls, its seat. */
export interface Chosen extends Eligible, Score {
  readonly stratum: Stratum;
  readonly seat: CallSeat | null;
  /** What operators want of it now; null where they said nothing or took it back. */
  readonly choice: CallChoice | null;
}

/** What executives' seats are given by. */
export interface Choosing {
  readonly month: Month;
  /** The day by which freshness is told. */
  readonly on: Day;
  /** Seats there are, without those spent on losses that are no longer called about. */
  readonly seats: number;
  /** What operators chose, the oldest first. */
  readonly choices: readonly CallChoice[];
}

/** Scores the companies of a month and gives the executives' seats. */
export function chooseCalls(
  eligible: readonly Eligible[],
  { month, on, seats, choices }: Choosing,
): readonly Chosen[] {
  const among = { values: eligible.map(({ loss }) => loss.value), on };
  // The newest choice of a company comes last and rules.
  const newest = new Map(choices.map((choice) => [choice.companyId, choice]));
  const placed = withStrata(
    eligible.map((each) => {
      const { id: companyId, group } = each.company;
      const choice = newest.get(companyId);
      return {
        ...each,
        ...scoreOf(each, among),
        companyId,
        group,
        value: each.loss.value,
        choice: choice && choice.choice !== 'none' ? choice : null,
      };
    }),
  );
  const given = chooseSeats(
    placed.map((each) => ({
      ...each,
      choice: kindOf(each.choice),
      held: heldSeat(each),
    })),
    { seats, month },
  );
  return placed.map((each) => ({ ...each, seat: given.get(each.companyId) ?? null }));
}

function kindOf(choice: CallChoice | null): 'pinned' | 'left_out' | null {
  return choice === null || choice.choice === 'none' ? null : choice.choice;
}

/** Executives' tasks made before seats were told apart count as chosen by score. */
function heldSeat({ loss: { call } }: Eligible): CallSeat | 'none' | null {
  if (call === null) return null;
  return call.role === 'executive' ? (call.seat ?? 'score') : 'none';
}
