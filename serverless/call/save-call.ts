import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { decideRecord } from '@loss-review/domain/calls/record/decide-record';
import type { SaveCall } from '@loss-review/domain/calls/record/parameters';
import type { Portal } from '../facts/month-context.ts';
import { loadCall } from './load-call.ts';
import { loadFixed } from './load-fixed.ts';
import { saveCallAction } from './save-call-action.ts';

/** Saves what a recovery call taught; the same form saved again writes only what is missing. */
export async function runSaveCall(portal: Portal, save: SaveCall): Promise<SavedCall> {
  const fixed = loadFixed(portal);
  const { lossKey, companyId } = save;
  const causeKeys = save.record.causes.map(({ id }) => id);
  return saveCallAction(portal, {
    lossKey,
    load: () => loadCall(portal, companyId, fixed, { lossKey, causeKeys }),
    decide: (facts) => decideRecord(facts, save),
  });
}
