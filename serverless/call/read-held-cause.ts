import type { HeldCause } from '@loss-review/domain/reasons/held-cause';
import { causeProperties } from '@loss-review/domain/schema/cause-properties';
import type { CrmRecord } from '../hubspot/crm.ts';

/** The properties of causes, all of them. */
export const causeNames: readonly string[] = causeProperties.map(({ name }) => name);

/** A cause as its loss sees it. */
export function readHeldCause(
  { id, properties: p }: CrmRecord,
  linked: { readonly toLoss: boolean; readonly toCompany: boolean },
): HeldCause {
  return {
    id,
    key: p['clr_key'] ?? '',
    lossKey: p['clr_loss_key'] ?? '',
    properties: Object.fromEntries(causeNames.map((name) => [name, p[name] ?? ''])),
    linkedToLoss: linked.toLoss,
    linkedToCompany: linked.toCompany,
  };
}
