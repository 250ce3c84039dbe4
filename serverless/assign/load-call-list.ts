import type { CallList } from '@loss-review/domain/calls/population';
import type { Settings } from '@loss-review/domain/settings/settings';
import { addDays, firstDay, type Month, monthOf } from '@loss-review/domain/time/day';
import type { Crm } from '../hubspot/crm.ts';

/** A loss found later than this many months after its own is left to those who look back that far. */
const monthsBack = 24;

/** Which losses the month's list is of: its own, and those of earlier months found after theirs were assigned. */
export async function loadCallList(
  crm: Pick<Crm, 'readByKey'>,
  month: Month,
  { callRules }: Pick<Settings, 'callRules'>,
): Promise<CallList> {
  const reviews = await crm.readByKey('review', monthsBefore(month), ['clr_key', 'clr_assigned_at']);
  const assigned = reviews.flatMap(({ properties: p }) =>
    p['clr_key'] && p['clr_assigned_at'] ? [{ month: p['clr_key'], at: p['clr_assigned_at'] }] : [],
  );
  const since = assigned
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return {
    month,
    lostDeals: callRules.lostDeals,
    late: since === undefined ? null : { since, months: assigned.map((each) => each.month) },
  };
}

function monthsBefore(month: Month): readonly Month[] {
  const months: Month[] = [];
  let before = month;
  while (months.length < monthsBack) {
    before = monthOf(addDays(firstDay(before), -1));
    months.push(before);
  }
  return months;
}
