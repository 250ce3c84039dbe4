import type { CardFacts } from '@loss-review/domain/card/card-facts';
import { companyOf } from '@loss-review/domain/deals/attribute';
import { type DealRules, dealProperties, readDeal } from '@loss-review/domain/deals/close';
import { afterMerge, isOwn, readFormerIds } from '@loss-review/domain/losses/merged';
import { mirrorNames } from '@loss-review/domain/losses/mirror';
import { reasonListOf } from '@loss-review/domain/reasons/reason-list';
import { shownReasons } from '@loss-review/domain/reasons/say-reason';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings, type Settings } from '@loss-review/domain/settings/settings';
import { type Day, dayAt, dayOf } from '@loss-review/domain/time/day';
import { explainMissing } from '../facts/explain-missing.ts';
import { mergedIds } from '../facts/load-companies.ts';
import { companyLinks } from '../facts/load-deals.ts';
import { loadValuing } from '../facts/load-valuing.ts';
import type { Portal } from '../facts/month-context.ts';
import { stageOutcomes } from '../facts/stage-outcomes.ts';
import type { Linked } from '../hubspot/crm.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';
import { Trouble } from '../trouble.ts';
import { readShownLoss, shownLossProperties } from './read-shown-loss.ts';
import { readTasks, taskProperties } from './read-tasks.ts';

const lifecycleDate = 'hs_lifecyclestage_customer_date';
const companyProperties = [
  'name',
  'hubspot_owner_id',
  'hs_analytics_source',
  'notes_last_contacted',
  lifecycleDate,
  'clr_do_not_call',
  'clr_caller',
  'clr_next_step',
  mergedIds,
  ...mirrorNames,
];

/** A company with what a save needs to know besides. */
export interface LoadedCard {
  readonly facts: CardFacts;
  readonly settings: Settings;
  /** Every loss that the company is associated with, readable or not. */
  readonly lossIds: readonly string[];
}

/**
 * Reads what the portal holds of one company now, in two rounds of requests. `key` names a loss that no association may
 * lead to yet, from a save that was cut. Throws Trouble `no_company` or `not_set_up`.
 */
export async function loadCard(portal: Portal, companyId: string, key?: string): Promise<LoadedCard> {
  const first = await firstRound(portal, companyId, key).catch((error: unknown) =>
    explainMissing(portal.catalogue, 'loss', error),
  );
  const { company, account, rules, linkedDeals, lossIds } = first;
  const dealIds = idsOf(linkedDeals);
  const [losses, tasks, deals, dealCompanies, valuingOf] = await Promise.all([
    portal.crm.read('loss', lossIds, shownLossProperties),
    portal.crm.read('task', idsOf(first.linkedTasks), taskProperties),
    portal.crm.read('deal', dealIds, ['dealname', ...dealProperties(rules)]),
    portal.crm.linked('deal', 'company', dealIds),
    loadValuing(portal.crm, [company.id], rules),
  ]);

  const { properties: p } = company;
  // A merge moves the losses' associations at once; the company id they bear follows with the next full pass.
  const merged = { companyId: company.id, formerIds: readFormerIds(p[mergedIds]) };
  const ownerNames = new Map(first.owners.map(({ id, name }) => [id, name]));
  const day = (instant: string | null | undefined): Day | null =>
    instant ? dayOf(instant, account.timeZone) : null;
  const name = p['name'] || `Company ${companyId}`;
  const ownerName = ownerNames.get(p['hubspot_owner_id'] ?? '') ?? '';
  const unlinked = first.byKey.filter(({ id }) => !lossIds.includes(id));
  const facts: CardFacts = {
    company: {
      id: company.id,
      name,
      ownerName,
      doNotCall: p['clr_do_not_call'] === 'yes',
      nextStep: p['clr_next_step'] ?? '',
    },
    profile: {
      name,
      ownerName,
      source: p['hs_analytics_source'] ?? '',
      lastContactOn: day(p['notes_last_contacted']),
      mirror: Object.fromEntries(mirrorNames.map((mirrored) => [mirrored, p[mirrored] ?? ''])),
    },
    caller: p['clr_caller'] ?? '',
    currency: account.currency,
    timeZone: account.timeZone,
    today: dayAt(portal.clock.now(), account.timeZone),
    reasons: first.reasons,
    deals: deals.flatMap((deal) => {
      const counts = companyOf(companyLinks(dealCompanies.get(deal.id))) === company.id;
      const { closed } = readDeal(deal, rules);
      return counts && closed ? [closed] : [];
    }),
    dealNames: new Map(deals.map(({ id, properties }) => [id, properties['dealname'] ?? ''])),
    lifecycleCustomerOn: rules.settings.lifecycleCounts ? day(p[lifecycleDate]) : null,
    valuing: valuingOf(company.id),
    losses: [
      ...losses.flatMap((record) => readShownLoss(record, true) ?? []),
      ...unlinked.flatMap((record) => readShownLoss(record, false) ?? []),
    ]
      .filter((loss) => isOwn(merged, loss))
      .map((loss) => afterMerge(loss, merged)),
    tasks: readTasks(tasks, { ownerNames, timeZone: account.timeZone }),
    tickets: [],
    causes: [],
    reportId: rules.settings.reviewRules.reportId,
  };
  return { facts, settings: rules.settings, lossIds };
}

async function firstRound({ crm, setupCrm, catalogue }: Portal, companyId: string, key: string | undefined) {
  const [
    companies,
    linkedLosses,
    linkedTasks,
    linkedDeals,
    held,
    byKey,
    account,
    owners,
    pipelines,
    properties,
  ] = await Promise.all([
    crm.read('company', [companyId], companyProperties),
    crm.linked('company', 'loss', [companyId]),
    crm.linked('company', 'task', [companyId]),
    crm.linked('company', 'deal', [companyId]),
    setupCrm.readByKey('review', [settingsKey], ['clr_settings']),
    key === undefined ? [] : crm.readByKey('loss', [key], shownLossProperties),
    catalogue.account(),
    catalogue.owners(),
    catalogue.dealPipelines(),
    catalogue.properties('cause'),
  ]);
  const [company] = companies;
  if (!company) {
    throw new Trouble(
      'no_company',
      'user',
      'HubSpot no longer holds this company. Perhaps it was deleted or merged: reload the page.',
    );
  }
  const settings = parseSettings(held[0]?.properties['clr_settings'] ?? null);
  if (!settings) throw notSetUp('the settings of the loss review');
  const rules: DealRules = {
    timeZone: account.timeZone,
    currency: account.currency,
    outcomes: stageOutcomes(pipelines),
    settings,
  };
  return {
    company,
    account,
    owners,
    rules,
    byKey,
    linkedTasks,
    linkedDeals,
    lossIds: idsOf(linkedLosses),
    reasons: shownReasons(reasonListOf(properties).reasons, settings.reasonRules),
  };
}

function idsOf(linked: ReadonlyMap<string, readonly Linked[]>): readonly string[] {
  return [...linked.values()].flatMap((links) => links.map(({ id }) => id));
}
