import type { Link } from '../plan/plan.ts';
import type { Evidence, HeldLoss } from './facts.ts';

/** The associations of a loss: its company, and the deals it rests on. */
export function linksOf(companyId: string, key: string, evidence: readonly Evidence[]): readonly Link[] {
  const from = { type: 'loss', key } as const;
  return [
    { from, to: { type: 'company', id: companyId } },
    ...dealIds(evidence).map((id): Link => ({ from, to: { type: 'deal', id } })),
  ];
}

/** Those of them that a held loss lacks. */
export function missingLinks(
  companyId: string,
  held: HeldLoss,
  evidence: readonly Evidence[],
): readonly Link[] {
  return linksOf(companyId, held.key, evidence).filter(({ to }) => {
    if (!('id' in to)) return true;
    return to.type === 'company' ? !held.linkedToCompany : !held.linkedDeals.includes(to.id);
  });
}

function dealIds(evidence: readonly Evidence[]): readonly string[] {
  return evidence.flatMap(({ id }) => (id.startsWith('deal-') ? [id.slice('deal-'.length)] : []));
}
