import { compareIds } from '../../losses/order.ts';
import type { Minor } from '../../money/minor.ts';

/** What puts a loss into its stratum. */
export interface ToPlace {
  readonly companyId: string;
  readonly value: Minor;
  /** The company's value of the chosen property; empty is a group of its own. */
  readonly group: string;
}

/** A third of the losses by value, and the companies that share a value of the chosen property. */
export interface Stratum {
  readonly third: (typeof thirds)[number];
  readonly group: string;
}

const thirds = ['lower', 'middle', 'upper'] as const;

/**
 * A month's losses with their strata: value terciles × the chosen property. Terciles go by rank, the lowest value first
 * (ties: the lowest id), so that each holds a third of the losses, give or take one.
 */
export function withStrata<Loss extends ToPlace>(
  losses: readonly Loss[],
): readonly (Loss & { readonly stratum: Stratum })[] {
  const ranked = [...losses].sort((a, b) => a.value - b.value || compareIds(a.companyId, b.companyId));
  return ranked.map((loss, rank) => {
    const third = thirds[Math.floor((rank * 3) / ranked.length)] ?? 'upper';
    return { ...loss, stratum: { third, group: loss.group.trim() } };
  });
}

/** The name by which a stratum is told from others. */
export function stratumName({ third, group }: Stratum): string {
  return `${third} ${group}`;
}
