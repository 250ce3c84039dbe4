import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import type { ClosedDeal, CompanyFacts, Evidence } from './facts.ts';
import { compareIds, compareText } from './order.ts';

/** What a person or a company property says of a loss; a null value means the customer value of that day. */
export interface Mark {
  readonly kind: 'person' | 'company_property';
  readonly evidence: Evidence;
  readonly value: Minor | null;
}

/** One day of a company's evidence; deals are in id order, so the last won deal is the latest. */
export interface DayFacts {
  readonly on: Day;
  readonly lifecycleCustomer: boolean;
  readonly won: readonly ClosedDeal[];
  readonly marks: readonly Mark[];
  readonly lostRenewals: readonly ClosedDeal[];
  readonly otherLost: readonly ClosedDeal[];
}

interface DayBeingFilled {
  on: Day;
  lifecycleCustomer: boolean;
  won: ClosedDeal[];
  marks: Mark[];
  lostRenewals: ClosedDeal[];
  otherLost: ClosedDeal[];
}

/** The days before `asOf` on which something happened, in order, whatever the order of the input. */
export function daysOf(facts: CompanyFacts, asOf: Day): readonly DayFacts[] {
  const days = new Map<Day, DayBeingFilled>();
  const dayAt = (on: Day): DayBeingFilled => {
    const found = days.get(on);
    if (found) return found;
    const made = { on, lifecycleCustomer: false, won: [], marks: [], lostRenewals: [], otherLost: [] };
    days.set(on, made);
    return made;
  };

  for (const deal of [...facts.deals].sort((a, b) => compareIds(a.id, b.id))) {
    const day = dayAt(deal.closedOn);
    if (deal.outcome === 'won') day.won.push(deal);
    else if (deal.renewal) day.lostRenewals.push(deal);
    else day.otherLost.push(deal);
  }
  if (facts.lifecycleCustomerOn) dayAt(facts.lifecycleCustomerOn).lifecycleCustomer = true;
  for (const loss of facts.losses) {
    if (loss.kind !== 'churned' || loss.datedBy !== 'person' || !standing(loss.status)) continue;
    const id = loss.evidence[0]?.id ?? loss.key;
    dayAt(loss.lostOn).marks.push({ kind: 'person', evidence: { id, on: loss.lostOn }, value: loss.value });
  }
  if (facts.propertyLossOn) {
    const on = facts.propertyLossOn;
    const evidence = { id: `prop-${facts.companyId}-${on}`, on };
    dayAt(on).marks.push({ kind: 'company_property', evidence, value: null });
  }
  return [...days.values()].filter((day) => day.on < asOf).sort((a, b) => compareText(a.on, b.on));
}

function standing(status: string): boolean {
  return status === 'lost' || status === 'returned';
}
