import type { BriefTicket } from '@loss-review/domain/calls/facts';
import type { CallFacts } from '@loss-review/domain/calls/record/call-facts';
import type { CallContact } from '@loss-review/domain/calls/record/call-screen';
import { afterMerge, isOwn, readFormerIds } from '@loss-review/domain/losses/merged';
import { mirrorNames } from '@loss-review/domain/losses/mirror';
import { fold } from '@loss-review/domain/text/fold';
import { dayAt } from '@loss-review/domain/time/day';
import { loadBriefTickets } from '../assign/load-brief-tickets.ts';
import { companyOf, companyProperties } from '../assign/load-called-companies.ts';
import { explainMissing } from '../facts/explain-missing.ts';
import { mergedIds } from '../facts/load-companies.ts';
import type { Portal } from '../facts/month-context.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';
import { loadCallContacts } from './load-call-contacts.ts';
import { type FixedFacts, loadFixed } from './load-fixed.ts';
import { type CallSave, loadOfSave, nothingSaved } from './load-of-save.ts';
import { callLossProperties, readCallLoss } from './read-call-loss.ts';
import { causeNames, readHeldCause } from './read-held-cause.ts';
import { lossTaskProperties, readLossTask } from './read-loss-tasks.ts';

type Unchanging = readonly [FixedFacts, readonly CallContact[], ReadonlyMap<string, readonly BriefTicket[]>];

/**
 * Makes what reads from the portal all that it holds of one company now for its recovery call, in three rounds of
 * requests; what no save changes is read the first time only. `save`: what of it has to be known to stand already. The
 * reading throws Trouble `no_company` or `not_set_up`.
 */
export function callLoader(portal: Portal, companyId: string): (save: CallSave | null) => Promise<CallFacts> {
  const { crm } = portal;
  const fixed = loadFixed(portal);
  const unchanging = Promise.all([
    fixed,
    loadCallContacts(crm, companyId),
    fixed.then(({ account }) => loadBriefTickets(crm, [companyId], account.timeZone)),
  ]);
  return (save) => loadCall(portal, companyId, unchanging, save);
}

async function loadCall(
  { crm, catalogue, clock }: Portal,
  companyId: string,
  unchanging: Promise<Unchanging>,
  save: CallSave | null,
): Promise<CallFacts> {
  const [[known, contacts, tickets], loaded, standing] = await Promise.all([
    unchanging,
    loadCompany(crm, companyId),
    save === null ? nothingSaved : loadOfSave(crm, save),
  ]).catch((error: unknown) => explainMissing(catalogue, 'loss', error));
  const { account, settings, reasons, categories, owners } = known;
  const { timeZone, currency } = account;
  const { company, causeIds, taskIds } = loaded;
  const merged = { companyId: company.id, formerIds: readFormerIds(company.properties[mergedIds]) };
  const called = companyOf(company, settings.callRules.representativeProperty);
  const active = owners.filter((owner) => owner.active);
  return {
    ...{ currency, timeZone, reasons, categories },
    tickets: tickets.get(companyId) ?? [],
    now: clock.now(),
    today: dayAt(clock.now(), timeZone),
    contacts: [...contacts],
    owners: active.map(({ id, name }) => ({ id, name })),
    mayOffer: !settings.callRules.listenOnlyCountries.map(fold).includes(fold(called.country)),
    company: called,
    mirror: Object.fromEntries(mirrorNames.map((name) => [name, company.properties[name] ?? ''])),
    losses: loaded.losses
      .flatMap((record) => readCallLoss(record, standing.lossContacts) ?? [])
      .filter((loss) => isOwn(merged, loss))
      .map((loss) => afterMerge(loss, merged)),
    tasks: eachOnce([...loaded.tasks, ...standing.tasks]).flatMap(
      (record) =>
        readLossTask(record, timeZone, {
          loss: standing.lossTasks.includes(record.id),
          company: taskIds.includes(record.id),
          contacts: standing.taskContacts.get(record.id) ?? [],
        }) ?? [],
    ),
    calls: standing.calls,
    causes: eachOnce([...loaded.causes, ...standing.causes]).map((record) =>
      readHeldCause(record, {
        toLoss: loaded.linkedCauses.has(record.id),
        toCompany: causeIds.includes(record.id),
      }),
    ),
  };
}

/** The company with its losses, tasks and causes, in two rounds. */
async function loadCompany(crm: Crm, companyId: string) {
  const [companies, lossIds, taskIds, causeIds] = await Promise.all([
    crm.read('company', [companyId], [...companyProperties, mergedIds, ...mirrorNames]),
    idsLinked(crm, 'loss', companyId),
    idsLinked(crm, 'task', companyId),
    idsLinked(crm, 'cause', companyId),
  ]);
  const [company] = companies;
  if (!company) {
    throw new Trouble(
      'no_company',
      'user',
      'HubSpot no longer holds this company. Perhaps it was deleted or merged: reload the page.',
    );
  }
  const [losses, tasks, causes, linkedCauses] = await Promise.all([
    crm.read('loss', lossIds, callLossProperties),
    crm.read('task', taskIds, lossTaskProperties),
    crm.read('cause', causeIds, causeNames),
    crm.linked('loss', 'cause', lossIds),
  ]);
  return {
    ...{ company, losses, tasks, causes, taskIds, causeIds },
    linkedCauses: new Set([...linkedCauses.values()].flatMap((links) => links.map(({ id }) => id))),
  };
}

async function idsLinked(
  crm: Crm,
  type: 'loss' | 'task' | 'cause',
  companyId: string,
): Promise<readonly string[]> {
  return ((await crm.linked('company', type, [companyId])).get(companyId) ?? []).map(({ id }) => id);
}

function eachOnce(records: readonly CrmRecord[]): readonly CrmRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
