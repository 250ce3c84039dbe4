import type { Minor } from '../money/minor.ts';
import { addDays, type Day } from '../time/day.ts';
import { nothingBought, type Stretch, valueAt, valueBack, valueLost } from '../value/customer-value.ts';
import type { Valuing } from '../value/valuing.ts';
import { type DayFacts, daysOf } from './day-facts.ts';
import type { ClosedDeal, CompanyFacts, Evidence, EvidenceKind, HeldLoss, Return } from './facts.ts';

/** An absence: opened by the first evidence, joined by the rest, ended by a return. */
export interface Absence {
  readonly lostOn: Day;
  readonly value: Minor;
  readonly valueBefore: Minor;
  readonly kind: EvidenceKind;
  /** The first opened it. */
  readonly evidence: readonly Evidence[];
  readonly lostReason: string | null;
  readonly returned: Return | null;
}

/** A loss that opens no absence: a smaller renewal on the same day, or a prospect's lost deal. */
export interface SingleLoss {
  readonly kind: 'downgraded' | 'lost_deal';
  readonly lostOn: Day;
  readonly value: Minor;
  readonly valueBefore: Minor;
  readonly evidence: readonly [Evidence];
  readonly lostReason: string | null;
}

/** All that one company's evidence says, in the order of days. */
export interface Timeline {
  readonly absences: readonly Absence[];
  readonly singles: readonly SingleLoss[];
  /** Lost renewals that a won deal of the same day replaced. */
  readonly replaced: readonly Evidence[];
  /** Lost renewals of a company that had not bought by the end of that day: a customer? please check. */
  readonly pleaseCheck: readonly Evidence[];
  readonly firstWonOn: Day | null;
}

export interface Rules {
  /** A fall by at least this share of the customer value is a downgrade. */
  readonly downgradePercent: number;
}

/**
 * Reads a company's evidence day by day, up to but not including `asOf`. Within a day won deals come first, then what
 * people and properties say, then lost renewals, then other lost deals; a won deal replaces that day's lost renewals.
 */
export function readTimeline(facts: CompanyFacts, rules: Rules, asOf: Day): Timeline {
  const state = new Reading(facts, rules);
  for (const day of daysOf(facts, asOf)) state.read(day);
  return state.end(asOf);
}

interface Open {
  readonly lostOn: Day;
  readonly value: Minor;
  readonly valueBefore: Minor;
  readonly kind: EvidenceKind;
  readonly evidence: Evidence[];
  readonly lostReason: string | null;
  /** A return the portal holds already; it stands, whatever became of its evidence. */
  readonly heldReturn: Return | null;
}

class Reading {
  private readonly absences: Absence[] = [];
  private readonly singles: SingleLoss[] = [];
  private readonly replaced: Evidence[] = [];
  private readonly pleaseCheck: Evidence[] = [];
  private readonly heldBy = new Map<string, HeldLoss>();
  private readonly rules: Rules;
  private open: Open | null = null;
  private everCustomer = false;
  private firstWonOn: Day | null = null;
  private readonly valuing: Valuing;
  private stretch: Stretch = nothingBought;

  constructor({ losses, valuing }: CompanyFacts, rules: Rules) {
    this.rules = rules;
    this.valuing = valuing;
    for (const loss of losses) for (const { id } of loss.evidence) this.heldBy.set(id, loss);
  }

  read(day: DayFacts): void {
    this.returnAsHeld((on) => on <= day.on);
    const wasCustomer = this.everCustomer && !this.open;
    if (day.lifecycleCustomer) this.everCustomer = true;
    if (day.won.length > 0) this.buy(day.on, day.won);
    for (const mark of day.marks) this.lose(day.on, mark.kind, mark.evidence, mark.value, null);
    if (day.won.length > 0) this.replace(day, wasCustomer);
    else for (const deal of day.lostRenewals) this.loseRenewal(deal);
    for (const deal of day.otherLost) this.loseProspect(deal);
  }

  end(asOf: Day): Timeline {
    this.returnAsHeld((on) => on < asOf);
    if (this.open) this.close(null);
    const { absences, singles, replaced, pleaseCheck, firstWonOn } = this;
    return { absences, singles, replaced, pleaseCheck, firstWonOn };
  }

  private returnAsHeld(due: (on: Day) => boolean): void {
    const held = this.open?.heldReturn;
    if (!held || !due(held.on)) return;
    this.stretch = { won: [], returned: held };
    this.close(held);
  }

  private buy(on: Day, won: readonly ClosedDeal[]): void {
    const latest = won.at(-1);
    if (!latest) return;
    this.everCustomer = true;
    this.firstWonOn ??= on;
    if (!this.open) this.stretch = { ...this.stretch, won: [...this.stretch.won, ...won] };
    else if (on > this.open.lostOn && won.some((deal) => deal.positive)) {
      const returned = { on, value: valueBack(this.valuing, won, on), evidence: `deal-${latest.id}` };
      this.stretch = { won, returned };
      this.close(returned);
    }
  }

  /** A new deal may change the customer value only where its term begins, after the day it was won. */
  private replace(day: DayFacts, wasCustomer: boolean): void {
    const [first] = day.lostRenewals;
    const latest = day.won.at(-1);
    if (!first || !latest) return;
    this.replaced.push(...day.lostRenewals.map((deal) => evidenceOf(deal)));
    if (!wasCustomer) return;
    const turn = latest.from > day.on ? latest.from : day.on;
    const before = valueAt(this.valuing, this.stretch, addDays(day.on, -1));
    const fall = before - valueAt(this.valuing, this.stretch, turn);
    if (fall <= 0 || fall * 100 < before * this.rules.downgradePercent) return;
    const { lostReason } = first;
    this.singles.push({
      kind: 'downgraded',
      lostOn: day.on,
      value: fall,
      valueBefore: before,
      evidence: [evidenceOf(latest)],
      lostReason,
    });
  }

  private loseRenewal(deal: ClosedDeal): void {
    if (!this.everCustomer) this.pleaseCheck.push(evidenceOf(deal));
    else {
      const worth = deal.amount !== null && deal.amount > 0 ? deal.amount : null;
      this.lose(deal.closedOn, 'lost_renewal', evidenceOf(deal), worth, deal.lostReason);
    }
  }

  private loseProspect(deal: ClosedDeal): void {
    if (this.everCustomer) return;
    const value = Math.max(0, deal.amount ?? 0);
    const { closedOn: lostOn, lostReason } = deal;
    this.singles.push({
      kind: 'lost_deal',
      lostOn,
      value,
      valueBefore: 0,
      evidence: [evidenceOf(deal)],
      lostReason,
    });
  }

  /** Opens an absence, by default worth the customer value, or joins the open one. Evidence that a person's undoing or dating settled changes nothing. */
  private lose(
    on: Day,
    kind: EvidenceKind,
    evidence: Evidence,
    value: Minor | null,
    lostReason: string | null,
  ): void {
    const held = this.heldBy.get(evidence.id);
    if (held && (held.status === 'undone' || held.status === 'dismissed')) return;
    if (this.open) {
      if (!this.open.evidence.some(({ id }) => id === evidence.id)) this.open.evidence.push(evidence);
      return;
    }
    if (held?.datedBy === 'person' && kind !== 'person') return;
    this.everCustomer = true;
    const joined = kind === 'person' && held ? [...held.evidence] : [evidence];
    const heldReturn = held?.returned ?? null;
    const valueBefore = valueLost(this.valuing, this.stretch, on);
    this.open = {
      lostOn: on,
      value: value ?? valueBefore,
      valueBefore,
      kind,
      evidence: joined,
      lostReason,
      heldReturn,
    };
  }

  private close(returned: Return | null): void {
    if (!this.open) return;
    const { heldReturn: _, ...absence } = this.open;
    this.absences.push({ ...absence, returned });
    this.open = null;
  }
}

function evidenceOf(deal: ClosedDeal): Evidence {
  return { id: `deal-${deal.id}`, on: deal.closedOn };
}
