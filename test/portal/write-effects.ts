import { homeAmountAt } from './exchange-rates.ts';
import type { Values } from './record-store.ts';
import { stageEffects } from './stage-effects.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

/** What HubSpot sets by itself along with the values of a write (`now` in milliseconds since the epoch). */
export function writeEffects(
  write: {
    readonly state: PortalState;
    readonly type: ObjectType;
    readonly record: StoredRecord | null;
    readonly now: number;
  },
  values: Values,
): Values {
  const effects = new Map(stageEffects(write, values));
  const { type, record, now } = write;
  if (type.id === '0-27' && record === null) {
    // As recorded answers to new tasks have them.
    if (!values.get('hs_task_status')) effects.set('hs_task_status', 'NOT_STARTED');
    if (!values.get('hs_task_type')) effects.set('hs_task_type', 'TODO');
  }
  const status = type.id === '0-27' ? values.get('hs_task_status') : undefined;
  if (status !== undefined && status !== record?.values['hs_task_status']) {
    effects.set('hs_task_completion_date', status === 'COMPLETED' ? new Date(now).toISOString() : '');
  }
  const home = type.id === '0-3' ? repriced(write, values) : undefined;
  if (home !== undefined) effects.set('amount_in_home_currency', home);
  return effects;
}

/**
 * What a deal in another currency is worth at home when its amount or currency is written, empty without an exchange
 * rate; undefined where nothing is to be set. A home amount that was loaded ends with the amount it belonged to.
 */
function repriced(
  { state, record, now }: Parameters<typeof writeEffects>[0],
  values: Values,
): string | undefined {
  if (!values.has('amount') && !values.has('deal_currency_code')) return undefined;
  const of = (name: string): string => values.get(name) ?? record?.values[name] ?? '';
  const currency = of('deal_currency_code');
  const isForeign = currency !== '' && currency !== state.currency;
  const home = isForeign ? homeAmountAt(state, of('amount'), currency, now) : '';
  return home === '' && record?.values['amount_in_home_currency'] === undefined ? undefined : home;
}
