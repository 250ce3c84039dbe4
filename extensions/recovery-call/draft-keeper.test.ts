import { describe, expect, test } from 'vitest';
import { callScreen, draftOf, withDraft } from './call-screen.builder.ts';
import { type Ask, held, keeperOver, offline, overtaken } from './kept-call.builder.ts';

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
    await answer(held(1));
    expect(kept()).toMatchObject({
      ...{ standing: 'saved', savedAt: '2024-07-01T09:30:00Z', savedBy: 'Noor Vance' },
    });
  });

  test('is saved at once with the next step; the pause then finds nothing to save', async () => {
    const { keeper, asked, answer, pass } = keeperOver();
    keeper.type({ notes: 'a' });
    void keeper.flush();
    await answer(held(1));
    await pass();
    expect(asked).toHaveLength(1);
  });

  test('that is typed on while it is saved is saved again, on the revision just made', async () => {
    const { keeper, asked, kept, answer } = keeperOver();
    keeper.type({ notes: 'a' });
    void keeper.flush();
    keeper.type((now) => ({ notes: `${now.notes}b` }));
    await answer(held(1));
    expect(notes(asked)).toEqual(['a', 'ab']);
    expect(asked.map(({ seenDraft }) => seenDraft)).toEqual([0, 1]);
    await answer(held(2));
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
    await answer(held(1));
    expect(kept()).toMatchObject({ standing: 'saved', failure: null });
  });

  test('that a colleague was faster with is neither saved nor lost until somebody chose', async () => {
    const theirs = withDraft(draftOf({ notes: 'theirs' }), 5);
    const { keeper, asked, kept, answer, pass } = keeperOver();
    keeper.type({ notes: 'mine' });
    void keeper.flush();
    await answer(overtaken(theirs));
    expect(kept().theirs).toMatchObject({ kind: 'draft', by: 'Noor Vance', content: { notes: 'theirs' } });
    expect(kept().draft.notes).toBe('mine');
    keeper.type({ competitor: 'Birch' });
    await pass();
    expect(asked).toHaveLength(1);
    void keeper.keepMine();
    expect(asked[1]).toMatchObject({ seenDraft: 5, words: { notes: 'mine', competitor: 'Birch' } });
    await answer(held(6));
    expect(kept()).toMatchObject({ standing: 'saved', theirs: null });
  });

  test('gives way where theirs is taken, and goes on from there', async () => {
    const { keeper, asked, kept, answer } = keeperOver();
    keeper.type({ notes: 'mine' });
    void keeper.flush();
    await answer(overtaken(withDraft(draftOf({ notes: 'theirs' }), 5)));
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
    await answer(overtaken(callScreen({ call: null })));
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
