import type { Properties } from '../plan/plan.ts';
import { plainNumber } from '../money/minor.ts';
import { addDays, completedMonths, type Day } from '../time/day.ts';
import type { CompanyProfile, TicketFact } from './facts.ts';
import { compareText } from './order.ts';
import type { Absence, SingleLoss } from './timeline.ts';

const recentDays = 180;

/** What is frozen on a loss when it is found; later changes never touch it. Unknown facts stay empty. */
export function snapshotOf(
  loss: Pick<Absence | SingleLoss, 'lostOn' | 'valueBefore'>,
  profile: CompanyProfile,
  tickets: readonly TicketFact[],
  firstWonOn: Day | null,
): Properties {
  const { lostOn } = loss;
  const before = tickets.filter((ticket) => ticket.createdOn <= lostOn);
  const scored = before.filter(
    (ticket) => ticket.score !== null && (ticket.closedOn ?? ticket.createdOn) <= lostOn,
  );
  const last = scored
    .sort((a, b) => compareText(a.closedOn ?? a.createdOn, b.closedOn ?? b.createdOn))
    .at(-1);
  const contacted =
    profile.lastContactOn !== null && profile.lastContactOn <= lostOn ? profile.lastContactOn : '';
  return {
    clr_value_before: plainNumber(loss.valueBefore),
    clr_owner_name: profile.ownerName,
    clr_tenure_months: firstWonOn ? String(completedMonths(firstWonOn, lostOn)) : '',
    clr_source: profile.source,
    clr_satisfaction: last?.score == null ? '' : String(last.score),
    clr_open_tickets: String(before.filter(({ closedOn }) => closedOn === null || closedOn > lostOn).length),
    clr_recent_tickets: String(
      before.filter((ticket) => ticket.createdOn > addDays(lostOn, -recentDays)).length,
    ),
    clr_last_contact: contacted,
  };
}
