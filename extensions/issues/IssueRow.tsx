import { Flex, StatusTag, type StatusTagProps, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { OpenedIssues, ShownIssue } from '@loss-review/domain/issues/opened-issues';
import type { SavedIssue } from '@loss-review/domain/issues/saved-issue';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import type { Ask, Json } from '../functions.ts';
import { IssueForm } from './IssueForm.tsx';
import { SplitForm } from './SplitForm.tsx';

type Variant = NonNullable<StatusTagProps['variant']>;

const variants: Readonly<Record<ShownIssue['became'], Variant>> = {
  done: 'success',
  late: 'danger',
  recurred: 'danger',
  seen_again: 'warning',
  open: 'info',
  new: 'info',
  settled: 'default',
};

/** What issues are changed with. */
export interface IssueMeans {
  readonly ask: Ask;
  /** What the issues were opened with. */
  readonly asking: Readonly<Record<string, Json>>;
  readonly opened: OpenedIssues;
  readonly acting: Acting<SavedIssue>;
}

/** What an issue without a proposal begins with. */
export const nothingProposed = { name: '', reason: '' };

/** An issue in the list: what was promised, what became of it, and what may be done. */
export function IssueRow(props: IssueMeans & { readonly issue: ShownIssue }): ReactElement {
  const { issue, ask, asking, opened, acting } = props;
  return (
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: 'bold' }}>{issue.name}</Text>
        {issue.sentences.map((sentence) => (
          <Text key={sentence} variant="microcopy">
            {sentence}
          </Text>
        ))}
      </TableCell>
      <TableCell>
        <StatusTag variant={variants[issue.became]}>{issue.tag}</StatusTag>
      </TableCell>
      <TableCell>
        <Flex direction="row" gap="xs">
          <IssueForm {...{ issue, opened, acting }} begin={nothingProposed} opener="Decide" />
          <SplitForm {...{ issue, ask, asking, acting }} />
        </Flex>
      </TableCell>
    </TableRow>
  );
}
