import type { Answer, Failure } from '@loss-review/domain/answer/answer';
import { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import type { CallScreen, SavedCall, SavedDraft } from '@loss-review/domain/calls/record/call-screen';
import * as z from 'zod/mini';
import type { Typed } from './step-props.ts';
import { type KeptDraft, sameWords, theirsIn } from './kept-draft.ts';

/** What is sent with either kind of save. */
interface Sent {
  readonly id: string;
  /** Revisions of the loss and of the draft that the screen shows. */
  readonly seen: number;
  readonly seenDraft: number;
  readonly words: CallDraft;
}

/** The ways of a keeper out of itself. */
export interface Ways {
  readonly saveDraft: (sent: Sent) => Promise<Answer<SavedDraft>>;
  readonly saveRecord: (sent: Sent) => Promise<Answer<SavedCall>>;
  readonly newId: () => string;
  readonly pause: (ms: number) => Promise<void>;
  readonly changed: (kept: KeptDraft) => void;
  /** An answer brought the call as it is now. */
  readonly answered: (screen: CallScreen) => void;
}

/** Keeps the words of a call: none is lost, and none of a colleague's is written over. */
export interface DraftKeeper {
  /** Tells of the call as the screen shows it by now. */
  readonly look: (screen: CallScreen) => void;
  readonly type: (change: Typed) => void;
  /** Saves what is not saved yet; resolves when it is, or when it cannot be. */
  readonly flush: () => Promise<void>;
  /** Saves the record; true when this call saved it, so that of a double click only one did. */
  readonly finish: () => Promise<boolean>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => Promise<void>;
}

/** Milliseconds without a key after which words are saved; and until a failed save is tried again by itself. */
const waits = { typing: 1_500, retry: 10_000 };

/** What keeps words from being saved before HubSpot is even asked, or for good. */
function trouble(code: string, sentence: string): Failure {
  return { ok: false, code, sentence, who: 'user' };
}

const tooLong = trouble('too_long', 'A field holds more than fits. Shorten what is marked.');

const changed = trouble(
  'changed_meanwhile',
  'Somebody changed this loss meanwhile. Look at it once more, then save again.',
);

const gone = trouble(
  'no_call',
  'This loss was taken back meanwhile, so there is no call about it. Copy the words you want to keep, then reload the page.',
);

/** Begins with what the portal holds and the screen shows. */
export function createDraftKeeper(begin: KeptDraft, screen: CallScreen, ways: Ways): DraftKeeper {
  let kept = begin;
  let seen = screen.call?.revision ?? 0;
  let seenDraft = screen.call?.draft?.revision ?? 0;
  /** Counts what was typed; a save that took long may be behind. */
  let typed = 0;
  let saved = 0;
  let running: Promise<void> | null = null;
  let isFinishing = false;
  /** The function goes on writing to the draft of its own form, whatever became of an answer. */
  const formId = ways.newId();
  /** A record that was sent and never answered: it may be held all the same, and is nobody else's. */
  let unanswered: Sent | null = null;
  const set = (change: Partial<KeptDraft>): void => {
    kept = { ...kept, ...change };
    ways.changed(kept);
  };
  const fail = (failure: Failure): void => set({ standing: 'failed', failure });
  const look = (now: CallScreen): void => {
    seen = now.call?.revision ?? seen;
  };

  const show = (now: CallScreen): void => {
    look(now);
    ways.answered(now);
  };

  /** What a colleague wrote is shown instead of being written over; where nothing can be shown, a sentence says so. */
  const giveWay = (now: CallScreen, sent: Sent): void => {
    show(now);
    const held = theirsIn(now, seenDraft);
    const own = held && unanswered && sameWords(unanswered.words, held.content);
    if (own) seenDraft = held.revision;
    else if (held) set({ theirs: held, standing: 'unsaved' });
    if (kept.theirs === null && seenDraft === sent.seenDraft) fail(now.call === null ? gone : changed);
  };

  const run = async (): Promise<void> => {
    while (saved !== typed && kept.theirs === null) {
      const sending = typed;
      const words = z.safeParse(CallDraft, kept.draft);
      if (!words.success) return fail(tooLong);
      const sent = { id: formId, seen, seenDraft, words: words.data };
      set({ standing: 'saving', failure: null });
      const answer = await ways.saveDraft(sent);
      if (!answer.ok) {
        fail(answer);
        if (answer.retryAfterMs !== undefined) void ways.pause(waits.retry).then(flush);
        return;
      }
      const { held, screen: now } = answer.value;
      if (now !== null) {
        giveWay(now, sent);
        if (kept.standing === 'failed') return;
      }
      if (held !== null) {
        const { revision, savedAt, savedBy } = held;
        seenDraft = revision;
        saved = sending;
        set({ standing: saved === typed ? 'saved' : 'unsaved', savedAt, savedBy });
      }
    }
  };
  const flush = (): Promise<void> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };

  const record = async (): Promise<boolean> => {
    if (saved !== typed || kept.theirs !== null) return false;
    const words = z.safeParse(CallDraft, kept.draft);
    if (!words.success) {
      fail(tooLong);
      return false;
    }
    // The same words again are the same save; other words are another.
    const id = unanswered && sameWords(unanswered.words, words.data) ? unanswered.id : ways.newId();
    const sent = { id, seen, seenDraft, words: words.data };
    set({ standing: 'saving', failure: null });
    const answer = await ways.saveRecord(sent);
    unanswered = answer.ok ? null : sent;
    if (!answer.ok) {
      fail(answer);
      return false;
    }
    const { outcome, screen: now } = answer.value;
    if (outcome !== 'saved') {
      giveWay(now, sent);
      return false;
    }
    show(now);
    // The record took the draft with it.
    seenDraft = now.call?.draft?.revision ?? 0;
    return true;
  };

  return {
    look,
    type: (change) => {
      const now = ++typed;
      const typedNow = typeof change === 'function' ? change(kept.draft) : change;
      set({ draft: { ...kept.draft, ...typedNow }, standing: 'unsaved' });
      void ways.pause(waits.typing).then(() => (now === typed ? flush() : undefined));
    },
    flush,
    finish: async () => {
      if (isFinishing) return false;
      isFinishing = true;
      await flush();
      const done = await record();
      isFinishing = false;
      return done;
    },
    takeTheirs: () => {
      if (kept.theirs === null) return;
      const { content, revision: theirRevision, kind, at, by } = kept.theirs;
      seenDraft = theirRevision;
      saved = typed;
      const isDraft = kind === 'draft';
      set({ draft: content, theirs: null, standing: 'saved', savedAt: isDraft ? at : null, savedBy: by });
    },
    keepMine: () => {
      if (kept.theirs !== null) seenDraft = kept.theirs.revision;
      typed += 1;
      set({ theirs: null, standing: 'unsaved' });
      return flush();
    },
  };
}
