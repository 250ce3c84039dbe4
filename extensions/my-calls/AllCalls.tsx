import {
  EmptyState,
  Flex,
  Heading,
  Select,
  StatusTag,
  TableCell,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { CallState, ChangedCall, ListedCall, MyCalls } from '@loss-review/domain/my-calls/my-calls';
import { type ReactElement, useState } from 'react';
import type { Acting } from '../form/acting.ts';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { type Column, PagedTable } from '../PagedTable.tsx';
import { callsIn, leftOut } from './call-words.ts';
import { CallerTable, nameOf } from './CallerTable.tsx';
import { CompanyLink } from './CompanyLink.tsx';
import { DueOn } from './DueOn.tsx';
import { ReassignForm } from './ReassignForm.tsx';
import { RemindButton } from './RemindButton.tsx';
import type { Changing } from './use-changes.ts';

const columns: readonly Column[] = [
  { label: 'Customer', width: 280 },
  { label: 'Who calls' },
  { label: 'Yearly value lost', align: 'right' },
  { label: 'Due' },
  { label: 'Attempts', align: 'right' },
  { label: 'Status' },
  { label: 'What to do' },
];

const tags: Readonly<
  Record<CallState, { readonly variant: 'info' | 'success' | 'warning' | 'default'; readonly says: string }>
> = {
  due: { variant: 'info', says: 'To make' },
  record_missing: { variant: 'warning', says: 'Record missing' },
  done: { variant: 'success', says: 'Done' },
  needless: { variant: 'default', says: 'Not needed any more' },
};

const everybody = 'everybody';
const nobody = 'nobody';

interface AllCallsProps {
  readonly portalId: number;
  readonly my: MyCalls;
  readonly words: LocalWords;
  readonly changing: Changing;
  readonly acting: Acting<ChangedCall>;
}

/** Everybody's calls: how they stand person by person, and each of them with what an operator may do. */
export function AllCalls({ portalId, my, words, changing, acting }: AllCallsProps): ReactElement {
  const [whose, setWhose] = useState(everybody);
  if (my.calls.length === 0) {
    return (
      <EmptyState title="No calls" layout="vertical">
        <Text>No recovery call is open here. Calls are given out with the month’s review.</Text>
        {leftOut(my, words).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </EmptyState>
    );
  }
  const shown = my.calls.filter(({ callerId }) => whose === everybody || (callerId ?? nobody) === whose);
  return (
    <Flex direction="column" gap="sm">
      <Heading>Who calls</Heading>
      <CallerTable callers={my.callers} words={words} />
      <Heading>The calls</Heading>
      {leftOut(my, words).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Select
        label="Person"
        name="whose"
        value={whose}
        options={[
          { value: everybody, label: `Everybody: ${callsIn(my.calls.length, words)}` },
          ...my.callers.map((caller) => ({ value: caller.callerId ?? nobody, label: nameOf(caller) })),
        ]}
        onChange={(chosen) => setWhose(String(chosen))}
      />
      <PagedTable
        key={whose}
        columns={columns}
        rows={shown.map((call) => (
          <TableRow key={call.taskId}>
            <TableCell>
              <CompanyLink portalId={portalId} call={call} />
            </TableCell>
            <TableCell>{call.callerId === null ? 'Nobody yet' : call.callerName}</TableCell>
            <TableCell align="right">{call.value === null ? 'Unknown' : words.money(call.value)}</TableCell>
            <TableCell>
              <DueOn call={call} words={words} />
            </TableCell>
            <TableCell align="right">{words.count(call.attempts)}</TableCell>
            <TableCell>
              <StatusTag variant={tags[call.state].variant}>{tags[call.state].says}</StatusTag>
            </TableCell>
            <TableCell>
              <WhatToDo {...{ portalId, call, words, changing, acting }} owners={my.owners} />
            </TableCell>
          </TableRow>
        ))}
      />
      <Text variant="microcopy">{`Days are days in ${my.timeZone}. People stand in the order of their names.`}</Text>
    </Flex>
  );
}

function WhatToDo(
  props: Omit<AllCallsProps, 'my'> & { readonly call: ListedCall; readonly owners: MyCalls['owners'] },
): ReactElement {
  const { portalId, call, owners, words, changing, acting } = props;
  if (call.state === 'record_missing' && call.companyId !== null) {
    return <CompanyLink portalId={portalId} call={call} label="Record it" />;
  }
  if (call.state !== 'due') return <Text>Nothing</Text>;
  return (
    <Flex direction="row" gap="xs" align="center" wrap>
      {call.callerId !== null && <RemindButton call={call} words={words} changing={changing} />}
      <ReassignForm call={call} owners={owners} acting={acting} />
    </Flex>
  );
}
