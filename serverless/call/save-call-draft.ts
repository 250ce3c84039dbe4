import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { decideDraft } from '@loss-review/domain/calls/record/decide-draft';
import type { SaveCallDraft } from '@loss-review/domain/calls/record/parameters';
import type { Portal } from '../facts/month-context.ts';
import { loadCall } from './load-call.ts';
import { loadFixed } from './load-fixed.ts';
import { saveCallAction } from './save-call-action.ts';

/** Keeps on the loss what was typed so far. */
export async function runSaveCallDraft(portal: Portal, save: SaveCallDraft): Promise<SavedCall> {
  const fixed = loadFixed(portal);
  return saveCallAction(portal, {
    lossKey: save.lossKey,
    load: () => loadCall(portal, save.companyId, fixed, null),
    decide: (facts) => decideDraft(facts, save),
  });
}
