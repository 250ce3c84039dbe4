import type { Minor } from '../money/minor.ts';
import { addDays, type Day } from '../time/day.ts';
import { nothingBought, type Stretch, valueAt, valueBack, valueLost } from '../value/customer-value.ts';
import type { Valuing } from '../value/valuing.ts';
import type { DayFacts } from './day-facts.ts';
import { downgradeOf } from './downgrade.ts';
import { type ClosedDeal, type CompanyFacts, type Evidence, type EvidenceKind, evidenceOf } from './facts.ts';
import type { HeldLoss, Return } from './facts.ts';
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

/** Where a company stands while its evidence is read day by day. */
export class Reading {
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
    if (day.won.length > 0) this.replaced.push(...day.lostRenewals.map(evidenceOf));
    else for (const deal of day.lostRenewals) this.loseRenewal(deal);
    const downgrade = wasCustomer && downgradeOf(day, this.changeOf(day), this.rules.downgradePercent);
    if (downgrade) this.singles.push(downgrade);
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

  /**
   * The customer value before a day and after its purchases. A new deal may change it only where its term begins, after
   * the day it was won.
   */
  private changeOf({ on, won }: DayFacts): { before: Minor; after: Minor } {
    const from = won.at(-1)?.from ?? on;
    return {
      before: valueAt(this.valuing, this.stretch, addDays(on, -1)),
      after: valueAt(this.valuing, this.stretch, from > on ? from : on),
    };
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
