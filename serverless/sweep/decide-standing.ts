import type { HeldLoss } from '@loss-review/domain/losses/facts';
import { loadLosses } from '../facts/load-losses.ts';
import type { Crm } from '../hubspot/crm.ts';
import { decideCompanies, type DecidedCompany, type SweepRules } from './decide-companies.ts';

/**
 * Decides these companies, and looks once more at the losses of those that something is to be written for: HubSpot has no
 * conditional write, and a batch takes seconds to load, in which a person may have marked a company or taken a loss
 * back. What has changed is decided again; between this look and the write some tens of milliseconds remain.
 */
export async function decideStanding(
  crm: Crm,
  ids: readonly string[],
  rules: SweepRules,
): Promise<readonly DecidedCompany[]> {
  const decided = await decideCompanies(crm, ids, rules);
  const writing = decided.filter(
    ({ decision }) => decision.records.length + Object.keys(decision.mirror).length > 0,
  );
  const now = await loadLosses(
    crm,
    writing.map(({ companyId }) => companyId),
  );
  const changed = writing.filter(({ companyId, losses }) => !sameLosses(losses, now.get(companyId) ?? []));
  if (changed.length === 0) return decided;
  const again = await decideCompanies(
    crm,
    changed.map(({ companyId }) => companyId),
    rules,
  );
  const byCompany = new Map(again.map((company) => [company.companyId, company]));
  return decided.map((company) => byCompany.get(company.companyId) ?? company);
}

function sameLosses(before: readonly HeldLoss[], now: readonly HeldLoss[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}
