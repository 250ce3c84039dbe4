import {
  Accordion,
  Button,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { departureOf } from '@loss-review/domain/reasons/departure-of';
import { categoryOf, type ListedOption, ownWords } from '@loss-review/domain/reasons/reason-list';
import type { ReactNode } from 'react';
import { AddReason } from './AddReason.tsx';
import { CategoryForm } from './CategoryForm.tsx';
import { ReasonPanel } from './ReasonPanel.tsx';
import type { ReasonWork } from './reason-form.ts';
import { departureWords, stateOf } from './reason-words.ts';

/** One category with its reasons; null: those that belong to none. */
export function CategoryReasons(props: ReasonWork & { readonly category: ListedOption | null }): ReactNode {
  const { category, held, open, show } = props;
  const { list, rules } = held;
  const reasons = list.reasons.filter(({ value }) => categoryOf(value, list) === (category?.value ?? null));
  const chosen = open?.form === 'reason' ? reasons.find(({ value }) => value === open.code) : undefined;
  const departure = departureOf(category?.value ?? null, rules);
  return (
    <Accordion title={titleOf(category, reasons.length)}>
      <Flex direction="column" gap="sm">
        {category !== null && (
          <Text variant="microcopy">
            {departure === null ? 'How customers depart is not known.' : `${departureWords[departure]}.`}
          </Text>
        )}
        {reasons.length > 0 && (
          <Table bordered>
            <TableHead>
              <TableRow>
                <TableHeader>Reason</TableHeader>
                <TableHeader>State</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {reasons.map((reason) => (
                <TableRow key={reason.value}>
                  <TableCell>
                    <Button
                      variant="transparent"
                      size="sm"
                      onClick={() => show({ form: 'reason', code: reason.value })}
                    >
                      {ownWords(reason, list)}
                    </Button>
                  </TableCell>
                  <TableCell>{stateOf(reason, held)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        {chosen !== undefined && <ReasonPanel key={chosen.value} reason={chosen} {...props} />}
        {category !== null && <CategoryActions {...props} category={category} />}
      </Flex>
    </Accordion>
  );
}

function CategoryActions(props: ReasonWork & { readonly category: ListedOption }): ReactNode {
  const { category, open, show } = props;
  const { value, label } = category;
  if (open?.form === 'add' && open.category === value) return <AddReason {...props} />;
  if (open?.form === 'category' && open.category === value) return <CategoryForm {...props} />;
  return (
    <Flex direction="row" gap="sm" wrap>
      <Button size="sm" onClick={() => show({ form: 'add', category: value })}>
        {`Add a reason to ${label}`}
      </Button>
      <Button size="sm" onClick={() => show({ form: 'category', category: value })}>
        {`Change the category ${label}`}
      </Button>
    </Flex>
  );
}

function titleOf(category: ListedOption | null, count: number): string {
  const name = category?.label ?? 'Uncategorised';
  return `${name} (${count === 1 ? '1 reason' : `${count} reasons`})`;
}
