import { compareIds } from '../losses/order.ts';
import type { Minor } from '../money/minor.ts';
import type { CallRole } from './facts.ts';

/** A loss to be dealt; `held` is the call it has already, which stays as it is. */
export interface ToDeal {
  readonly companyId: string;
  readonly value: Minor;
  /** The company's owner, if active. */
  readonly ownerId: string | null;
  readonly held: { readonly role: CallRole; readonly callerId: string | null } | null;
}

/** Who can be given how much. */
export interface Seats {
  /** Owner ids. */
  readonly executives: readonly string[];
  readonly recoveryTeam: readonly string[];
  readonly perExecutive: number;
  /** Calls of all executives together; null: no limit but their own. */
  readonly total: number | null;
  /** Executives' calls of the month about losses that are not dealt any more, one entry a call. */
  readonly spent: readonly (string | null)[];
}

/** Who calls about a loss: `place` among all calls of that caller, in the order of value, from 0. */
export interface Dealt<Loss extends ToDeal> {
  readonly loss: Loss;
  readonly role: CallRole;
  readonly callerId: string | null;
  /** Somebody stands in for a company without an active owner. */
  readonly standIn: 'recovery team' | 'executive' | 'nobody' | null;
  readonly place: number;
  readonly of: number;
}

/**
 * Deals the losses out in the order of value (ties: the lowest company id): the first to the executives, each to the
 * one with the fewest calls, then the least money, until their seats are taken; the rest to the companies' owners. What
 * is held keeps its caller, so dealing again after a cut ends as dealing once.
 */
export function dealOut<Loss extends ToDeal>(losses: readonly Loss[], seats: Seats): readonly Dealt<Loss>[] {
  const order = [...losses].sort((a, b) => b.value - a.value || compareIds(a.companyId, b.companyId));
  const desk = new Desk(order, seats);
  const dealt = order.map((loss) => desk.deal(loss));
  const counts = new Map<string | null, number>();
  for (const { callerId } of dealt) counts.set(callerId, (counts.get(callerId) ?? 0) + 1);
  const places = new Map<string | null, number>();
  return dealt.map((call) => {
    const place = places.get(call.callerId) ?? 0;
    places.set(call.callerId, place + 1);
    return { ...call, place, of: counts.get(call.callerId) ?? 1 };
  });
}

/** Seats the executives have in a month. */
export function seatsOf({ executives, perExecutive, total }: Omit<Seats, 'spent' | 'recoveryTeam'>): number {
  return Math.min(executives.length * perExecutive, total ?? Infinity);
}

interface Load {
  calls: number;
  money: Minor;
  /** Held calls that come later in the order: their seats are taken already. */
  toCome: number;
}

class Desk {
  private readonly seats: Seats;
  private readonly loads: ReadonlyMap<string, Load>;
  private readonly recovery: ReadonlyMap<string, Load>;
  private free: number;

  constructor(order: readonly ToDeal[], seats: Seats) {
    this.seats = seats;
    this.loads = new Map(seats.executives.map((id) => [id, { calls: 0, money: 0, toCome: 0 }]));
    this.recovery = new Map(seats.recoveryTeam.map((id) => [id, { calls: 0, money: 0, toCome: 0 }]));
    for (const id of seats.spent) this.loadOf(id).calls += 1;
    const held = order.filter((loss) => loss.held?.role === 'executive');
    for (const { held: call } of held) this.loadOf(call?.callerId ?? null).toCome += 1;
    this.free = seatsOf(seats) - seats.spent.length - held.length;
  }

  deal<Loss extends ToDeal>(loss: Loss): Omit<Dealt<Loss>, 'place' | 'of'> {
    if (loss.held) return this.keep(loss, loss.held);
    const executive = this.free > 0 ? this.lightest(this.loads, this.seats.perExecutive) : null;
    if (executive !== null) {
      this.free -= 1;
      this.take(this.loads.get(executive), loss);
      return { loss, role: 'executive', callerId: executive, standIn: null };
    }
    if (loss.ownerId !== null) return { loss, role: 'owner', callerId: loss.ownerId, standIn: null };
    return { loss, role: 'owner', ...this.standIn(loss) };
  }

  private keep<Loss extends ToDeal>(
    loss: Loss,
    { role, callerId }: NonNullable<ToDeal['held']>,
  ): Omit<Dealt<Loss>, 'place' | 'of'> {
    if (role === 'executive') {
      this.loadOf(callerId).toCome -= 1;
      this.take(this.loadOf(callerId), loss);
      return { loss, role, callerId, standIn: null };
    }
    this.take(this.recovery.get(callerId ?? ''), loss);
    return { loss, role, callerId, standIn: loss.ownerId === null ? this.standsIn(callerId) : null };
  }

  /** Anybody else was given the call by a person. */
  private standsIn(callerId: string | null): Dealt<ToDeal>['standIn'] {
    if (callerId === null) return 'nobody';
    if (this.recovery.has(callerId)) return 'recovery team';
    return this.loads.has(callerId) ? 'executive' : null;
  }

  private standIn(loss: ToDeal): Pick<Dealt<ToDeal>, 'callerId' | 'standIn'> {
    const member = this.lightest(this.recovery, Infinity);
    if (member !== null) {
      this.take(this.recovery.get(member), loss);
      return { callerId: member, standIn: 'recovery team' };
    }
    const [first] = this.seats.executives;
    return first === undefined
      ? { callerId: null, standIn: 'nobody' }
      : { callerId: first, standIn: 'executive' };
  }

  private lightest(loads: ReadonlyMap<string, Load>, most: number): string | null {
    const free = [...loads].filter(([, { calls, toCome }]) => calls + toCome < most);
    free.sort(([, a], [, b]) => a.calls - b.calls || a.money - b.money);
    return free[0]?.[0] ?? null;
  }

  private take(load: Load | undefined, { value }: ToDeal): void {
    if (!load) return;
    load.calls += 1;
    load.money += value;
  }

  /** Somebody who is no executive any more may hold a call: it takes a seat, but nobody's. */
  private loadOf(id: string | null): Load {
    return this.loads.get(id ?? '') ?? { calls: 0, money: 0, toCome: 0 };
  }
}
