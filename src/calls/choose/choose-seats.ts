import { compareIds } from '../../losses/order.ts';
import type { Minor } from '../../money/minor.ts';
import type { Month } from '../../time/day.ts';
import type { CallSeat } from './codes.ts';
import { inDrawOrder } from './draw-order.ts';
import { shareOut } from './share-out.ts';
import { type Stratum, stratumName } from './strata.ts';

/** A company that may be called, as it stands when seats are given. */
export interface ToSeat {
  readonly companyId: string;
  readonly value: Minor;
  readonly score: number;
  readonly stratum: Stratum;
  readonly choice: 'pinned' | 'left_out' | null;
  /** The seat of a call that is assigned; `none` where that call is no executive's; null before. */
  readonly held: CallSeat | 'none' | null;
}

/**
 * Gives the executives' seats of a month, by company id: pins first (by score), then half of the rest, rounded up, by
 * score (ties: value, then the lowest id), then the others so that each stratum is represented as among all eligible
 * companies, drawn by hash. Seats held stay and count toward their kind, so that giving the rest after a cut ends as
 * giving all at once.
 */
export function chooseSeats(
  companies: readonly ToSeat[],
  { seats, month }: { readonly seats: number; readonly month: Month },
): ReadonlyMap<string, CallSeat> {
  const wanted = companies.filter(({ choice, held }) => choice !== 'left_out' || isSeat(held));
  const all = Math.min(Math.max(0, seats), wanted.length);
  const given = new Map<string, CallSeat>(
    companies.flatMap(({ companyId, held }) => (isSeat(held) ? [[companyId, held]] : [])),
  );
  const give = (some: readonly ToSeat[], seat: CallSeat): void => {
    for (const { companyId } of some) given.set(companyId, seat);
  };
  const waiting = (): readonly ToSeat[] =>
    wanted.filter(({ companyId, held }) => held === null && !given.has(companyId)).sort(byScore);
  const heldAs = (seat: CallSeat): number => [...given.values()].filter((each) => each === seat).length;
  const free = (): number => Math.max(0, all - given.size);

  give(
    waiting()
      .filter(({ choice }) => choice === 'pinned')
      .slice(0, free()),
    'pinned',
  );
  const rest = all - heldAs('pinned');
  const byScoreLeft = Math.min(free(), Math.max(0, Math.ceil(rest / 2) - heldAs('score')));
  give(waiting().slice(0, byScoreLeft), 'score');
  give(drawn(companies, waiting(), given, free(), month), 'representative');
  return given;
}

function drawn(
  companies: readonly ToSeat[],
  waiting: readonly ToSeat[],
  given: ReadonlyMap<string, CallSeat>,
  seats: number,
  month: Month,
): readonly ToSeat[] {
  const strata = new Map<string, ToSeat[]>();
  for (const company of companies) {
    const name = stratumName(company.stratum);
    strata.set(name, [...(strata.get(name) ?? []), company]);
  }
  const isDrawn = ({ companyId }: ToSeat): boolean => given.get(companyId) === 'representative';
  const isDrawable = (company: ToSeat): boolean =>
    isDrawn(company) || (!given.has(company.companyId) && company.choice !== 'left_out');
  const shares = shareOut(
    seats + companies.filter(isDrawn).length,
    [...strata].map(([name, own]) => ({ name, size: own.length, room: own.filter(isDrawable).length })),
  );
  const order = inDrawOrder(waiting, month);
  const first = [...strata].flatMap(([name, own]) => {
    const members = new Set(own);
    const still = Math.max(0, (shares.get(name) ?? 0) - own.filter(isDrawn).length);
    return order.filter((company) => members.has(company)).slice(0, still);
  });
  // Where a stratum's others have their calls already, the seat passes on.
  const chosen = new Set(first);
  return [...first, ...order.filter((company) => !chosen.has(company))].slice(0, seats);
}

function isSeat(held: ToSeat['held']): held is CallSeat {
  return held !== null && held !== 'none';
}

function byScore(a: ToSeat, b: ToSeat): number {
  return b.score - a.score || b.value - a.value || compareIds(a.companyId, b.companyId);
}
