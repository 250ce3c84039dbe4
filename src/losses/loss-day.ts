import type { Day } from '../time/day.ts';
import { contractEndOf } from './contract.ts';
import type { ClosedDeal, CompanyFacts, HeldLoss } from './facts.ts';
import type { Rules } from './timeline.ts';

/**
 * The day on which a lost renewal loses its customer: its close date or, where settings say so, the later end of the
 * contract. A loss that is held keeps the day it was found with, whatever the settings are by now. A company property
 * tells only of the contract that runs now, so it dates no loss after which the company bought again.
 */
export function lossDayOf(
  deal: ClosedDeal,
  { deals, contractEndsOn }: Pick<CompanyFacts, 'deals' | 'contractEndsOn'>,
  held: HeldLoss | undefined,
  rule: Rules['lostOn'],
): Day {
  const { closedOn } = deal;
  const [opened] = held?.evidence ?? [];
  if (held && opened?.id === `deal-${deal.id}` && opened.on === closedOn) return held.lostOn;
  if (rule === 'close_date') return closedOn;
  const won = deals.filter(({ outcome }) => outcome === 'won');
  const isLatest = won.every((other) => other.closedOn <= closedOn);
  const before = won.filter((other) => other.closedOn <= closedOn);
  const end = contractEndOf([...before, deal], isLatest ? contractEndsOn : null);
  return end !== null && end > closedOn ? end : closedOn;
}
