import { OpenedIssues } from '@loss-review/domain/issues/opened-issues';
import { openIssues, SavedIssue } from '@loss-review/domain/issues/saved-issue';
import { type LocalWords, localWords } from '@loss-review/domain/words/local-words';
import { useMemo, useState } from 'react';
import type { Acting } from '../form/acting.ts';
import type { Ask } from '../functions.ts';
import { type Asked, useAsked } from '../use-asked.ts';
import type { IssueMeans } from './IssueRow.tsx';

/** Whose issues are worked on, and by whom. */
export interface IssueAsking {
  readonly ask: Ask;
  /** A new UUID. */
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
  readonly portalId: number;
  /** The user's name. */
  readonly who: string;
  readonly locale: string | undefined;
  /** `YYYY-MM`; without it the last month that is over. */
  readonly month: string | undefined;
}

/** The issues of a month while somebody decides about them. */
export interface IssuesAtWork extends Pick<IssueMeans, 'ask' | 'asking' | 'acting'> {
  readonly asked: Asked<OpenedIssues>;
  readonly words: LocalWords;
  /** What is to be said of the last save. */
  readonly notice: { readonly says: string; readonly variant: 'success' | 'warning' } | null;
}

const fasterColleague =
  'A colleague changed this issue since it was shown, so nothing of yours was saved. Below is how it stands now.';

/** Opens the issues of a month, saves what is decided about them, and opens them anew. */
export function useIssues(props: IssueAsking): IssuesAtWork {
  const { ask, newId, closeOverlay, portalId, who, locale, month } = props;
  const asking = useMemo(
    () => ({
      portalId,
      ...(month === undefined ? {} : { month }),
      ...(locale === undefined ? {} : { locale }),
    }),
    [portalId, month, locale],
  );
  const asked = useAsked(ask, openIssues, asking, OpenedIssues);
  const { value: opened, again } = asked;
  const [notice, setNotice] = useState<IssuesAtWork['notice']>(null);
  const words = localWords(locale, opened?.currency ?? 'EUR');
  const acting: Acting<SavedIssue> = {
    newId,
    closeOverlay,
    save: (uid, given) => ask(uid, { ...given, portalId, who, month: opened?.month ?? '' }, SavedIssue),
    saved: ({ outcome }, done) => {
      setNotice(
        outcome === 'saved'
          ? { says: done, variant: 'success' }
          : { says: fasterColleague, variant: 'warning' },
      );
      again();
    },
  };
  return { ask, asking, asked, acting, notice, words };
}
