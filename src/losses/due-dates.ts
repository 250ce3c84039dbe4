import type { Properties } from '../plan/plan.ts';
import type { DueDates } from './possible-loss.ts';

/** The company properties that hold the days on which passing time alone may tell of a loss. */
export const dueNames = ['clr_quiet_after', 'clr_lapse_after'] as const;

/** A customer's due dates as the company holds them; empty where nothing is due. */
export function dueProperties({ quietAfter, lapseAfter }: DueDates): Properties {
  return { clr_quiet_after: quietAfter ?? '', clr_lapse_after: lapseAfter ?? '' };
}
