import { counts } from '@loss-review/domain/losses/counts';
import type { CompanyDecision } from '@loss-review/domain/losses/decide';
import type { Plan } from '@loss-review/domain/plan/plan';
import type { Crm } from '../hubspot/crm.ts';

/**
 * What makes causes say whether their loss counts, where that is about to change: a notice that came to nothing after the
 * call. To be written before the losses, by which a run that is cut in between finds them again.
 */
export async function recountCauses(
  crm: Pick<Crm, 'linked' | 'read'>,
  recounted: CompanyDecision['recounted'],
): Promise<Plan> {
  const statusOf = new Map(recounted.map(({ key, status }) => [key, status]));
  const linked = await crm.linked(
    'loss',
    'cause',
    recounted.map(({ id }) => id),
  );
  const ids = [...linked.values()].flatMap((links) => links.map(({ id }) => id));
  const causes = await crm.read('cause', [...new Set(ids)], ['clr_loss_key', 'clr_counts']);
  const mirrors = causes.flatMap(({ id, properties }) => {
    const status = statusOf.get(properties['clr_loss_key'] ?? '');
    const wanted = status && String(counts(status));
    if (wanted === undefined || properties['clr_counts'] === wanted) return [];
    return [{ type: 'cause' as const, id, properties: { clr_counts: wanted } }];
  });
  return { records: [], links: [], mirrors };
}
