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
  'clr_caller',
  'clr_next_step',
];

/** Companies as they are now, by id; those that are gone are absent. */
export async function loadCalledCompanies(
  crm: Crm,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CalledCompany>> {
  const records = await crm.read('company', [...new Set(ids)], companyProperties);
  return new Map(records.map((record) => [record.id, companyOf(record)]));
}

/** A company as a call list and a brief see it. */
export function companyOf({ id, properties: p }: CrmRecord): CalledCompany {
  return {
    id,
    name: p['name'] || `Company ${id}`,
    ownerId: p['hubspot_owner_id'] ?? null,
    doNotCall: p['clr_do_not_call'] === 'yes',
    industry: p['industry'] ?? '',
    city: p['city'] ?? '',
    country: p['country'] ?? '',
    employees: p['numberofemployees'] ?? '',
    caller: p['clr_caller'] ?? '',
    nextStep: p['clr_next_step'] ?? '',
  };
}
