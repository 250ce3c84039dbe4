import type { Answer, Failure } from '@loss-review/domain/answer/answer';
import { ChangedCall } from '@loss-review/domain/my-calls/my-calls';
import { useState } from 'react';
import type { Ask, Json } from '../functions.ts';

/** How a list's calls are changed. */
export interface Changing {
  readonly save: (uid: string, parameters: Readonly<Record<string, Json>>) => Promise<Answer<ChangedCall>>;
  readonly saved: (answer: ChangedCall, done: string) => void;
  readonly failed: (failure: Failure) => void;
}

/** What is to be said of the last change. */
export interface Notice {
  readonly title: string;
  readonly sentence: string;
  readonly variant: 'success' | 'warning' | 'error';
}

/** Changes calls one at a time, tells what came of it, and has the list opened again by `again`. */
export function useChanges(
  ask: Ask,
  portalId: number,
  again: () => void,
): {
  readonly changing: Changing;
  readonly notice: Notice | null;
  readonly tell: (title: string, sentence: string, variant: Notice['variant']) => void;
  readonly putAway: () => void;
} {
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = (title: string, sentence: string, variant: Notice['variant']): void => {
    setNotice({ title, sentence, variant });
  };
  const changing: Changing = {
    save: (uid, parameters) => ask(uid, { ...parameters, portalId }, ChangedCall),
    saved: ({ outcome }, done) => {
      if (outcome === 'saved') tell('Done', done, 'success');
      if (outcome === 'done_before')
        tell('Done before', 'This was done already, so nothing was changed.', 'success');
      if (outcome === 'changed_meanwhile') {
        tell(
          'Somebody was faster',
          'This call was changed since it was shown here, so nothing of yours was saved. Below is how it stands now.',
          'warning',
        );
      }
      again();
    },
    failed: ({ sentence }) => tell('This was not done', sentence, 'error'),
  };
  return { changing, notice, tell, putAway: () => setNotice(null) };
}
