import type { FrozenLoss } from '@loss-review/domain/closing/frozen-losses';
import type { LossNow } from '@loss-review/domain/closing/why-moved';
import { parseMinor } from '@loss-review/domain/money/minor';
import type { Month } from '@loss-review/domain/time/day';
import type { Crm } from '../hubspot/crm.ts';
import { churnedIn, isChurnedIn } from './load-unexplained.ts';

const properties = [
  ...['clr_company_id', 'clr_company_name', 'clr_kind', 'clr_status', 'clr_lost_month', 'clr_value'],
];

/** More losses than closing keeps are not read one by one. */
const most = 2_000;

/**
 * The churned losses of a month, and those among `ids`, as they are now; null where there are more than can be told one by
 * one. `closedAt`: ISO instant after which a loss was found late; null while the month is open.
 */
export async function loadLossesNow(
  crm: Pick<Crm, 'walk' | 'read'>,
  month: Month,
  { ids, closedAt }: { readonly ids: readonly string[]; readonly closedAt: string | null },
): Promise<readonly LossNow[] | null> {
  const found: string[] = [];
  for await (const page of crm.walk('loss', { filters: churnedIn(month), properties: [] })) {
    found.push(...page.map(({ id }) => id));
    if (found.length > most) return null;
  }
  const records = await crm.read('loss', [...new Set([...ids, ...found])], properties);
  return records.map((record) => {
    const { id, createdAt, properties: p } = record;
    return {
      id,
      name: p['clr_company_name'] || `Company ${p['clr_company_id'] ?? ''}`,
      value: parseMinor(p['clr_value']) ?? 0,
      counts: isChurnedIn(month, record),
      isUndone: p['clr_status'] === 'undone' || p['clr_status'] === 'dismissed',
      isLate: closedAt !== null && Date.parse(createdAt) > Date.parse(closedAt),
    };
  });
}

/** The losses that count in a month, as closing keeps them. */
export function countingOf(losses: readonly LossNow[]): readonly FrozenLoss[] {
  return losses.flatMap(({ id, value, counts }) => (counts ? [{ id, value }] : []));
}
