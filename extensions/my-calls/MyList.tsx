import {
  Accordion,
  EmptyState,
  Flex,
  List,
  StatusTag,
  TableCell,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { GaveFeedback } from '@loss-review/domain/feedback/give-feedback';
import type { ListedCall, MyCalls } from '@loss-review/domain/my-calls/my-calls';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { type Column, PagedTable } from '../PagedTable.tsx';
import { BriefModal } from './BriefModal.tsx';
import { beforeMe, leftOut, speakWith } from './call-words.ts';
import { CompanyLink } from './CompanyLink.tsx';
import { DueOn } from './DueOn.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';

const columns: readonly Column[] = [
  { label: 'Customer', width: 280 },
  { label: 'Yearly value lost', align: 'right' },
  { label: 'Due' },
  { label: 'Attempts', align: 'right' },
  { label: 'Speak with' },
  { label: 'What to do' },
];
const doneColumns: readonly Column[] = [
  { label: 'Customer', width: 280 },
  { label: 'What was said of somebody' },
];

interface MyListProps {
  readonly portalId: number;
  readonly my: MyCalls;
  readonly words: LocalWords;
  readonly closeOverlay: (id: string) => void;
  readonly giving: Acting<GaveFeedback>;
}

/** One's own calls: what is to be made, what is to be recorded, and what is done. */
export function MyList({ portalId, my, words, closeOverlay, giving }: MyListProps): ReactElement {
  if (!my.me) {
    return (
      <EmptyState title="You are no owner in this HubSpot account" layout="vertical">
        <Text>Calls are given to HubSpot’s owners, and none has your email address.</Text>
        <Text>An administrator makes you one by giving you a seat that may own records.</Text>
      </EmptyState>
    );
  }
  if (my.calls.length === 0) {
    return (
      <EmptyState title="No calls for you" layout="vertical">
        <Text>Calls are given out with the month’s review. You find them here and among your tasks.</Text>
      </EmptyState>
    );
  }
  const toDo = my.calls.filter(({ state }) => state === 'due' || state === 'record_missing');
  const rows = toDo.map((call) => (
    <TableRow key={call.taskId}>
      <TableCell>
        <CompanyLink portalId={portalId} call={call} />
      </TableCell>
      <TableCell align="right">{call.value === null ? 'Unknown' : words.money(call.value)}</TableCell>
      <TableCell>
        <DueOn call={call} words={words} />
      </TableCell>
      <TableCell align="right">{words.count(call.attempts)}</TableCell>
      <TableCell>{speakWith(call)}</TableCell>
      <TableCell>
        <WhatToDo portalId={portalId} call={call} closeOverlay={closeOverlay} />
      </TableCell>
    </TableRow>
  ));
  return (
    <Flex direction="column" gap="sm">
      <Text testId="before-me">{beforeMe(my.calls, words)}</Text>
      {rows.length > 0 && <PagedTable columns={columns} rows={rows} />}
      {leftOut(my, words).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Done {...{ portalId, my, words, giving }} />
      <Others
        title="Not needed any more"
        calls={my.calls.filter(({ state }) => state === 'needless')}
        {...{ portalId, words }}
      />
      <Text variant="microcopy">{`Days are days in ${my.timeZone}. HubSpot’s search finds these calls; what was given to you in the last seconds shows after a refresh.`}</Text>
    </Flex>
  );
}

function WhatToDo(
  props: Pick<MyListProps, 'portalId' | 'closeOverlay'> & { readonly call: ListedCall },
): ReactElement {
  const { portalId, call, closeOverlay } = props;
  const isMade = call.state === 'record_missing';
  const label = isMade ? 'Record it' : 'Call now';
  return (
    <Flex direction="column" gap="xs" align="start">
      {isMade && <StatusTag variant="warning">Record missing</StatusTag>}
      <Flex direction="row" gap="sm" align="center" wrap>
        {call.companyId !== null && <CompanyLink portalId={portalId} call={call} label={label} />}
        <BriefModal portalId={portalId} call={call} label={label} closeOverlay={closeOverlay} />
      </Flex>
    </Flex>
  );
}

function Done({ portalId, my, words, giving }: Omit<MyListProps, 'closeOverlay'>): ReactElement | null {
  const calls = my.calls.filter(({ state }) => state === 'done');
  if (!my.feedbackPermitted) return <Others title="Done" {...{ calls, portalId, words }} />;
  const rows = calls.map((call) => (
    <TableRow key={call.taskId}>
      <TableCell>
        <CompanyLink portalId={portalId} call={call} />
      </TableCell>
      <TableCell>
        {call.recordedLossKey === null ? (
          <Text>Nobody was reached</Text>
        ) : (
          <FeedbackForm
            {...{ taskId: call.taskId, lossKey: call.recordedLossKey }}
            owners={my.owners}
            giving={giving}
          />
        )}
      </TableCell>
    </TableRow>
  ));
  return (
    <Accordion title={`Done: ${words.count(calls.length)}`}>
      <PagedTable columns={doneColumns} rows={rows} />
    </Accordion>
  );
}

function Others(props: {
  readonly title: string;
  readonly calls: readonly ListedCall[];
  readonly portalId: number;
  readonly words: LocalWords;
}): ReactElement | null {
  const { title, calls, portalId, words } = props;
  if (calls.length === 0) return null;
  return (
    <Accordion title={`${title}: ${words.count(calls.length)}`}>
      <List>
        {calls.map((call) => (
          <CompanyLink key={call.taskId} portalId={portalId} call={call} />
        ))}
      </List>
    </Accordion>
  );
}
