import type { HeldLoss } from './facts.ts';

/** A company, and those that were merged into it. */
export interface MergedCompany {
  readonly companyId: string;
  readonly formerIds: readonly string[];
}

/** The ids of merged companies as HubSpot keeps them in `hs_merged_object_ids`, separated by semicolons. */
export function readFormerIds(text: string | null | undefined): readonly string[] {
  return (text ?? '').split(';').filter((id) => id !== '');
}

/** Is the loss this company's own, or that of a company merged into it? */
export function isOwn({ companyId, formerIds }: MergedCompany, held: Pick<HeldLoss, 'companyId'>): boolean {
  return held.companyId === companyId || formerIds.includes(held.companyId);
}

/**
 * A loss of a company that was merged, its evidence named as it is found today: evidence that names a company names the
 * one that lives on, so that what was answered before the merge is not raised again.
 */
export function afterMerge<Held extends HeldLoss>(held: Held, { companyId, formerIds }: MergedCompany): Held {
  if (!formerIds.includes(held.companyId)) return held;
  const evidence = held.evidence.map(({ id, on }) => ({
    id: id.replace(/^(contract|prop)-(\d+)-/, (named, origin: string, of: string) =>
      formerIds.includes(of) ? `${origin}-${companyId}-` : named,
    ),
    on,
  }));
  return { ...held, evidence };
}
