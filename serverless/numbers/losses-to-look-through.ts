import { dayAfterMonth, firstDay, type Month } from '@loss-review/domain/time/day';
import type { Filter } from '../hubspot/crm.ts';
import type { Walk } from './walk.ts';

/**
 * Where losses of companies that are gone are looked for: lost in the month, or lost before and back in it. The company
 * that was lost cannot be searched for, so all losses of the month are looked through.
 */
export function lossesToLookThrough(month: Month): readonly Omit<Walk, 'add'>[] {
  const [from, asOf] = [dateValue(firstDay(month)), dateValue(dayAfterMonth(month))];
  const within = (propertyName: string): readonly Filter[] => [
    { propertyName, operator: 'GTE', value: from },
    { propertyName, operator: 'LT', value: asOf },
  ];
  const lostBefore: Filter = { propertyName: 'clr_lost_on', operator: 'LT', value: from };
  const losses = { type: 'loss', properties: ['clr_company_id'] } as const;
  return [
    { ...losses, name: 'losses of the month', filters: within('clr_lost_on') },
    { ...losses, name: 'returns of the month', filters: [...within('clr_returned_on'), lostBefore] },
  ];
}

/** A day as HubSpot's search compares date properties: milliseconds of its midnight in UTC. */
function dateValue(day: string): string {
  return String(Date.parse(day));
}
