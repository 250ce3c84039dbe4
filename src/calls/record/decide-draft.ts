import { type CallDecision, lossOf, showChange, tooLong } from './call-decision.ts';
import type { CallFacts } from './call-facts.ts';
import { firstRevision, type KeptDraft, longestProperty, readDraft } from './kept-draft.ts';
import type { SaveCallDraft } from './parameters.ts';

/**
 * Keeps what was typed so far on the loss. A draft that a colleague's form saved in between is shown, not overwritten;
 * the same form goes on writing to its own, so that an answer that was lost stops nobody.
 */
export function decideDraft(
  facts: CallFacts,
  { lossKey, id, who, seenDraft, draft }: SaveCallDraft,
): CallDecision {
  const loss = lossOf(facts, lossKey);
  if (!loss) return showChange;
  const kept = readDraft(loss.said['clr_call_draft']);
  if (kept?.id === id && JSON.stringify(kept.draft) === JSON.stringify(draft)) {
    return { does: 'write', plan: { records: [], links: [], mirrors: [] } };
  }
  if ((kept?.revision ?? 0) !== seenDraft && kept?.id !== id) return showChange;
  const next: KeptDraft = {
    revision: kept ? kept.revision + 1 : firstRevision(loss.revision),
    id,
    by: who,
    at: new Date(facts.now).toISOString(),
    draft,
  };
  const text = JSON.stringify(next);
  if (text.length > longestProperty) return tooLong();
  return {
    does: 'write',
    plan: {
      records: [{ type: 'loss', key: lossKey, properties: { clr_call_draft: text } }],
      links: [],
      mirrors: [],
    },
  };
}
