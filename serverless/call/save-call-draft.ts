import type { SavedDraft } from '@loss-review/domain/calls/record/call-screen';
import { decideDraft, type DraftFacts } from '@loss-review/domain/calls/record/decide-draft';
import { describeCall } from '@loss-review/domain/calls/record/describe-call';
import { readDraft } from '@loss-review/domain/calls/record/kept-draft';
import type { SaveCallDraft } from '@loss-review/domain/calls/record/parameters';
import { isEmptyPlan } from '@loss-review/domain/plan/plan';
import { revisionOf } from '../card/read-shown-loss.ts';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Portal } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';
import { callLoader } from './load-call.ts';
import { othersKeepWriting, passes, writePlan } from './save-call-action.ts';

/**
 * Keeps on the loss what was typed so far, in three requests: the loss is read, written, and read once more, until the
 * draft stands. Throws Trouble.
 */
export async function runSaveCallDraft(portal: Portal, save: SaveCallDraft): Promise<SavedDraft> {
  for (let written = 0; written < passes; written += 1) {
    const facts = await readDrafted(portal, save.lossKey);
    const decision = decideDraft(facts, save);
    if (decision.does === 'refuse') throw new Trouble(decision.code, 'user', decision.sentence);
    if (decision.does === 'show_change') {
      const call = await callLoader(portal, save.companyId)(null);
      return { held: null, screen: describeCall(call, save.lossKey) };
    }
    const kept = facts.loss?.kept;
    // What HubSpot keeps in another form than it was given would else be written for ever.
    if (kept && (isEmptyPlan(decision.plan) || (written === 3 && kept.id === save.id))) {
      return { held: { revision: kept.revision, savedBy: kept.by, savedAt: kept.at }, screen: null };
    }
    await writePlan(portal, decision.plan);
  }
  throw othersKeepWriting();
}

async function readDrafted({ crm, catalogue, clock }: Portal, lossKey: string): Promise<DraftFacts> {
  const [loss] = await crm
    .readByKey('loss', [lossKey], ['clr_status', 'clr_revision', 'clr_call_draft'])
    .catch((error: unknown) => explainMissing(catalogue, 'loss', error));
  if (!loss) return { now: clock.now(), loss: null };
  const { clr_status: status, clr_revision: revision, clr_call_draft: draft } = loss.properties;
  const held = { status: status ?? '', revision: revisionOf(revision), kept: readDraft(draft) };
  return { now: clock.now(), loss: held };
}
