import { Alert, Divider, Flex, Heading, Select, Text } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import type { ReactElement } from 'react';
import { AskedStates, RefreshButton } from '../AskedStates.tsx';
import { PagedTable } from '../PagedTable.tsx';
import { PageNavigation } from '../PageNavigation.tsx';
import { IssueForm } from './IssueForm.tsx';
import { type IssueMeans, IssueRow, nothingProposed } from './IssueRow.tsx';
import { MergeForm } from './MergeForm.tsx';
import { type IssueAsking, type IssuesAtWork, useIssues } from './use-issues.ts';

interface IssuesPageProps extends IssueAsking {
  readonly onMonth: (month: string) => void;
}

const columns = [
  { label: 'Issue', width: 600 },
  { label: 'What became of it' },
  { label: 'What to do' },
] as const;

/** The issues of a month's review: last month's promises first, then what its causes propose. */
export function IssuesPage(props: IssuesPageProps): ReactElement {
  const { month, onMonth } = props;
  const work = useIssues(props);
  const { asked, words } = work;
  const { value: opened } = asked;
  return (
    <Flex direction="column" gap="md">
      <PageTitle>Issues</PageTitle>
      <PageNavigation here="/issues" month={month} />
      {opened && (
        <Flex direction="row" gap="sm" align="end" wrap>
          <Select
            label="Month"
            name="month"
            value={opened.month}
            options={opened.months.map((each) => ({ value: each, label: words.month(each) }))}
            onChange={(chosen) => onMonth(String(chosen))}
          />
          <RefreshButton asked={asked} />
        </Flex>
      )}
      <IssueWork {...work} />
    </Flex>
  );
}

/** What was saved last, and the issues with what can be done about them. */
export function IssueWork({ asked, asking, acting, notice, ask }: IssuesAtWork): ReactElement {
  const { value: opened } = asked;
  return (
    <>
      {notice && <Alert title={notice.says} variant={notice.variant} testId="notice" />}
      <AskedStates asked={asked} waiting="Looking for issues" failed="The issues could not be opened" />
      {opened && <OpenIssuesShown {...{ ask, asking, opened, acting }} />}
    </>
  );
}

function OpenIssuesShown(props: IssueMeans): ReactElement {
  const { opened, acting } = props;
  const { issues, proposals, sentence, caution } = opened;
  return (
    <Flex direction="column" gap="md">
      <Text>{sentence}</Text>
      {issues.length > 0 && (
        <PagedTable
          columns={columns}
          rows={issues.map((issue) => (
            <IssueRow key={issue.key} {...props} issue={issue} />
          ))}
        />
      )}
      {caution && <Text variant="microcopy">{caution}</Text>}
      <Flex direction="row" gap="sm">
        <IssueForm {...{ issue: null, opened, acting }} begin={nothingProposed} opener="Open an issue" />
        {issues.length > 1 && <MergeForm issues={issues} acting={acting} />}
      </Flex>
      <Divider />
      <Heading>Proposed by the causes of the month</Heading>
      {proposals.length === 0 && <Text>Every known cause of the month belongs to an issue.</Text>}
      {proposals.map((proposal) => (
        <Flex key={proposal.reason} direction="row" gap="sm" align="center" wrap>
          <Text>{proposal.sentence}</Text>
          <IssueForm {...{ issue: null, opened, acting }} begin={proposal} opener="Open this issue" />
        </Flex>
      ))}
    </Flex>
  );
}
