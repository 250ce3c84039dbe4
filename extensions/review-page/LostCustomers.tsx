import {
  Alert,
  Button,
  ButtonRow,
  EmptyState,
  Flex,
  Heading,
  StatusTag,
  TableCell,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { LostCustomer, OpenedReview } from '@loss-review/domain/review-page/opened-review';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { Ask } from '../functions.ts';
import { CompanyLink } from '../my-calls/CompanyLink.tsx';
import { PagedTable } from '../PagedTable.tsx';
import { useSorted } from '../use-sorted.ts';
import { useLost } from './use-lost.ts';

interface LostCustomersProps {
  readonly ask: Ask;
  readonly portalId: number;
  readonly review: OpenedReview;
  readonly words: LocalWords;
}

const columns = [
  ['name', 'Customer'],
  ['value', 'Yearly value lost'],
  ['lostOn', 'Lost on'],
  ['owner', 'Owner at the loss'],
  ['caller', 'Who calls'],
  ['status', 'Status'],
] as const;
type Column = (typeof columns)[number][0];

/** Who left, what it cost, who calls: the churned losses of the month, the largest first, further ones on demand. */
export function LostCustomers({ ask, portalId, review, words }: LostCustomersProps): ReactElement {
  const { customers, further, failure, isAsking } = useLost(ask, portalId, review);
  const { count } = review.lost;
  const areAll = customers.length === count;
  const { sorted, sortOf } = useSorted(
    customers,
    { by: columns.findIndex(([by]) => by === 'value'), direction: 'descending' },
    (a, b, column) => compared(a, b, columns[column]?.[0] ?? 'value', words),
  );
  if (count === 0 && (review.numbers?.churned ?? 0) > 0) {
    return (
      <Flex direction="column" gap="sm">
        <Heading>Who left</Heading>
        <Text>{behind(review, words)}</Text>
      </Flex>
    );
  }
  if (count === 0) {
    return (
      <EmptyState title={`Nobody left in ${words.month(review.month)}`} layout="vertical">
        <Text>No customer who left is on record for this month.</Text>
      </EmptyState>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      <Heading>Who left</Heading>
      <Text>{sumOf(customers, review, words)}</Text>
      <PagedTable
        columns={columns.map(([by, label], place) => ({
          label,
          ...(by === 'value' ? { align: 'right' as const } : {}),
          ...(by === 'name' ? { width: 320 } : {}),
          ...(areAll && { sort: sortOf(place) }),
        }))}
        rows={sorted.map((customer) => (
          <TableRow key={customer.lossId}>
            <TableCell>
              <CompanyLink
                portalId={portalId}
                call={{ ...customer, companyId: customer.held ? customer.companyId : null }}
              />
            </TableCell>
            <TableCell align="right">{words.money(customer.value)}</TableCell>
            <TableCell>{words.day(customer.lostOn)}</TableCell>
            <TableCell>{customer.owner || 'Nobody'}</TableCell>
            <TableCell>
              {customer.caller || (customer.returnedOn === null ? 'Nobody yet' : 'Nobody, it is back')}
            </TableCell>
            <TableCell>
              {customer.returnedOn === null ? (
                <StatusTag variant="danger">Lost</StatusTag>
              ) : (
                <Flex direction="column" gap="xs">
                  <StatusTag variant="success">Back</StatusTag>
                  <Text variant="microcopy">{`since ${words.day(customer.returnedOn)}`}</Text>
                </Flex>
              )}
            </TableCell>
          </TableRow>
        ))}
      />
      {failure && (
        <Alert title="These could not be opened" variant="warning">
          {failure.sentence}
        </Alert>
      )}
      {further && (
        <ButtonRow>
          <Button onClick={further} disabled={isAsking}>
            {isAsking ? 'Opening …' : 'Show the next ones'}
          </Button>
        </ButtonRow>
      )}
      <Text variant="microcopy">{`Days are days in ${review.timeZone}. Values are what a year of the customer was worth.`}</Text>
    </Flex>
  );
}

function compared(a: LostCustomer, b: LostCustomer, by: Column, { compare }: LocalWords): number {
  if (by === 'value') return a.value - b.value || compare(b.name, a.name);
  if (by === 'status') return compare(a.returnedOn ?? '', b.returnedOn ?? '') || compare(a.name, b.name);
  return compare(a[by], b[by]) || compare(a.name, b.name);
}

function sumOf(shown: readonly LostCustomer[], review: OpenedReview, words: LocalWords): string {
  const { lost, numbers } = review;
  const value = words.money(shown.reduce((sum, customer) => sum + customer.value, 0));
  const together = shown.length === 1 ? '' : ' together';
  const of = shown.length === lost.count ? '' : `The ${words.count(shown.length)} that cost most, of `;
  const listed = `${of}${lost.count === 1 ? '1 customer' : `${words.count(lost.count)} customers`}, worth ${value} a year${together}.`;
  return numbers === null || numbers.churned === lost.count ? listed : `${listed} ${behind(review, words)}`;
}

/** HubSpot's search, which finds the names, lags what was written by seconds; the numbers do not. */
function behind({ numbers }: OpenedReview, words: LocalWords): string {
  return `The numbers above counted ${words.count(numbers?.churned ?? 0)}: HubSpot’s search is a little behind, or something changed since. This page looks again by itself for a minute; if it stays so, run the month again.`;
}
