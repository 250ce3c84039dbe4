import type { Missing } from '@loss-review/domain/closing/missing';
import type { Crm } from '../hubspot/crm.ts';
import { loadFound } from './load-found.ts';

/** What an issue is that is not resolved, and did not go into another. */
const open: readonly string[] = ['open', 'seen_again', 'recurred'];

/** The issues that somebody has still to answer for. */
export async function loadOpenIssues(crm: Pick<Crm, 'walk' | 'read' | 'count'>): Promise<Missing['issues']> {
  const { records, notLookedAt } = await loadFound(crm, 'issue', {
    filters: [{ propertyName: 'clr_status', operator: 'IN', values: open }],
    properties: ['clr_name', 'clr_status', 'clr_owner', 'clr_due_on'],
    holds: (held) => open.includes(held['clr_status'] ?? ''),
  });
  return {
    notLookedAt,
    first: records.map(({ id, properties: p }) => ({
      id,
      name: p['clr_name'] || `Issue ${id}`,
      hasOwner: Boolean(p['clr_owner']),
      hasDate: Boolean(p['clr_due_on']),
    })),
  };
}
