import { Flex, StatusTag, type StatusTagProps, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { OpenedIssues, ShownIssue } from '@loss-review/domain/issues/opened-issues';
import type { SavedIssue } from '@loss-review/domain/issues/saved-issue';
import type { LocalWords } from '@loss-review/domain/words/local-words';
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

/** An issue in the list: what was promised, what became of it, and what may be done. */
export function IssueRow(
  props: IssueMeans & { readonly issue: ShownIssue; readonly words: LocalWords },
): ReactElement {
  const { issue, words, ask, asking, opened, acting } = props;
  const { name, became, tag, sentences, ownerName, dueOn, money } = issue;
  return (
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: 'bold' }}>{name}</Text>
        {sentences.map((sentence) => (
          <Text key={sentence} variant="microcopy">
            {sentence}
          </Text>
        ))}
      </TableCell>
      <TableCell>
        <StatusTag variant={variants[became]}>{tag}</StatusTag>
      </TableCell>
      <TableCell>{ownerName || 'Nobody yet'}</TableCell>
      <TableCell>{dueOn === null ? 'No day yet' : words.day(dueOn)}</TableCell>
      <TableCell align="right">{words.money(money)}</TableCell>
      <TableCell>
        <Flex direction="row" gap="xs" wrap>
          <IssueForm
            issue={issue}
            begin={{ name: '', reason: '' }}
            opener="Decide"
            opened={opened}
            acting={acting}
          />
          <SplitForm issue={issue} ask={ask} asking={asking} acting={acting} />
        </Flex>
      </TableCell>
    </TableRow>
  );
}
