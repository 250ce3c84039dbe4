import type { CompanyFacts, HeldLoss } from './facts.ts';

/** Is the loss this company's own, or that of a company merged into it? */
export function isOwn(
  { companyId, formerIds }: Pick<CompanyFacts, 'companyId' | 'formerIds'>,
  held: HeldLoss,
): boolean {
  return held.companyId === companyId || formerIds.includes(held.companyId);
}

/**
 * A loss of a company that was merged, its evidence named as it is found today: evidence that names a company names the
 * one that lives on, so that what was answered before the merge is not raised again.
 */
export function afterMerge(
  held: HeldLoss,
  { companyId, formerIds }: Pick<CompanyFacts, 'companyId' | 'formerIds'>,
): HeldLoss {
  if (!formerIds.includes(held.companyId)) return held;
  const evidence = held.evidence.map(({ id, on }) => ({
    id: id.replace(/^(contract|prop)-(\d+)-/, (named, origin: string, of: string) =>
      formerIds.includes(of) ? `${origin}-${companyId}-` : named,
    ),
    on,
  }));
  return { ...held, evidence };
}
