import { readChoices } from '@loss-review/domain/calls/choose/choices';
import type { CallList, OpenCallList } from '@loss-review/domain/review-page/call-list';
import { describeCallList } from '@loss-review/domain/review-page/describe-call-list';
import { openMonth, type Portal } from '../facts/month-context.ts';
import { chooseCalls } from './choose-calls.ts';
import { findListedCompanies } from './find-listed-companies.ts';
import { loadCallList } from './load-call-list.ts';
import { lossesOfCompanies } from './load-called-losses.ts';

/**
 * Opens the call list of a month, as it is assigned or would be assigned now; writes nothing. HubSpot's search names the
 * companies and lags writes by seconds; who calls them is told from what the portal holds. Throws Trouble `not_set_up`
 * or `future_month`.
 */
export async function openCallList(portal: Portal, asked: OpenCallList): Promise<CallList> {
  const { crm, setupCrm, catalogue } = portal;
  const [context, people] = await Promise.all([openMonth(portal, asked.month), catalogue.owners()]);
  const { month, today, account, settings, review } = context;
  const list = await loadCallList(setupCrm, month, settings);
  const companyIds = await findListedCompanies(crm, list);
  const { repeatCallDays } = settings;
  const losses = await lossesOfCompanies(crm, companyIds, { list, today, repeatCallDays });
  const assigned = await chooseCalls(crm, context, { list, people, losses });

  const choices = readChoices(review?.properties['clr_call_choices']);
  const names = new Map([
    ...assigned.calls.map(({ company }) => [company.id, company.name] as const),
    ...assigned.excluded.map(({ companyId, companyName }) => [companyId, companyName] as const),
  ]);
  const unnamed = choices.map(({ companyId }) => companyId).filter((id) => !names.has(id));
  for (const { id, properties: p } of await crm.read('company', [...new Set(unnamed)], ['name']))
    names.set(id, p['name'] || `Company ${id}`);
  return describeCallList({
    month,
    timeZone: account.timeZone,
    currency: account.currency,
    assignedAt: review?.properties['clr_assigned_at'] || null,
    settings,
    assigned,
    choices,
    names,
  });
}
