import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { useEffect, useState } from 'react';
import { suggestedContact } from './contacts.ts';
import { createDraftKeeper, type DraftKeeper, type Ways } from './draft-keeper.ts';
import { emptyDraft } from './empty-draft.ts';
import type { KeptDraft } from './kept-draft.ts';

/** Keeps the words of the call on the screen, beginning with the draft the portal holds, else with its record. */
export function useKeptDraft(
  screen: CallScreen,
  ways: Omit<Ways, 'changed'>,
): { readonly kept: KeptDraft; readonly keeper: DraftKeeper } {
  const [kept, setKept] = useState(() => beginning(screen));
  const [keeper] = useState(() =>
    createDraftKeeper(beginning(screen), screen, { ...ways, changed: setKept }),
  );
  useEffect(() => keeper.look(screen), [keeper, screen]);
  // Leaving the record keeps what was typed last.
  useEffect(() => () => void keeper.flush(), [keeper]);
  return { kept, keeper };
}

function beginning({ call, contacts }: CallScreen): KeptDraft {
  const empty = { ...emptyDraft, contactId: suggestedContact(contacts) };
  return {
    draft: call?.draft?.draft ?? call?.record?.record ?? empty,
    standing: 'untouched',
    savedAt: call?.draft?.savedAt ?? null,
    savedBy: call?.draft?.savedBy ?? '',
    failure: null,
    theirs: null,
  };
}
