import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { decideDraft } from '@loss-review/domain/calls/record/decide-draft';
import type { SaveCallDraft } from '@loss-review/domain/calls/record/parameters';
import type { Portal } from '../facts/month-context.ts';
import { callLoader } from './load-call.ts';
import { saveCallAction } from './save-call-action.ts';

/** Keeps on the loss what was typed so far. */
export async function runSaveCallDraft(portal: Portal, save: SaveCallDraft): Promise<SavedCall> {
  const load = callLoader(portal, save.companyId);
  return saveCallAction(portal, {
    lossKey: save.lossKey,
    load: () => load(null),
    decide: (facts) => decideDraft(facts, save),
  });
}
