import type { Properties } from '@loss-review/domain/plan/plan';
import type { CallCounts } from '@loss-review/domain/review-page/call-counts';
import type { Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** Names of the properties that hold the month's calls on its review. */
export const callCountProperties = ['clr_calls_executives', 'clr_calls_owners', 'clr_calls_nobody'] as const;

/**
 * Keeps the month's calls by who has them on its review, where they differ from those held, and when (`now`, milliseconds
 * since the epoch) they were first assigned.
 */
export async function keepCallCounts(
  crm: Pick<Crm, 'apply'>,
  month: Month,
  review: CrmRecord | null,
  { executives, owners, nobody }: CallCounts,
  now: number,
): Promise<void> {
  const wanted: Properties = {
    clr_calls_executives: String(executives),
    clr_calls_owners: String(owners),
    clr_calls_nobody: String(nobody),
    // Losses found later join the next list, so the first time counts.
    ...(review?.properties['clr_assigned_at'] ? {} : { clr_assigned_at: new Date(now).toISOString() }),
  };
  const properties = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== review?.properties[name]),
  );
  if (!review || Object.keys(properties).length === 0) return;
  await crm.apply({ records: [{ type: 'review', key: month, properties }], links: [], mirrors: [] });
}

/** The month's calls as its review holds them; null before they were assigned. */
export function readCallCounts(review: CrmRecord | null): CallCounts | null {
  const [executives, owners, nobody] = callCountProperties.map((name) =>
    wholeNumber(review?.properties[name]),
  );
  if (executives === undefined || owners === undefined || nobody === undefined) return null;
  return { executives, owners, nobody };
}

function wholeNumber(text: string | null | undefined): number | undefined {
  const number = text ? Number(text) : Number.NaN;
  return Number.isInteger(number) ? number : undefined;
}
