import { Button, Divider, Flex, Heading, StepIndicator } from '@hubspot/ui-extensions';
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages';
import { OpenedMeeting, openMeeting } from '@loss-review/domain/meeting/opened-meeting';
import { localWords } from '@loss-review/domain/words/local-words';
import { type ReactElement, useMemo, useState } from 'react';
import { AskedStates, RefreshButton } from '../AskedStates.tsx';
import type { IssueAsking } from '../issues/use-issues.ts';
import { PageNavigation } from '../PageNavigation.tsx';
import { useAsked } from '../use-asked.ts';
import { AgendaView } from './AgendaView.tsx';
import { DecideStep } from './DecideStep.tsx';
import { TakeAlong } from './TakeAlong.tsx';

export interface MeetingPageProps extends IssueAsking {
  readonly copy: (text: string) => Promise<unknown>;
  readonly locale: string;
  /** Which thing is looked at, from 0. */
  readonly at: number;
  readonly onPlace: (month: string, at: number) => void;
}

/** The monthly meeting on a shared screen: one thing at a time, in one order. */
export function MeetingPage(props: MeetingPageProps): ReactElement {
  const { ask, copy, portalId, locale, month, at, onPlace } = props;
  // The month that opened without being asked for comes into the address with the first step: that is no new question.
  const [latest, setLatest] = useState<string>();
  const wanted = month === latest ? undefined : month;
  const parameters = useMemo(
    () => ({ portalId, locale, ...(wanted === undefined ? {} : { month: wanted }) }),
    [portalId, locale, wanted],
  );
  const asked = useAsked(ask, openMeeting, parameters, OpenedMeeting);
  const { value: meeting } = asked;
  const words = localWords(locale, meeting?.currency ?? 'EUR');
  const item = meeting?.items[at] ?? meeting?.items[0];
  const next = meeting?.items[at + 1];
  const goTo = (place: number): void => {
    if (!meeting) return;
    if (month === undefined) setLatest(meeting.month);
    onPlace(meeting.month, place);
  };
  return (
    <Flex direction="column" gap="md">
      <PageTitle>{meeting?.title ?? 'Meeting'}</PageTitle>
      <PageNavigation here="/meeting" month={month ?? meeting?.month} />
      <AskedStates asked={asked} waiting="Opening the meeting" failed="The meeting could not be opened" />
      {meeting && item && (
        <>
          <StepIndicator
            stepNames={meeting.items.map(({ title }) => title)}
            currentStep={at}
            onClick={goTo}
          />
          <Heading>{`${at + 1}. ${item.title}`}</Heading>
          {item.id === 'decide' ? (
            <DecideStep {...props} month={meeting.month} />
          ) : (
            <AgendaView item={item} portalId={portalId} words={words} />
          )}
          <Flex direction="row" gap="sm" align="center" wrap>
            {/* They go round: a button that is switched off while it has the focus loses a keyboard user's place. */}
            <Button testId="next" variant="primary" onClick={() => goTo(next ? at + 1 : 0)}>
              {next ? `Next: ${next.title}` : 'That was all: from the start'}
            </Button>
            <Button onClick={() => goTo((at || meeting.items.length) - 1)}>Back</Button>
            <RefreshButton asked={asked} />
            <PageLink to="/candour">Before the meeting: candour</PageLink>
          </Flex>
          <Divider />
          <TakeAlong ask={ask} copy={copy} portalId={portalId} locale={locale} meeting={meeting} />
        </>
      )}
    </Flex>
  );
}
