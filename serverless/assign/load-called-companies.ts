import type { CalledCompany } from '@loss-review/domain/calls/facts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** The company properties that a call list and a brief need. */
export const companyProperties = [
  'name',
  'hubspot_owner_id',
  'industry',
  'city',
  'country',
  'numberofemployees',
  'clr_do_not_call',
  'clr_insolvent',
  'clr_in_dispute',
  'clr_core_profitable',
  'clr_core_values',
  'clr_core_worth',
  'clr_caller',
  'clr_next_step',
];

/** Companies as they are now, by id; those that are gone are absent. `groupedBy`: the property that strata go by. */
export async function loadCalledCompanies(
  crm: Crm,
  ids: readonly string[],
  groupedBy: string,
): Promise<ReadonlyMap<string, CalledCompany>> {
  const records = await crm.read(
    'company',
    [...new Set(ids)],
    [...new Set([...companyProperties, groupedBy])],
  );
  return new Map(records.map((record) => [record.id, companyOf(record, groupedBy)]));
}

/** A company as a call list and a brief see it; `groupedBy` names the property its group of seats is drawn by. */
export function companyOf({ id, properties: p }: CrmRecord, groupedBy: string): CalledCompany {
  return {
    id,
    name: p['name'] || `Company ${id}`,
    ownerId: p['hubspot_owner_id'] ?? null,
    doNotCall: answerOf(p['clr_do_not_call']) ?? false,
    insolvent: answerOf(p['clr_insolvent']) ?? false,
    inDispute: answerOf(p['clr_in_dispute']) ?? false,
    core: {
      profitable: answerOf(p['clr_core_profitable']),
      values: answerOf(p['clr_core_values']),
      worth: answerOf(p['clr_core_worth']),
    },
    group: p[groupedBy] ?? '',
    industry: p['industry'] ?? '',
    city: p['city'] ?? '',
    country: p['country'] ?? '',
    employees: p['numberofemployees'] ?? '',
    caller: p['clr_caller'] ?? '',
    nextStep: p['clr_next_step'] ?? '',
  };
}

function answerOf(value: string | null | undefined): boolean | null {
  return value === 'yes' ? true : value === 'no' ? false : null;
}
