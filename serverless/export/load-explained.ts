import type { ExplainedLoss } from '@loss-review/domain/export/cause-rows';
import { parseMinor } from '@loss-review/domain/money/minor';
import { DayText } from '@loss-review/domain/review-page/month-text';
import type { Month } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { causeFrom, causeProperties } from '../numbers/load-causes.ts';

const properties = [
  ...['clr_company_id', 'clr_company_name', 'clr_kind', 'clr_status', 'clr_lost_on', 'clr_lost_month'],
  'clr_value',
];

/** Those of these losses that are churned losses of a month and count, with their root causes. */
export async function loadExplained(
  crm: Pick<Crm, 'read' | 'linked'>,
  ids: readonly string[],
  month: Month,
): Promise<readonly ExplainedLoss[]> {
  const [records, linked] = await Promise.all([
    crm.read('loss', ids, properties),
    crm.linked('loss', 'cause', ids),
  ]);
  const causeIds = [...linked.values()].flatMap((links) => links.map(({ id }) => id));
  const causes = await crm.read('cause', [...new Set(causeIds)], [...causeProperties, 'clr_happened_on']);
  const byId = new Map(causes.map((cause) => [cause.id, explaining(cause)]));
  return records.filter(isCounted(month)).map(({ id, properties: p }) => ({
    companyId: p['clr_company_id'] ?? '',
    companyName: p['clr_company_name'] ?? '',
    lostOn: p['clr_lost_on'] ?? '',
    lostMonth: month,
    value: parseMinor(p['clr_value']) ?? 0,
    causes: (linked.get(id) ?? []).flatMap((link) => byId.get(link.id) ?? []),
  }));
}

function explaining(cause: CrmRecord): ExplainedLoss['causes'][number] {
  const happenedOn = DayText.safeParse(cause.properties['clr_happened_on']).data ?? null;
  return { ...causeFrom(cause), happenedOn };
}

function isCounted(month: Month): (loss: CrmRecord) => boolean {
  return ({ properties: p }) =>
    p['clr_kind'] === 'churned' &&
    p['clr_lost_month'] === month &&
    (p['clr_status'] === 'lost' || p['clr_status'] === 'returned');
}
