import { type CallDecision, showChange, tooLong } from './call-decision.ts';
import { mayBeCalled } from './call-facts.ts';
import { firstRevision, type KeptDraft, longestProperty } from './kept-draft.ts';
import type { SaveCallDraft } from './parameters.ts';

/** What a draft is decided from. */
export interface DraftFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The loss that the call is about; null where none has this key. */
  readonly loss: {
    readonly status: string;
    /** How often people changed it. */
    readonly revision: number;
    readonly kept: KeptDraft | null;
  } | null;
}

/**
 * Keeps what was typed so far on the loss. A draft that a colleague's form saved in between is shown, not overwritten;
 * the same form goes on writing to its own, so that an answer that was lost stops nobody.
 */
export function decideDraft(
  { now, loss }: DraftFacts,
  { lossKey, id, who, seenDraft, draft }: SaveCallDraft,
): CallDecision {
  if (!loss || !mayBeCalled(loss)) return showChange;
  const { kept } = loss;
  if (kept?.id === id && JSON.stringify(kept.draft) === JSON.stringify(draft)) {
    return { does: 'write', plan: { records: [], links: [], mirrors: [] } };
  }
  if ((kept?.revision ?? 0) !== seenDraft && kept?.id !== id) return showChange;
  const next: KeptDraft = {
    revision: kept ? kept.revision + 1 : firstRevision(loss.revision),
    id,
    by: who,
    at: new Date(now).toISOString(),
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
