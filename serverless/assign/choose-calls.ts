import { type Assigned, assignCalls } from '@loss-review/domain/calls/assign-calls';
import { readChoices } from '@loss-review/domain/calls/choose/choices';
import { type CallList, isListed } from '@loss-review/domain/calls/population';
import type { MonthContext } from '../facts/month-context.ts';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadCalledCompanies } from './load-called-companies.ts';
import type { LossOfMonth } from './load-called-losses.ts';
import { loadContacts } from './load-contacts.ts';
import { withHeldCalls } from './load-held-calls.ts';

interface Choice {
  readonly list: CallList;
  readonly people: readonly Owner[];
  /** Those of the list, and those called about recently. */
  readonly losses: readonly LossOfMonth[];
}

/** All calls of a month, chosen from all its losses and the calls they have already, with what somebody should know. */
export async function chooseCalls(
  crm: Crm,
  { account, today, settings, review }: Pick<MonthContext, 'account' | 'today' | 'settings' | 'review'>,
  { list, people, losses }: Choice,
): Promise<Assigned> {
  const listed = losses.filter((loss) => isListed(loss, list));
  const companyIds = [...new Set(listed.map(({ companyId }) => companyId))];
  const [called, companies, contacts] = await Promise.all([
    withHeldCalls(crm, listed, account.timeZone),
    loadCalledCompanies(crm, companyIds, settings.callRules.representativeProperty),
    loadContacts(crm, companyIds),
  ]);
  return assignCalls({
    list,
    today,
    losses: called,
    callsBefore: losses.map(({ id: lossId, companyId, callStatus, callDueOn, calledOn }) => ({
      lossId,
      companyId,
      callStatus,
      callDueOn,
      calledOn,
    })),
    companies,
    contacts,
    people,
    choices: readChoices(review?.properties['clr_call_choices']),
    settings,
  });
}
