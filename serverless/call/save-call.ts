import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { decideRecord } from '@loss-review/domain/calls/record/decide-record';
import type { SaveCall } from '@loss-review/domain/calls/record/parameters';
import type { Portal } from '../facts/month-context.ts';
import { callLoader } from './load-call.ts';
import { saveCallAction } from './save-call-action.ts';

/** Saves what a recovery call taught; the same form saved again writes only what is missing. */
export async function runSaveCall(portal: Portal, save: SaveCall): Promise<SavedCall> {
  const { lossKey, companyId } = save;
  const causeKeys = save.record.causes.map(({ id }) => id);
  const load = callLoader(portal, companyId);
  return saveCallAction(portal, {
    lossKey,
    load: () => load({ lossKey, causeKeys }),
    decide: (facts) => decideRecord(facts, save),
  });
}
