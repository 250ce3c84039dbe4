import { Button, Flex, List, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import { type CausedLoss, OpenedCause } from '@loss-review/domain/review-page/opened-cause';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { type ReactElement, useMemo, useState } from 'react';
import { AskedStates } from '../AskedStates.tsx';
import type { Ask } from '../functions.ts';
import { CompanyLink } from '../my-calls/CompanyLink.tsx';
import { PagedTable } from '../PagedTable.tsx';
import { useAsked } from '../use-asked.ts';

export interface BehindCauseProps {
  readonly ask: Ask;
  readonly portalId: number;
  /** `YYYY-MM` */
  readonly month: string;
  /** Its code. */
  readonly reason: string;
  readonly locale: string;
  readonly words: LocalWords;
}

const columns = [
  { label: 'Customer', width: 240 },
  { label: 'Lost on' },
  { label: 'Yearly value', align: 'right' },
  { label: 'Weight', align: 'right' },
  { label: 'Of this cause', align: 'right' },
  { label: 'Verified' },
  { label: 'In the customer’s words' },
] as const;

/** The losses behind a cause with what customers allowed to be told, page by page. */
export function BehindCause({ ask, portalId, month, reason, locale, words }: BehindCauseProps): ReactElement {
  const [page, setPage] = useState<string | null>(null);
  const asked = useAsked(
    ask,
    'open-cause',
    useMemo(
      () => ({ portalId, month, reason, locale, ...(page !== null && { page }) }),
      [portalId, month, reason, locale, page],
    ),
    OpenedCause,
  );
  const { value } = asked;
  return (
    <Flex direction="column" gap="sm">
      <AskedStates asked={asked} waiting="Looking the losses up …" failed="The losses could not be opened" />
      {value && (
        <>
          <Text>{value.sentence}</Text>
          {value.caution !== null && <Text format={{ italic: true }}>{value.caution}</Text>}
          <PagedTable
            condensed
            columns={columns}
            rows={value.losses.map((loss) => row(loss, portalId, words))}
          />
          {value.unnamedQuotes.length > 0 && (
            <>
              <Text>Said by some of them, without a name:</Text>
              <List>
                {value.unnamedQuotes.map((quote) => (
                  <Text key={quote}>{`“${quote}”`}</Text>
                ))}
              </List>
            </>
          )}
          {value.next !== null && <Button onClick={() => setPage(value.next)}>Further losses</Button>}
        </>
      )}
    </Flex>
  );
}

function row(loss: CausedLoss, portalId: number, words: LocalWords): ReactElement {
  return (
    <TableRow key={loss.lossId}>
      <TableCell>
        <CompanyLink portalId={portalId} call={{ companyId: loss.companyId, name: loss.company }} />
      </TableCell>
      <TableCell>{words.day(loss.lostOn)}</TableCell>
      <TableCell align="right">{words.money(loss.value)}</TableCell>
      <TableCell align="right">{words.percent(loss.weight / 100)}</TableCell>
      <TableCell align="right">{words.money(loss.money)}</TableCell>
      <TableCell>{loss.isVerified ? 'Yes' : 'No'}</TableCell>
      <TableCell>{loss.quotes.map((quote) => `“${quote}”`).join(' ')}</TableCell>
    </TableRow>
  );
}
