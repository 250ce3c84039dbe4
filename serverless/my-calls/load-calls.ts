import { callRoles, type ContactFact } from '@loss-review/domain/calls/facts';
import type { CallCompany, CallLoss, CallTask } from '@loss-review/domain/my-calls/call-facts';
import { contactOf, contactProperties } from '../assign/load-contacts.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { callLossProperties, readCallLoss } from './read-call-loss.ts';
import { callTaskProperties, readCallTask } from './read-call-task.ts';

/** Calls as the portal holds them now. */
export interface LoadedCalls {
  readonly tasks: readonly CallTask[];
  readonly losses: ReadonlyMap<string, CallLoss>;
  /** Those HubSpot holds, by id. */
  readonly companies: ReadonlyMap<string, CallCompany>;
  /** By task; only where briefs were asked for. */
  readonly contacts: ReadonlyMap<string, readonly ContactFact[]>;
  readonly withBriefs: boolean;
}

/**
 * Reads candidates of a search by id, with their losses, companies and, for briefs, contacts, in two rounds of requests;
 * what is no call task of ours any more is left out.
 */
export async function loadCalls(
  crm: Pick<Crm, 'read' | 'readByKey' | 'linked'>,
  candidates: readonly CrmRecord[],
  { timeZone, withBriefs }: { readonly timeZone: string; readonly withBriefs: boolean },
): Promise<LoadedCalls> {
  const ids = [...new Set(candidates.map(({ id }) => id))];
  // A task's loss never changes, so that the search may be believed there.
  const keys = new Set(candidates.flatMap(({ properties }) => properties['clr_loss_key'] || []));
  const [records, lossRecords, linked] = await Promise.all([
    crm.read('task', ids, [...callTaskProperties, ...(withBriefs ? ['hs_task_body'] : [])]),
    crm.readByKey('loss', [...keys], callLossProperties),
    withBriefs ? crm.linked('task', 'contact', ids) : new Map<string, readonly { readonly id: string }[]>(),
  ]);
  const losses = lossRecords.map(readCallLoss);
  const contactIds = [...linked.values()].flatMap((links) => links.map(({ id }) => id));
  const [companies, contacts] = await Promise.all([
    crm.read('company', [...new Set(losses.map(({ companyId }) => companyId))], ['name', 'clr_do_not_call']),
    crm.read('contact', [...new Set(contactIds)], contactProperties),
  ]);
  const byContact = new Map(contacts.map((record) => [record.id, contactOf(record)]));
  return {
    tasks: records.filter(isCall).map((record) => readCallTask(record, timeZone)),
    losses: new Map(losses.map((loss) => [loss.key, loss])),
    companies: new Map(
      companies.map(({ id, properties: p }) => [
        id,
        { name: p['name'] || `Company ${id}`, doNotCall: p['clr_do_not_call'] === 'yes' },
      ]),
    ),
    contacts: new Map(
      [...linked].map(([task, links]) => [task, links.flatMap(({ id }) => byContact.get(id) ?? [])]),
    ),
    withBriefs,
  };
}

function isCall({ properties: p }: CrmRecord): boolean {
  return callRoles.some((role) => role === p['clr_role']);
}
