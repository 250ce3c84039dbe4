import type { Answer } from '@loss-review/domain/answer/answer';
import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { callScreen, draftOf } from './call-screen.builder.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import type { KeptDraft } from './kept-draft.ts';

/** What was asked, and with what. */
export type Ask = {
  readonly what: 'draft' | 'record';
  readonly id: string;
  seen: number;
  seenDraft: number;
  words: CallDraft;
};

/** A function that could not be reached. */
export const offline = {
  ok: false,
  code: 'function_failed',
  sentence: 'HubSpot could not run this.',
  who: 'user',
  retryAfterMs: 60_000,
} as const;
/** The answer to a save that was written. */
export const saved = (screen = callScreen()): Answer<SavedCall> => ({
  ok: true,
  value: { outcome: 'saved', screen },
});
/** The answer to a save that a colleague was faster than. */
export const changed = (screen = callScreen()): Answer<SavedCall> => ({
  ok: true,
  value: { outcome: 'changed_meanwhile', screen },
});

/** A keeper over an empty draft; each answer is given when the test says so, pauses end when it says so. */
export function keeperOver(screen = callScreen()): {
  readonly keeper: DraftKeeper;
  readonly asked: readonly Ask[];
  kept(): KeptDraft;
  answer(given: Answer<SavedCall>): Promise<void>;
  /** Ends all pauses. */
  pass(): Promise<void>;
} {
  const asked: Ask[] = [];
  const waiting: ((given: Answer<SavedCall>) => void)[] = [];
  let pauses: (() => void)[] = [];
  let ids = 0;
  const begin: KeptDraft = {
    draft: draftOf(),
    standing: 'untouched',
    savedAt: null,
    failure: null,
    theirs: null,
  };
  let now = begin;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const send =
    (what: Ask['what']) =>
    (sent: Omit<Ask, 'what'>): Promise<Answer<SavedCall>> => {
      asked.push({ what, ...sent });
      return new Promise((resolve) => waiting.push(resolve));
    };
  const keeper = createDraftKeeper(begin, screen, {
    saveDraft: send('draft'),
    saveRecord: send('record'),
    newId: () => `id-${++ids}`,
    pause: () => new Promise((resolve) => pauses.push(resolve)),
    changed: (kept) => (now = kept),
    answered: () => {},
  });
  return {
    keeper,
    asked,
    kept: () => now,
    answer: async (given) => {
      await settle();
      waiting.shift()?.(given);
      await settle();
    },
    pass: async () => {
      const ended = pauses;
      pauses = [];
      for (const end of ended) end();
      await settle();
    },
  };
}
