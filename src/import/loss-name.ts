import type { LossKind } from '../losses/facts.ts';
import type { Day } from '../time/day.ts';

/** What people read as the name of a loss. */
export function nameOf(company: string, kind: LossKind, day: Day): string {
  return `${company} ${kind === 'lost_deal' ? 'deal lost' : kind} ${day}`;
}
