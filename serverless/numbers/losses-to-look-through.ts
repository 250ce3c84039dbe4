import { dayAfterMonth, firstDay, type Month } from '@loss-review/domain/time/day';
import type { Filter } from '../hubspot/crm.ts';
import type { Walk } from './walk.ts';

/**
 * Where losses of companies that are gone are looked for: all of the month, and those by which customers left before. The
 * company that was lost cannot be searched for, so all of them are looked through.
 */
export function lossesToLookThrough(month: Month): readonly Omit<Walk, 'add'>[] {
  const [from, asOf] = [dateValue(firstDay(month)), dateValue(dayAfterMonth(month))];
  const losses = { type: 'loss', properties: ['clr_company_id'] } as const;
  const lostOn = 'clr_lost_on';
  const ofMonth: readonly Filter[] = [
    { propertyName: lostOn, operator: 'GTE', value: from },
    { propertyName: lostOn, operator: 'LT', value: asOf },
  ];
  const ofBefore: readonly Filter[] = [
    { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
    { propertyName: lostOn, operator: 'LT', value: from },
  ];
  return [
    { ...losses, name: 'losses of the month', filters: ofMonth },
    { ...losses, name: 'losses of before', filters: ofBefore },
  ];
}

/** A day as HubSpot's search compares date properties: milliseconds of its midnight in UTC. */
function dateValue(day: string): string {
  return String(Date.parse(day));
}
