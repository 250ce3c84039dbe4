import type { Failure } from '@loss-review/domain/answer/answer';
import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';

/** What a colleague, or another device, wrote since this screen looked. */
export interface Theirs {
  readonly kind: 'draft' | 'record';
  readonly by: string;
  /** An ISO instant; for a record its day. */
  readonly at: string;
  readonly content: CallDraft;
  /** The draft's revision that a save must have seen; 0 where no draft is held. */
  readonly revision: number;
}

/** What the screen shows of the words being typed. */
export interface KeptDraft {
  readonly draft: CallDraft;
  readonly standing: 'untouched' | 'unsaved' | 'saving' | 'saved' | 'failed';
  /** The ISO instant at which HubSpot last had the words; null where it never did. */
  readonly savedAt: string | null;
  /** Who typed what HubSpot has. */
  readonly savedBy: string;
  readonly failure: Failure | null;
  /** While somebody has to choose between two versions, nothing is saved. */
  readonly theirs: Theirs | null;
}

/** The draft the portal holds now unless it is the one seen, else the record; null where it holds neither. */
export function theirsIn({ call }: CallScreen, seenDraft: number): Theirs | null {
  if (call?.draft && call.draft.revision !== seenDraft) {
    const { savedBy, savedAt, draft, revision } = call.draft;
    return { kind: 'draft', by: savedBy, at: savedAt, content: draft, revision };
  }
  if (call?.record) {
    return {
      kind: 'record',
      by: call.record.by,
      at: call.record.on,
      content: call.record.record,
      revision: 0,
    };
  }
  return null;
}

/** Do both hold the same words? Both have passed the schema, which puts their fields in order. */
export function sameWords(a: CallDraft, b: CallDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
