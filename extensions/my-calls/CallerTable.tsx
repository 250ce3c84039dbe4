import { TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { CallerSum } from '@loss-review/domain/my-calls/my-calls';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { type Column, PagedTable } from '../PagedTable.tsx';
import { daysIn } from './call-words.ts';

const columns: readonly Column[] = [
  { label: 'Who calls' },
  { label: 'Calls', align: 'right' },
  { label: 'Done', align: 'right' },
  { label: 'Record missing', align: 'right' },
  { label: 'To make', align: 'right' },
  { label: 'Overdue' },
];

/** How the calls stand person by person, in the order of names: nobody is ranked. */
export function CallerTable(props: {
  readonly callers: readonly CallerSum[];
  readonly words: LocalWords;
}): ReactElement {
  const { callers, words } = props;
  const rows = callers.map((caller) => (
    <TableRow key={caller.callerId ?? ''}>
      <TableCell>
        <Text>{nameOf(caller)}</Text>
      </TableCell>
      <TableCell align="right">{words.count(caller.calls)}</TableCell>
      <TableCell align="right">{words.count(caller.done)}</TableCell>
      <TableCell align="right">{words.count(caller.recordMissing)}</TableCell>
      <TableCell align="right">{words.count(caller.due)}</TableCell>
      <TableCell>
        {caller.late === 0
          ? 'None'
          : `${words.count(caller.late)}, by up to ${daysIn(caller.lateDays, words)}`}
      </TableCell>
    </TableRow>
  ));
  return <PagedTable columns={columns} rows={rows} />;
}

/** A caller by name; calls may be nobody's, or of somebody who is deactivated. */
export function nameOf({ callerId, name, active }: Pick<CallerSum, 'callerId' | 'name' | 'active'>): string {
  if (callerId === null) return 'Nobody yet';
  return active ? name : `${name} (deactivated)`;
}
