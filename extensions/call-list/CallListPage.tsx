import { Alert, Flex } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import { CallList, openCallList } from '@loss-review/domain/review-page/call-list';
import { type ReactElement, useMemo, useState } from 'react';
import type { Acting } from '../form/acting.ts';
import { AskedStates, RefreshButton } from '../AskedStates.tsx';
import type { Ask } from '../functions.ts';
import { localWords } from '@loss-review/domain/words/local-words';
import { PageNavigation } from '../PageNavigation.tsx';
import { useAsked } from '../use-asked.ts';
import { OpenList } from './OpenList.tsx';

export interface CallListPageProps {
  readonly ask: Ask;
  /** A new UUID. */
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
  readonly portalId: number;
  /** The user's name. */
  readonly who: string;
  readonly locale: string | undefined;
  /** `YYYY-MM`; undefined: the last month that is over. */
  readonly month: string | undefined;
}

/** Choosing who is called about a month, before the calls are assigned. */
export function CallListPage(props: CallListPageProps): ReactElement {
  const { ask, newId, closeOverlay, portalId, who, locale, month } = props;
  const parameters = useMemo(
    () => ({ portalId, ...(month === undefined ? {} : { month }) }),
    [portalId, month],
  );
  const asked = useAsked(ask, openCallList, parameters, CallList);
  const { value: list, show } = asked;
  const [done, setDone] = useState<string | null>(null);
  const words = localWords(locale, list?.currency ?? 'EUR');
  const shown = month ?? list?.month;
  const acting: Acting<CallList> = {
    newId,
    closeOverlay,
    save: (uid, given) => ask(uid, { ...given, portalId, who, month: list?.month ?? '' }, CallList),
    saved: (changed, says) => {
      show(changed);
      setDone(says);
    },
  };
  return (
    <Flex direction="column" gap="md">
      <PageTitle>{shown === undefined ? 'Call list' : `Call list of ${words.month(shown)}`}</PageTitle>
      <PageNavigation here="/call-list" month={shown} />
      {list && (
        <Flex direction="row" gap="sm">
          <RefreshButton asked={asked} />
        </Flex>
      )}
      {done !== null && (
        <Alert title="Done" variant="success" testId="notice">
          {done}
        </Alert>
      )}
      <AskedStates
        asked={asked}
        waiting="Working out the call list. This can take some seconds."
        failed="The call list could not be opened"
      />
      {list && <OpenList portalId={portalId} list={list} words={words} acting={acting} />}
    </Flex>
  );
}
