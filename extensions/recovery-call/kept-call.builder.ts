import type { Answer } from '@loss-review/domain/answer/answer';
import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import { SavedCall, SavedDraft } from '@loss-review/domain/calls/record/call-screen';
import * as z from 'zod/mini';
import { callScreen, draftOf, heldDraft } from './call-screen.builder.ts';
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
/** The answer to the save of a record that was written. */
export const saved = (screen = callScreen()): Answer<SavedCall> => ({
  ok: true,
  value: { outcome: 'saved', screen },
});
/** The answer to the save of a draft that is held now under this revision. */
export const held = (revision: number): Answer<SavedDraft> => ({
  ok: true,
  value: { held: heldDraft(revision), screen: null },
});
/** The answer to the save of a draft that a colleague was faster than. */
export const overtaken = (screen = callScreen()): Answer<SavedDraft> => ({
  ok: true,
  value: { held: null, screen },
});
/** The answer to the save of a record that a colleague was faster than. */
export const changed = (screen = callScreen()): Answer<SavedCall> => ({
  ok: true,
  value: { outcome: 'changed_meanwhile', screen },
});

/** A keeper over an empty draft; each answer is given when the test says so, pauses end when it says so. */
export function keeperOver(screen = callScreen()): {
  readonly keeper: DraftKeeper;
  readonly asked: readonly Ask[];
  kept(): KeptDraft;
  answer(given: Answer<unknown>): Promise<void>;
  /** Ends all pauses. */
  pass(): Promise<void>;
} {
  const asked: Ask[] = [];
  const waiting: ((given: Answer<unknown>) => void)[] = [];
  let pauses: (() => void)[] = [];
  let ids = 0;
  const begin: KeptDraft = {
    draft: draftOf(),
    standing: 'untouched',
    savedAt: null,
    savedBy: '',
    failure: null,
    theirs: null,
  };
  let now = begin;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const send =
    <T>(what: Ask['what'], Value: z.ZodMiniType<T>) =>
    async (sent: Omit<Ask, 'what'>): Promise<Answer<T>> => {
      asked.push({ what, ...sent });
      const answer = await new Promise<Answer<unknown>>((resolve) => waiting.push(resolve));
      return answer.ok ? { ok: true, value: z.parse(Value, answer.value) } : answer;
    };
  const keeper = createDraftKeeper(begin, screen, {
    saveDraft: send('draft', SavedDraft),
    saveRecord: send('record', SavedCall),
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
