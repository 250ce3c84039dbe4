import { compareIds } from '../losses/order.ts';
import type { Minor } from '../money/minor.ts';
import type { CallRole } from './facts.ts';

/** A loss to be dealt. */
export interface ToDeal {
  readonly companyId: string;
  readonly value: Minor;
  /** The company's owner, if active. */
  readonly ownerId: string | null;
  /** Is an executive to call? */
  readonly seated: boolean;
  /** The call it has already, which stays as it is, unless its caller has departed: then somebody else gets it. */
  readonly held: {
    readonly role: CallRole;
    readonly callerId: string | null;
    readonly departed: boolean;
  } | null;
}

/** Who can be given how much. */
export interface Callers {
  /** Owner ids. */
  readonly executives: readonly string[];
  readonly recoveryTeam: readonly string[];
  readonly perExecutive: number;
  /** Executives' calls of the month about losses that are not dealt any more, one entry a call. */
  readonly spent: readonly (string | null)[];
}

/** Who calls about a loss: `place` among all calls of that caller, in the order of value, from 0. */
export interface Dealt<Loss extends ToDeal> {
  readonly loss: Loss;
  readonly role: CallRole;
  readonly callerId: string | null;
  /** Somebody stands in where there is no active owner, or nobody left of those who should call. */
  readonly standIn: 'recovery team' | 'owner' | 'executive' | 'nobody' | null;
  readonly place: number;
  readonly of: number;
}

/**
 * Deals the losses out in the order of value (ties: the lowest company id): those seated to the executives, the others to
 * the recovery team or, without one, to the companies' owners; among several each to the one with the fewest calls,
 * then the least money. What is held keeps its caller, so dealing again after a cut ends as dealing once.
 */
export function dealOut<Loss extends ToDeal>(
  losses: readonly Loss[],
  callers: Callers,
): readonly Dealt<Loss>[] {
  const order = [...losses].sort((a, b) => b.value - a.value || compareIds(a.companyId, b.companyId));
  const desk = new Desk(order, callers);
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

/** Seats the executives have in a month; `total`: for all together, null for no limit but their own. */
export function seatsOf(
  { executives, perExecutive }: Pick<Callers, 'executives' | 'perExecutive'>,
  total: number | null,
): number {
  return Math.min(executives.length * perExecutive, total ?? Infinity);
}

interface Load {
  calls: number;
  money: Minor;
  /** Held calls that come later in the order: their seats are taken already. */
  toCome: number;
}

type Given = Pick<Dealt<ToDeal>, 'callerId' | 'standIn'>;

class Desk {
  private readonly callers: Callers;
  private readonly executives: ReadonlyMap<string, Load>;
  private readonly team: ReadonlyMap<string, Load>;

  constructor(order: readonly ToDeal[], callers: Callers) {
    this.callers = callers;
    const idle = (id: string) => [id, { calls: 0, money: 0, toCome: 0 }] as const;
    this.executives = new Map(callers.executives.map(idle));
    this.team = new Map(callers.recoveryTeam.map(idle));
    for (const id of callers.spent) this.loadOf(id).calls += 1;
    for (const { held } of order) {
      if (held?.role === 'executive' && !held.departed) this.loadOf(held.callerId).toCome += 1;
    }
  }

  deal<Loss extends ToDeal>(loss: Loss): Omit<Dealt<Loss>, 'place' | 'of'> {
    const { held } = loss;
    if (held && !held.departed) return { loss, role: held.role, ...this.keep(loss, held) };
    const role = held?.role ?? this.roleFor(loss);
    return { loss, role, ...this.give(loss, role) };
  }

  private roleFor({ seated }: ToDeal): CallRole {
    if (seated) return 'executive';
    return this.team.size > 0 ? 'team' : 'owner';
  }

  private give(loss: ToDeal, role: CallRole): Given {
    const { perExecutive } = this.callers;
    const executive = role === 'executive' ? this.lightest(this.executives, perExecutive) : null;
    if (executive !== null) {
      this.take(this.executives.get(executive), loss);
      return { callerId: executive, standIn: null };
    }
    if (role === 'owner' && loss.ownerId !== null) return { callerId: loss.ownerId, standIn: null };
    const member = this.lightest(this.team, Infinity);
    if (member !== null) {
      this.take(this.team.get(member), loss);
      return { callerId: member, standIn: role === 'team' ? null : 'recovery team' };
    }
    if (loss.ownerId !== null) return { callerId: loss.ownerId, standIn: 'owner' };
    const [first] = this.callers.executives;
    return first === undefined
      ? { callerId: null, standIn: 'nobody' }
      : { callerId: first, standIn: 'executive' };
  }

  private keep(loss: ToDeal, { role, callerId }: NonNullable<ToDeal['held']>): Given {
    if (role === 'executive') {
      this.loadOf(callerId).toCome -= 1;
      this.take(this.loadOf(callerId), loss);
      return { callerId, standIn: null };
    }
    this.take(this.team.get(callerId ?? ''), loss);
    return { callerId, standIn: loss.ownerId === null && role === 'owner' ? this.standsIn(callerId) : null };
  }

  /** Anybody else was given the call by a person. */
  private standsIn(callerId: string | null): Given['standIn'] {
    if (callerId === null) return 'nobody';
    if (this.team.has(callerId)) return 'recovery team';
    return this.executives.has(callerId) ? 'executive' : null;
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
    return this.executives.get(id ?? '') ?? { calls: 0, money: 0, toCome: 0 };
  }
}
