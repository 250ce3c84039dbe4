import { completedMonths, type Day } from '../time/day.ts';
import type { Watched } from './kaplan-meier.ts';
import { type CustomerRecords, isAbsence } from './retention.ts';
import { customerSince } from './reviewed.ts';

/**
 * A company's time as a customer before a day: completed calendar months from its first won deal to its first churned
 * loss, whatever its class, or to that day where it never left. Null for one that never was a customer, and for one that
 * left before anything the portal holds tells that it was: how long it stayed is not known.
 */
export function tenureOf(customer: CustomerRecords, asOf: Day): Watched | null {
  const since = customerSince(customer);
  if (since === null || since >= asOf) return null;
  const lostOn = customer.losses
    .filter((loss) => isAbsence(loss) && loss.lostOn < asOf)
    .reduce<Day | null>((first, loss) => (first === null || loss.lostOn < first ? loss.lostOn : first), null);
  if (lostOn !== null && lostOn < since) return null;
  return { months: completedMonths(since, lostOn ?? asOf), event: lostOn !== null };
}
