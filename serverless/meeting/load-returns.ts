import type { MeetingReturn, NamedCompany, SecondLoss } from '@loss-review/domain/meeting/meeting-facts';
import { parseMinor } from '@loss-review/domain/money/minor';
import { DayText } from '@loss-review/domain/review-page/month-text';
import { addDays, addMonths, dayAfterMonth, firstDay, type Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { firstOf } from './first-of.ts';

/** Months in which a customer who came back is looked after. */
const careMonths = 24;

const properties = [
  ...['clr_status', 'clr_company_id', 'clr_company_name', 'clr_value', 'clr_lost_on', 'clr_lost_month'],
  ...['clr_returned_on', 'clr_return_value', 'clr_return', 'clr_episode'],
];

/** Who came back in a month and the two years before it, and who left in it for the second time or more often. */
export async function loadReturns(
  crm: Pick<Crm, 'walk' | 'read'>,
  month: Month,
): Promise<{ readonly returns: readonly MeetingReturn[]; readonly secondLosses: readonly SecondLoss[] }> {
  const churned = { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' } as const;
  const [from, to] = [firstDay(addMonths(month, -careMonths)), addDays(dayAfterMonth(month), -1)];
  const [returned, again] = await Promise.all([
    firstOf(
      crm,
      'loss',
      [
        churned,
        // As HubSpot's search compares date properties: milliseconds of midnight in UTC.
        {
          propertyName: 'clr_returned_on',
          operator: 'BETWEEN',
          value: String(Date.parse(from)),
          highValue: String(Date.parse(to)),
        },
      ],
      properties,
    ),
    firstOf(
      crm,
      'loss',
      [
        churned,
        { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
        { propertyName: 'clr_episode', operator: 'GTE', value: '2' },
        { propertyName: 'clr_status', operator: 'IN', values: ['lost', 'returned'] },
      ],
      properties,
    ),
  ]);
  const ids = [...returned, ...again].flatMap(({ properties: p }) => p['clr_company_id'] || []);
  const companies = await crm.read('company', [...new Set(ids)], ['name', 'clr_status']);
  const held = new Map(companies.map((company) => [company.id, company]));
  return {
    returns: returned.flatMap((loss) => returnOf(loss, held, { from, to })),
    secondLosses: again.flatMap((loss) => secondLossOf(loss, held, month)),
  };
}

function returnOf(
  loss: CrmRecord,
  held: ReadonlyMap<string, CrmRecord>,
  { from, to }: { readonly from: string; readonly to: string },
): MeetingReturn[] {
  const { properties: p } = loss;
  const on = DayText.safeParse(p['clr_returned_on']).data;
  if (p['clr_status'] !== 'returned' || on === undefined || on < from || on > to) return [];
  return [
    {
      ...companyOf(loss, held),
      returnedOn: on,
      value: parseMinor(p['clr_return_value']),
      isPartial: p['clr_return'] === 'partial',
      // A company mirrors its newest absence.
      isAbsentAgain: held.get(p['clr_company_id'] ?? '')?.properties['clr_status'] === 'lost',
    },
  ];
}

function secondLossOf(loss: CrmRecord, held: ReadonlyMap<string, CrmRecord>, month: Month): SecondLoss[] {
  const { properties: p } = loss;
  const on = DayText.safeParse(p['clr_lost_on']).data;
  const counts = p['clr_status'] === 'lost' || p['clr_status'] === 'returned';
  if (!counts || p['clr_lost_month'] !== month || on === undefined) return [];
  return [{ ...companyOf(loss, held), lostOn: on, value: parseMinor(p['clr_value']) ?? 0 }];
}

function companyOf({ properties: p }: CrmRecord, held: ReadonlyMap<string, CrmRecord>): NamedCompany {
  const id = p['clr_company_id'] ?? '';
  const company = held.get(id);
  return {
    companyId: company?.id ?? null,
    name: company?.properties['name'] || p['clr_company_name'] || `Company ${id}`,
  };
}
