import type { Settings } from '@loss-review/domain/settings/settings';
import { readValueHistory } from '@loss-review/domain/value/read-value-history';
import type { Valuing } from '@loss-review/domain/value/valuing';
import type { Crm } from '../hubspot/crm.ts';

/** How the customer value of each of these companies is told; only a company property is to be read for it. */
export async function loadValuing(
  crm: Crm,
  companyIds: readonly string[],
  know: { readonly settings: Settings; readonly timeZone: string },
): Promise<(companyId: string) => Valuing> {
  const { customerValue } = know.settings;
  const { method, property } = customerValue;
  if (method !== 'company_property') return () => ({ method });
  const histories = await crm.history('company', companyIds, property);
  return (companyId) => ({
    method,
    history: readValueHistory(histories.get(companyId) ?? [], customerValue, know.timeZone),
  });
}
