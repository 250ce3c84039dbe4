import type { Minor } from '../money/minor.ts';
import { addDays, type Day } from '../time/day.ts';
import { nothingBought, type Stretch, valueAt, valueBack, valueLost } from '../value/customer-value.ts';
import type { DayFacts } from './day-facts.ts';
import { downgradeOf } from './downgrade.ts';
import { lossDayOf } from './loss-day.ts';
import { type ClosedDeal, type Evidence, type EvidenceKind, evidenceOf } from './facts.ts';
import type { CompanyFacts, HeldLoss, Return } from './facts.ts';
import type { Absence, Rules, SingleLoss, Timeline } from './timeline.ts';

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

/** What the days said, and the customer that time alone may say more of. */
type Read = Omit<Timeline, 'possible' | 'due' | 'asOf'> & { readonly customer: Stretch | null };

/** Where a company stands while its evidence is read day by day. */
export class Reading {
  private readonly absences: Absence[] = [];
  private readonly singles: SingleLoss[] = [];
  private readonly replaced: Evidence[] = [];
  private readonly pleaseCheck: Evidence[] = [];
  private readonly heldBy = new Map<string, HeldLoss>();
  private readonly facts: CompanyFacts;
  private readonly rules: Rules;
  private readonly asOf: Day;
  private open: Open | null = null;
  private everCustomer = false;
  private firstWonOn: Day | null = null;
  private lastWonOn: Day | null = null;
  private stretch: Stretch = nothingBought;

  constructor(facts: CompanyFacts, rules: Rules, asOf: Day) {
    this.facts = facts;
    this.rules = rules;
    this.asOf = asOf;
    for (const loss of facts.losses) for (const { id } of loss.evidence) this.heldBy.set(id, loss);
  }

  read(day: DayFacts): void {
    this.returnAsHeld((on) => on <= day.on);
    const wasCustomer = this.everCustomer && !this.isAbsent(day.on);
    if (day.lifecycleCustomer) this.everCustomer = true;
    if (day.won.length > 0) this.buy(day.on, day.won);
    for (const mark of day.marks) this.lose(day.on, mark.kind, mark.evidence, mark.value, null);
    if (day.won.length > 0) this.replaced.push(...day.lostRenewals.map(evidenceOf));
    else for (const deal of day.lostRenewals) this.loseRenewal(deal);
    if (wasCustomer) this.fall(day);
    for (const deal of day.otherLost) this.loseProspect(deal);
  }

  end(): Read {
    this.returnAsHeld((on) => on < this.asOf);
    const leaving = this.open && this.open.lostOn >= this.asOf ? absenceOf(this.open, null) : null;
    const absent = this.open !== null;
    if (!leaving) this.close(null);
    const { absences, singles, replaced, pleaseCheck, firstWonOn, lastWonOn } = this;
    const customer = this.everCustomer && !absent ? this.stretch : null;
    return { absences, singles, replaced, pleaseCheck, leaving, firstWonOn, lastWonOn, customer };
  }

  /** Is the company gone when this day begins? One whose contract runs on is not. */
  private isAbsent(on: Day): boolean {
    return this.open !== null && this.open.lostOn < on;
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
    this.lastWonOn = on;
    const pays = won.some((deal) => deal.positive);
    if (!this.isAbsent(on)) {
      this.stretch = { ...this.stretch, won: [...this.stretch.won, ...won] };
      // Whoever buys before the contract ends is not leaving any more.
      if (pays) this.open = null;
    } else if (pays) {
      const value = valueBack(this.facts.valuing, won, on);
      const returned = { on, value, evidence: `deal-${latest.id}` };
      this.stretch = { won, returned };
      this.close(returned);
    }
  }

  /** A new deal may change the customer value only where its term begins, after the day it was won. */
  private fall(day: DayFacts): void {
    const from = day.won.at(-1)?.from ?? day.on;
    const valueOn = (on: Day): Minor => valueAt(this.facts.valuing, this.stretch, on);
    const change = { before: valueOn(addDays(day.on, -1)), after: valueOn(from > day.on ? from : day.on) };
    const downgrade = downgradeOf(day, change, this.rules.downgradePercent);
    if (downgrade) this.singles.push(downgrade);
  }

  private loseRenewal(deal: ClosedDeal): void {
    if (!this.everCustomer) this.pleaseCheck.push(evidenceOf(deal));
    else {
      const worth = deal.amount !== null && deal.amount > 0 ? deal.amount : null;
      const on = lossDayOf(deal, this.facts, this.heldBy.get(`deal-${deal.id}`), this.rules.lostOn);
      this.lose(on, 'lost_renewal', evidenceOf(deal), worth, deal.lostReason);
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
    const valueBefore = valueLost(this.facts.valuing, this.stretch, evidence.on);
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
    this.absences.push(absenceOf(this.open, returned));
    this.open = null;
  }
}

function absenceOf(open: Open, returned: Return | null): Absence {
  const { heldReturn: _, ...absence } = open;
  return { ...absence, returned };
}
