import type { Answer } from '@loss-review/domain/answer/answer';
import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { describe, expect, test } from 'vitest';
import { callOf, callScreen, causeOf, draftOf, withDraft, withRecord } from './call-screen.builder.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import type { KeptDraft } from './kept-draft.ts';

type Ask = {
  readonly what: 'draft' | 'record';
  readonly id: string;
  seen: number;
  seenDraft: number;
  words: CallDraft;
};

const offline = {
  ok: false,
  code: 'function_failed',
  sentence: 'HubSpot could not run this.',
  who: 'user',
  retryAfterMs: 60_000,
} as const;
const saved = (screen = callScreen()): Answer<SavedCall> => ({
  ok: true,
  value: { outcome: 'saved', screen },
});
const changed = (screen = callScreen()): Answer<SavedCall> => ({
  ok: true,
  value: { outcome: 'changed_meanwhile', screen },
});

/** A keeper over an empty draft; each answer is given when the test says so, pauses end when it says so. */
function keeperOver(screen = callScreen()): {
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

const notes = (asked: readonly Ask[]): readonly string[] => asked.map(({ words }) => words.notes);

describe('a draft', () => {
  test('is saved after a pause in typing, once, with all that was typed', async () => {
    const { keeper, asked, kept, answer, pass } = keeperOver();
    keeper.type({ notes: 'a' });
    keeper.type({ notes: 'ab' });
    expect(kept().standing).toBe('unsaved');
    await pass();
    expect(notes(asked)).toEqual(['ab']);
    expect(kept().standing).toBe('saving');
    await answer(saved(withDraft(draftOf({ notes: 'ab' }), 1)));
    expect(kept()).toMatchObject({ standing: 'saved', savedAt: '2024-07-01T09:30:00Z' });
  });

  test('is saved at once where a field is left; the pause then finds nothing to save', async () => {
    const { keeper, asked, answer, pass } = keeperOver();
    keeper.type({ notes: 'a' });
    void keeper.flush();
    await answer(saved(withDraft(draftOf({ notes: 'a' }), 1)));
    await pass();
    expect(asked).toHaveLength(1);
  });

  test('that is typed on while it is saved is saved again, on the revision just made', async () => {
    const { keeper, asked, kept, answer } = keeperOver();
    keeper.type({ notes: 'a' });
    void keeper.flush();
    keeper.type((now) => ({ notes: `${now.notes}b` }));
    await answer(saved(withDraft(draftOf({ notes: 'a' }), 1)));
    expect(notes(asked)).toEqual(['a', 'ab']);
    expect(asked.map(({ seenDraft }) => seenDraft)).toEqual([0, 1]);
    await answer(saved(withDraft(draftOf({ notes: 'ab' }), 2)));
    expect(kept().standing).toBe('saved');
  });

  test('that could not be saved stays, says so, and is tried again by itself as the same save', async () => {
    const { keeper, asked, kept, answer, pass } = keeperOver();
    keeper.type({ notes: 'a' });
    void keeper.flush();
    await answer(offline);
    expect(kept()).toMatchObject({ standing: 'failed', failure: offline, draft: { notes: 'a' } });
    await pass();
    expect(asked.map(({ id }) => id)).toEqual(['id-1', 'id-1']);
    await answer(saved(withDraft(draftOf({ notes: 'a' }), 1)));
    expect(kept()).toMatchObject({ standing: 'saved', failure: null });
  });

  test('that a colleague was faster with is neither saved nor lost until somebody chose', async () => {
    const theirs = withDraft(draftOf({ notes: 'theirs' }), 5);
    const { keeper, asked, kept, answer, pass } = keeperOver();
    keeper.type({ notes: 'mine' });
    void keeper.flush();
    await answer(changed(theirs));
    expect(kept().theirs).toMatchObject({ kind: 'draft', by: 'Noor Vance', content: { notes: 'theirs' } });
    expect(kept().draft.notes).toBe('mine');
    keeper.type({ competitor: 'Birch' });
    await pass();
    expect(asked).toHaveLength(1);
    void keeper.keepMine();
    expect(asked[1]).toMatchObject({ seenDraft: 5, words: { notes: 'mine', competitor: 'Birch' } });
    await answer(saved(withDraft(draftOf({ notes: 'mine' }), 6)));
    expect(kept()).toMatchObject({ standing: 'saved', theirs: null });
  });

  test('gives way where theirs is taken, and goes on from there', async () => {
    const { keeper, asked, kept, answer } = keeperOver();
    keeper.type({ notes: 'mine' });
    void keeper.flush();
    await answer(changed(withDraft(draftOf({ notes: 'theirs' }), 5)));
    keeper.takeTheirs();
    expect(kept()).toMatchObject({ standing: 'saved', theirs: null, draft: { notes: 'theirs' } });
    await keeper.flush();
    expect(asked).toHaveLength(1);
    keeper.type({ notes: 'theirs and mine' });
    void keeper.flush();
    expect(asked[1]).toMatchObject({ seenDraft: 5, words: { notes: 'theirs and mine' } });
  });

  test('is always that of the same form, however often it is saved', async () => {
    const { keeper, asked, answer } = keeperOver();
    keeper.type({ notes: 'a' });
    void keeper.flush();
    await answer(offline);
    keeper.type({ notes: 'ab' });
    void keeper.flush();
    expect(asked.map(({ id }) => id)).toEqual(['id-1', 'id-1']);
  });

  test('about a loss that was taken back keeps its words and says what to do', async () => {
    const { keeper, kept, answer } = keeperOver();
    keeper.type({ notes: 'a' });
    void keeper.flush();
    await answer(changed(callScreen({ call: null })));
    expect(kept()).toMatchObject({ standing: 'failed', failure: { code: 'no_call' }, draft: { notes: 'a' } });
  });

  test('with a field that holds too much is not sent', async () => {
    const { keeper, asked, kept } = keeperOver();
    keeper.type({ notes: 'x'.repeat(10_001) });
    await keeper.flush();
    expect(asked).toEqual([]);
    expect(kept()).toMatchObject({ standing: 'failed', failure: { code: 'too_long' } });
  });
});

describe('a record', () => {
  const whole = draftOf({ causes: [causeOf()] });

  test('is saved after its draft, with the revisions shown', async () => {
    const { keeper, asked, answer } = keeperOver();
    keeper.type(whole);
    const done = keeper.finish();
    await answer(saved(withDraft(whole, 1, { revision: 4 })));
    await answer(saved(withRecord(whole)));
    expect(await done).toBe(true);
    expect(asked.map(({ what, seen, seenDraft }) => [what, seen, seenDraft])).toEqual([
      ['draft', 3, 0],
      ['record', 4, 1],
    ]);
  });

  test('by a double click is saved once', async () => {
    const { keeper, asked, answer } = keeperOver(withDraft(whole, 1));
    const both = [keeper.finish(), keeper.finish()];
    await answer(saved(withRecord(whole)));
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(asked).toHaveLength(1);
  });

  test('that could not be saved is tried again as the same one', async () => {
    const { keeper, asked, kept, answer } = keeperOver(withDraft(whole, 1));
    const first = keeper.finish();
    await answer(offline);
    expect(await first).toBe(false);
    expect(kept().standing).toBe('failed');
    const second = keeper.finish();
    await answer(saved(withRecord(whole)));
    expect(await second).toBe(true);
    expect(asked.map(({ id }) => id)).toEqual(['id-2', 'id-2']);
  });

  test('whose answer was lost is nobody else’s: what is typed since is a draft on top of it', async () => {
    const { keeper, asked, kept, answer } = keeperOver(withDraft(whole, 1));
    const first = keeper.finish();
    await answer(offline);
    expect(await first).toBe(false);
    keeper.type({ notes: 'one more word' });
    void keeper.flush();
    await answer(changed(withRecord(draftOf())));
    expect(kept().theirs).toBeNull();
    expect(asked[2]).toMatchObject({ what: 'draft', seenDraft: 0, words: { notes: 'one more word' } });
  });

  test('is not saved while its draft cannot be', async () => {
    const { keeper, asked, answer } = keeperOver();
    keeper.type(whole);
    const done = keeper.finish();
    await answer(offline);
    expect(await done).toBe(false);
    expect(asked.map(({ what }) => what)).toEqual(['draft']);
  });

  test('that a colleague saved first is shown beside one’s own', async () => {
    const theirs = draftOf({ notes: 'theirs', causes: [causeOf()] });
    const { keeper, kept, answer } = keeperOver(withDraft(whole, 1));
    const done = keeper.finish();
    await answer(changed(withRecord(theirs)));
    expect(await done).toBe(false);
    expect(kept().theirs).toMatchObject({ kind: 'record', content: { notes: 'theirs' } });
  });

  test('of a loss that changed in other ways asks to look again, and then is saved on what was seen', async () => {
    const { keeper, asked, kept, answer } = keeperOver(callScreen());
    const first = keeper.finish();
    await answer(changed(callScreen({ call: callOf({ revision: 9 }) })));
    expect(await first).toBe(false);
    expect(kept()).toMatchObject({ standing: 'failed', failure: { code: 'changed_meanwhile' } });
    const second = keeper.finish();
    await answer(saved(withRecord(whole)));
    expect(await second).toBe(true);
    expect(asked[1]).toMatchObject({ what: 'record', seen: 9 });
  });
});
