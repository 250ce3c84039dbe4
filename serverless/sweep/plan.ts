import type { Plan } from '@loss-review/domain/plan/plan';
import type { DecidedCompany } from './decide-companies.ts';

/** The plan of a batch of companies: losses, their links, and the company mirrors that differ. */
export function planOf(decided: readonly DecidedCompany[]): Plan {
  return {
    records: decided.flatMap(({ decision }) => decision.records),
    links: decided.flatMap(({ decision }) => decision.links),
    mirrors: decided.flatMap(({ companyId, decision }) =>
      Object.keys(decision.mirror).length > 0
        ? [{ type: 'company' as const, id: companyId, properties: decision.mirror }]
        : [],
    ),
  };
}
