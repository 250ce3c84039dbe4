import { describe, expect, test } from 'vitest';
import { callOf, callScreen, causeOf, draftOf, withDraft, withRecord } from './call-screen.builder.ts';
import { changed, held, keeperOver, offline, overtaken, saved } from './kept-call.builder.ts';

describe('a record', () => {
  const whole = draftOf({ causes: [causeOf()] });

  test('is saved after its draft, with the revisions shown', async () => {
    const { keeper, asked, answer } = keeperOver();
    keeper.type(whole);
    const done = keeper.finish();
    await answer(held(1));
    await answer(saved(withRecord(whole)));
    expect(await done).toBe(true);
    expect(asked.map(({ what, seen, seenDraft }) => [what, seen, seenDraft])).toEqual([
      ['draft', 3, 0],
      ['record', 3, 1],
    ]);
  });

  test('by a double click is saved once', async () => {
    const { keeper, asked, answer } = keeperOver(withDraft(whole, 1));
    const both = [keeper.finish(), keeper.finish()];
    await answer(saved(withRecord(whole)));
    expect(await Promise.all(both)).toEqual([true, false]);
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
    await answer(overtaken(withRecord(draftOf())));
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

  test('of a loss that changed since its own draft was saved shows nobody their own draft as another’s', async () => {
    const { keeper, asked, kept, answer } = keeperOver(withDraft(whole, 1));
    const first = keeper.finish();
    await answer(changed(withDraft(whole, 1, { revision: 9 })));
    expect(await first).toBe(false);
    expect(kept()).toMatchObject({ theirs: null, failure: { code: 'changed_meanwhile' } });
    const second = keeper.finish();
    await answer(saved(withRecord(whole)));
    expect(await second).toBe(true);
    expect(asked[1]).toMatchObject({ what: 'record', seen: 9 });
  });
});
