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
  const isRepriced = type.id === '0-3' && (values.has('amount') || values.has('deal_currency_code'));
  if (isRepriced && record?.values['amount_in_home_currency'] !== undefined) {
    // No exchange rates are emulated: a loaded home amount ends with the amount it was worked out from.
    effects.set('amount_in_home_currency', '');
  }
  return effects;
}
