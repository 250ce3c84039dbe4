import { Heading, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { CallList } from '@loss-review/domain/review-page/call-list';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { CompanyLink } from '../my-calls/CompanyLink.tsx';
import { type Column, PagedTable } from '../PagedTable.tsx';

const columns: readonly Column[] = [
  { label: 'Customer', width: 300 },
  { label: 'Yearly value lost', align: 'right' },
  { label: 'Owner' },
  { label: 'Why nobody calls' },
];

/** The customers of the month that nobody calls, and why. */
export function NotCalled(props: {
  readonly portalId: number;
  readonly excluded: CallList['excluded'];
  readonly words: LocalWords;
}): ReactElement {
  const { portalId, excluded, words } = props;
  const value = words.money(excluded.reduce((sum, company) => sum + company.value, 0));
  return (
    <>
      <Heading>Nobody calls</Heading>
      {excluded.length === 0 ? (
        <Text>Nobody is kept off the list.</Text>
      ) : (
        <>
          <Text>{`${excluded.length === 1 ? '1 customer' : `${words.count(excluded.length)} customers`}, worth ${value} a year.`}</Text>
          <PagedTable
            columns={columns}
            rows={excluded.map((company) => (
              <TableRow key={company.companyId}>
                <TableCell>
                  <CompanyLink portalId={portalId} call={{ ...company, name: company.companyName }} />
                </TableCell>
                <TableCell align="right">{words.money(company.value)}</TableCell>
                <TableCell>{company.owner || 'Nobody'}</TableCell>
                <TableCell>{company.sentence}</TableCell>
              </TableRow>
            ))}
          />
        </>
      )}
    </>
  );
}
