import { parseMinor } from '@loss-review/domain/money/minor';
import type { CausedRecord, QuotedCause } from '@loss-review/domain/review/figures/caused-losses';
import { churnedIn } from '@loss-review/domain/review/reviewed';
import type { Month } from '@loss-review/domain/time/day';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';

/** Records looked at for one page of an answer: as many as HubSpot's search gives at once. */
const pageSize = 200;

/** Losses that may have a part in a cause, and the id after which the next page goes on; null after the last. */
export interface CausedPage {
  readonly losses: readonly CausedRecord[];
  readonly next: string | null;
}

/**
 * A page of a month's churned losses, each once over all pages. HubSpot's search names them, which lags writes by seconds;
 * losses and causes are then read by id. Losses are walked, not causes: what nobody explained has no cause to be found by.
 */
export async function loadCaused(
  crm: Pick<Crm, 'walk' | 'read' | 'linked'>,
  month: Month,
  afterId: string,
): Promise<CausedPage> {
  const filters: readonly Filter[] = [
    { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
    { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
  ];
  const ids: string[] = [];
  for await (const page of crm.walk('loss', { filters, properties: [], afterId })) {
    ids.push(...page.map(({ id }) => id));
    if (ids.length >= pageSize) break;
  }
  const [records, linked] = await Promise.all([
    crm.read('loss', ids, [...heldLossProperties, 'clr_company_name']),
    crm.linked('loss', 'cause', ids),
  ]);
  const causeIds = [...new Set([...linked.values()].flatMap((causes) => causes.map(({ id }) => id)))];
  const read = await crm.read('cause', causeIds, [
    ...['clr_number', 'clr_reason', 'clr_weight', 'clr_verified', 'clr_quote', 'clr_quote_permission'],
  ]);
  const causes = new Map(read.map((record) => [record.id, causeFrom(record)]));
  const losses = records.flatMap((record) => {
    const loss = readLoss(record, { toCompany: true, deals: [] });
    if (!loss || churnedIn(month, [loss]).length === 0) return [];
    const own = (linked.get(record.id) ?? []).flatMap(({ id }) => causes.get(id) ?? []);
    return [{ ...loss, causes: own, companyName: record.properties['clr_company_name'] ?? '' }];
  });
  return { losses, next: ids.length >= pageSize ? (ids.at(-1) ?? null) : null };
}

function causeFrom({ properties: p }: CrmRecord): QuotedCause {
  return {
    number: parseMinor(p['clr_number']) ?? 0,
    reason: p['clr_reason'] ?? '',
    weight: Math.max(0, parseMinor(p['clr_weight']) ?? 0),
    verified: p['clr_verified'] === 'true',
    quote: p['clr_quote'] ?? '',
    permission: p['clr_quote_permission'] ?? '',
  };
}
