import type { Found, Missing, WaitingForPerson } from '@loss-review/domain/closing/missing';
import { parseMinor } from '@loss-review/domain/money/minor';
import { DayText } from '@loss-review/domain/review-page/month-text';
import { countsOf } from '@loss-review/domain/review/lists';
import { type Day, dayAfterMonth } from '@loss-review/domain/time/day';
import type { MonthContext } from '../facts/month-context.ts';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm, Filter } from '../hubspot/crm.ts';
import { readLists, readNumbers } from '../review-page/read-numbers.ts';
import { loadFound } from './load-found.ts';
import { loadOpenIssues } from './load-open-issues.ts';
import { loadUnexplained } from './load-unexplained.ts';
import { loadUnrecorded } from './load-unrecorded.ts';

/** What is missing of a month, as the portal holds it now. */
export async function loadMissing(
  crm: Crm,
  { month, today, account, review }: MonthContext,
  owners: readonly Owner[],
): Promise<Missing> {
  const asOf = dayAfterMonth(month);
  const p = review?.properties ?? {};
  const lists = readLists(p['clr_lists']);
  const [unexplained, unrecorded, possible, evidenceGone, issues] = await Promise.all([
    loadUnexplained(crm, month, owners),
    loadUnrecorded(crm, { month, today, timeZone: account.timeZone, owners }),
    loadWaiting(crm, asOf, {
      filter: { propertyName: 'clr_status', operator: 'EQ', value: 'possible' },
      day: 'clr_lost_on',
      waits: (held) => held['clr_status'] === 'possible',
    }),
    loadWaiting(crm, asOf, {
      filter: { propertyName: 'clr_evidence_gone_on', operator: 'HAS_PROPERTY' },
      day: 'clr_evidence_gone_on',
      waits: (held) => Boolean(held['clr_evidence_gone_on']),
    }),
    loadOpenIssues(crm),
  ]);
  return {
    unexplained,
    unrecorded,
    callsAreGiven: Boolean(p['clr_assigned_at']) || (readNumbers(p['clr_numbers'])?.churned ?? 0) === 0,
    possible,
    evidenceGone,
    issues: {
      ...issues,
      first: issues.first.filter(({ hasOwner, hasDate }) => !hasOwner || !hasDate),
    },
    unusedDeals: lists === null ? 0 : Object.values(countsOf(lists)).reduce((sum, count) => sum + count, 0),
  };
}

const waitingProperties = [
  ...['clr_status', 'clr_company_id', 'clr_company_name', 'clr_value', 'clr_owner_name'],
  ...['clr_lost_on', 'clr_evidence_gone_on'],
];

/** Losses up to a month's end that wait for a person, the most valuable first. */
async function loadWaiting(
  crm: Crm,
  asOf: Day,
  {
    filter,
    day,
    waits,
  }: {
    readonly filter: Filter;
    readonly day: 'clr_lost_on' | 'clr_evidence_gone_on';
    readonly waits: (held: Readonly<Record<string, string | null>>) => boolean;
  },
): Promise<Found<WaitingForPerson>> {
  const before: Filter = { propertyName: 'clr_lost_on', operator: 'LT', value: String(Date.parse(asOf)) };
  const { records, notLookedAt } = await loadFound(crm, 'loss', {
    filters: [filter, before],
    properties: waitingProperties,
    holds: (held) => waits(held) && (held['clr_lost_on'] ?? asOf) < asOf,
  });
  const first = records.flatMap(({ properties: p }): readonly WaitingForPerson[] => {
    const on = DayText.safeParse(p[day]).data;
    const companyId = p['clr_company_id'];
    if (on === undefined || !companyId) return [];
    const name = p['clr_company_name'] || `Company ${companyId}`;
    const ownerName = p['clr_owner_name'] ?? '';
    return [{ companyId, name, on, value: parseMinor(p['clr_value']) ?? 0, ownerName }];
  });
  return { first: [...first].sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)), notLookedAt };
}
