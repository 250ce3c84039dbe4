import { parseMinor } from '@loss-review/domain/money/minor';
import type { ReviewedCause } from '@loss-review/domain/review/reviewed';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** The properties of a root cause that its part of a loss needs. */
export const causeProperties = ['clr_number', 'clr_reason', 'clr_weight', 'clr_verified'] as const;

/** The root causes associated with each of these losses, by loss id; losses without any are absent. */
export async function loadCauses(
  crm: Crm,
  lossIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReviewedCause[]>> {
  if (lossIds.length === 0) return new Map<string, readonly ReviewedCause[]>();
  const linked = await crm.linked('loss', 'cause', lossIds);
  const ids = [...new Set([...linked.values()].flatMap((causes) => causes.map(({ id }) => id)))];
  const records = await crm.read('cause', ids, causeProperties);
  const causes = new Map(records.map((record) => [record.id, causeFrom(record)]));
  return new Map(
    [...linked]
      .map(([lossId, links]) => [lossId, links.flatMap(({ id }) => causes.get(id) ?? [])] as const)
      .filter(([, own]) => own.length > 0),
  );
}

/** A root cause as a review counts it; weights below 0, and what is no number, weigh nothing. */
export function causeFrom({ properties: p }: CrmRecord): ReviewedCause {
  return {
    number: parseMinor(p['clr_number']) ?? 0,
    reason: p['clr_reason'] ?? '',
    weight: Math.max(0, parseMinor(p['clr_weight']) ?? 0),
    verified: p['clr_verified'] === 'true',
  };
}
