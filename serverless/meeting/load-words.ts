import type { SharedWords } from '@loss-review/domain/meeting/meeting-facts';
import { parseMinor } from '@loss-review/domain/money/minor';
import { type ListedOption } from '@loss-review/domain/reasons/reason-list';
import { sayReason } from '@loss-review/domain/reasons/say-reason';
import type { Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { firstOf } from './first-of.ts';

const permitted = ['inside', 'by_name'];
const properties = [
  ...['clr_quote', 'clr_quote_permission', 'clr_reason', 'clr_money', 'clr_loss_key', 'clr_lost_month'],
  ...['clr_company_id', 'clr_company_name'],
];

/**
 * What customers lost in a month said, as far as they allowed: without the name, or by name. Words that were erased or
 * forbidden a moment ago are told no more, though the search still finds them; nor are those of a loss taken back.
 */
export async function loadSharedWords(
  crm: Pick<Crm, 'walk' | 'read' | 'readByKey'>,
  month: Month,
  reasons: readonly ListedOption[],
): Promise<readonly SharedWords[]> {
  const found = await firstOf(
    crm,
    'cause',
    [
      { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
      { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
      { propertyName: 'clr_quote_permission', operator: 'IN', values: permitted },
      { propertyName: 'clr_quote', operator: 'HAS_PROPERTY' },
    ],
    properties,
  );
  const causes = found.filter(
    ({ properties: p }) =>
      p['clr_lost_month'] === month &&
      permitted.includes(p['clr_quote_permission'] ?? '') &&
      (p['clr_quote'] ?? '').trim() !== '',
  );
  const keys = [...new Set(causes.flatMap(({ properties: p }) => p['clr_loss_key'] || []))];
  const losses = await crm.readByKey('loss', keys, ['clr_key', 'clr_status']);
  const counted = new Set(
    losses
      .filter(({ properties: p }) => p['clr_status'] === 'lost' || p['clr_status'] === 'returned')
      .map(({ properties: p }) => p['clr_key']),
  );
  return causes
    .filter(({ properties: p }) => counted.has(p['clr_loss_key'] ?? null))
    .map((cause) => wordsOf(cause, reasons));
}

function wordsOf({ properties: p }: CrmRecord, reasons: readonly ListedOption[]): SharedWords {
  const companyId = p['clr_company_id'] || null;
  return {
    quote: (p['clr_quote'] ?? '').trim(),
    reason: sayReason(p['clr_reason'] ?? '', reasons),
    by:
      p['clr_quote_permission'] === 'by_name'
        ? {
            companyId,
            name: p['clr_company_name'] || `Company ${companyId ?? ''}`.trim(),
            money: parseMinor(p['clr_money']) ?? 0,
          }
        : null,
  };
}
