import { Alert, Flex, Select } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import { GaveFeedback } from '@loss-review/domain/feedback/give-feedback';
import { MyCalls } from '@loss-review/domain/my-calls/my-calls';
import { openMyCalls } from '@loss-review/domain/my-calls/parameters';
import { type ReactElement, useMemo } from 'react';
import type { Acting } from '../form/acting.ts';
import { AskedStates, RefreshButton } from '../AskedStates.tsx';
import type { Ask } from '../functions.ts';
import { isolated, localWords } from '@loss-review/domain/words/local-words';
import { PageNavigation } from '../PageNavigation.tsx';
import { useAsked } from '../use-asked.ts';
import { AllCalls } from './AllCalls.tsx';
import { MyList } from './MyList.tsx';
import { useChanges } from './use-changes.ts';

/** Whose calls are shown, and of which month's list; without one all that are open. */
export interface Place {
  readonly scope: 'mine' | 'all';
  readonly month: string | undefined;
}

export interface MyCallsPageProps {
  readonly ask: Ask;
  /** A new UUID. */
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
  readonly portalId: number;
  /** The user's email and name. */
  readonly email: string;
  readonly who: string;
  readonly locale: string | undefined;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

const anyMonth = 'open';

/** The recovery calls of whoever looks, and the operator's view of everybody's. */
export function MyCallsPage(props: MyCallsPageProps): ReactElement {
  const { ask, portalId, email, who, locale, place, newId, closeOverlay } = props;
  const { scope, month } = place;
  const parameters = useMemo(
    () => ({ portalId, email, scope, ...(month === undefined ? {} : { month }) }),
    [portalId, email, scope, month],
  );
  const asked = useAsked(ask, openMyCalls, parameters, MyCalls);
  const { value: my, again } = asked;
  const { changing, notice, tell, putAway } = useChanges(ask, portalId, again);
  const words = localWords(locale, my?.currency ?? 'EUR');
  const acting = {
    newId,
    closeOverlay,
    save: (uid: string, given: Parameters<typeof changing.save>[1]) => changing.save(uid, { ...given, who }),
    saved: changing.saved,
  };
  const giving: Acting<GaveFeedback> = {
    newId,
    closeOverlay,
    save: (uid, given) => ask(uid, { ...given, portalId, who }, GaveFeedback),
    saved: ({ managerName }, done) =>
      tell('Done', `${done} The manager is ${isolated(managerName)}.`, 'success'),
  };
  const goTo = (next: Place): void => {
    putAway();
    props.onPlace(next);
  };
  const months = my?.months ?? (month === undefined ? [] : [month]);
  return (
    <Flex direction="column" gap="md">
      <PageTitle>{scope === 'mine' ? 'My calls' : 'Everybody’s calls'}</PageTitle>
      <PageNavigation here="/my-calls" month={month} />
      <Flex direction="row" gap="sm" align="end" wrap>
        <Select
          label="Whose calls"
          name="scope"
          value={scope}
          options={[
            { value: 'mine', label: 'Mine' },
            { value: 'all', label: 'Everybody’s' },
          ]}
          onChange={(chosen) => goTo({ scope: chosen === 'all' ? 'all' : 'mine', month: undefined })}
        />
        {scope === 'all' && (
          <Select
            label="Call list of"
            name="month"
            value={month ?? anyMonth}
            options={[
              { value: anyMonth, label: 'Any month: what is open' },
              ...months.map((each) => ({ value: each, label: words.month(each) })),
            ]}
            onChange={(chosen) => goTo({ scope, month: chosen === anyMonth ? undefined : String(chosen) })}
          />
        )}
        {my && <RefreshButton asked={asked} />}
      </Flex>
      {notice && (
        <Alert title={notice.title} variant={notice.variant} testId="notice">
          {notice.sentence}
        </Alert>
      )}
      <AskedStates asked={asked} waiting="Looking for calls" failed="The calls could not be opened" />
      {my && scope === 'mine' && <MyList {...{ portalId, my, words, closeOverlay, giving }} />}
      {my && scope === 'all' && <AllCalls {...{ portalId, my, words, changing, acting }} />}
    </Flex>
  );
}
