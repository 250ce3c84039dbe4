import { Flex, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { CallList, ListedCall } from '@loss-review/domain/review-page/call-list';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { CompanyLink } from '../my-calls/CompanyLink.tsx';
import { type Column, PagedTable } from '../PagedTable.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import { partnersOf, seatNames } from './list-words.ts';
import { ScoreModal } from './ScoreModal.tsx';

const columns: readonly Column[] = [
  { label: 'Customer', width: 300 },
  { label: 'Yearly value lost', align: 'right' },
  { label: 'Score' },
  { label: 'Seat', width: 160 },
  { label: 'Who calls' },
  { label: 'Due' },
  { label: 'What to do' },
];

/** Calls of the list with their seats, scores and callers; those without a task yet may be changed. */
export function ListedCalls(props: {
  readonly portalId: number;
  readonly list: CallList;
  /** Those of the list to show. */
  readonly calls: readonly ListedCall[];
  readonly words: LocalWords;
  readonly acting: Acting<CallList>;
}): ReactElement {
  const { portalId, list, calls, words, acting } = props;
  const partners = partnersOf(list.calls);
  const mayChange = ({ assigned }: ListedCall): boolean => list.assignedAt === null && !assigned;
  const rows = calls.map((call) => (
    <TableRow key={call.companyId}>
      <TableCell>
        <CompanyLink portalId={portalId} call={{ ...call, name: call.companyName }} />
        <Text variant="microcopy">{call.why}</Text>
      </TableCell>
      <TableCell align="right">{words.money(call.value)}</TableCell>
      <TableCell>
        <ScoreModal call={call} closeOverlay={acting.closeOverlay} />
      </TableCell>
      <TableCell>
        <Seat call={call} />
      </TableCell>
      <TableCell>
        <Text>{call.callerName || 'Nobody yet'}</Text>
        {call.callerManagedAccount && (
          <Text variant="microcopy">Looked after this account: a customer may say less.</Text>
        )}
      </TableCell>
      <TableCell>{words.day(call.dueOn)}</TableCell>
      <TableCell>
        {mayChange(call) ? <ChoiceForm call={call} partners={partners} acting={acting} /> : 'Assigned'}
      </TableCell>
    </TableRow>
  ));
  return <PagedTable columns={columns} rows={rows} />;
}

function Seat({ call: { seat, choice } }: { readonly call: ListedCall }): ReactElement {
  return (
    <Flex direction="column" gap="xs" align="start">
      {seat === null ? (
        <Text>None</Text>
      ) : (
        <StatusTag variant={seat === 'pinned' ? 'info' : 'default'}>{seatNames[seat]}</StatusTag>
      )}
      {choice === 'left_out' && <StatusTag variant="warning">Left out</StatusTag>}
    </Flex>
  );
}
