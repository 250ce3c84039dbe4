import { decideImport, type ImportDecision } from '@loss-review/domain/import/decide-import';
import type { ImportedLoss, ImportRules } from '@loss-review/domain/import/company-import';
import { isEmptyPlan } from '@loss-review/domain/plan/plan';
import type { Crm } from '../hubspot/crm.ts';
import { loadCompaniesToImport, type LoadRules, type RowsByCompany } from './load-companies.ts';
import { loadLosses } from './load-losses.ts';

interface How {
  readonly load: LoadRules;
  readonly rules: ImportRules;
  readonly dryRun: boolean;
}

interface Decided extends ImportDecision {
  readonly losses: readonly ImportedLoss[];
}

/**
 * Decides the rows of these companies, by company id; those that are gone are absent. What is to be written is looked at
 * once more just before: HubSpot has no conditional write, and a person may have changed a loss while the batch was
 * loaded.
 */
export async function decideStanding(
  crm: Crm,
  rows: RowsByCompany,
  how: How,
): Promise<ReadonlyMap<string, ImportDecision>> {
  const decided = await decideAll(crm, rows, how);
  if (how.dryRun) return decided;
  const writing = [...decided].filter(([, { plan }]) => !isEmptyPlan(plan)).map(([id]) => id);
  const now = await loadLosses(crm, writing);
  const changed = new Set(writing.filter((id) => !same(decided.get(id)?.losses ?? [], now.get(id) ?? [])));
  if (changed.size === 0) return decided;
  const again = await decideAll(crm, new Map([...rows].filter(([id]) => changed.has(id))), how);
  return new Map([...[...decided].filter(([id]) => !changed.has(id)), ...again]);
}

async function decideAll(
  crm: Crm,
  rows: RowsByCompany,
  { load, rules }: How,
): Promise<ReadonlyMap<string, Decided>> {
  const companies = await loadCompaniesToImport(crm, rows, load);
  return new Map(
    companies.map(({ linked, ...company }) => {
      const id = company.facts.companyId;
      return [id, { ...decideImport(rows.get(id) ?? [], company, rules), losses: linked }] as const;
    }),
  );
}

function same(before: readonly ImportedLoss[], now: readonly ImportedLoss[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}
