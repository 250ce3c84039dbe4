import { type Assigned, assignCalls } from '@loss-review/domain/calls/assign-calls';
import type { CallList } from '@loss-review/domain/calls/population';
import type { MonthContext } from '../facts/month-context.ts';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadCalledCompanies } from './load-called-companies.ts';
import type { LossOfMonth } from './load-called-losses.ts';
import { withHeldCalls } from './load-held-calls.ts';

interface Choice {
  readonly list: CallList;
  readonly people: readonly Owner[];
  readonly losses: readonly LossOfMonth[];
}

/** All calls of a month, chosen from all its losses and the calls they have already, with what somebody should know. */
export async function chooseCalls(
  crm: Crm,
  { account, today, settings }: Pick<MonthContext, 'account' | 'today' | 'settings'>,
  { list, people, losses }: Choice,
): Promise<Assigned> {
  const companyIds = losses.map(({ companyId }) => companyId);
  const [called, companies] = await Promise.all([
    withHeldCalls(crm, losses, account.timeZone),
    loadCalledCompanies(crm, companyIds),
  ]);
  return assignCalls({ list, today, losses: called, companies, people, settings });
}
