import { Alert, Divider, Flex, Heading, Select, Text } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import { OpenedIssues } from '@loss-review/domain/issues/opened-issues';
import { openIssues, SavedIssue } from '@loss-review/domain/issues/saved-issue';
import { type LocalWords, localWords } from '@loss-review/domain/words/local-words';
import { type ReactElement, useMemo, useState } from 'react';
import { AskedStates, RefreshButton } from '../AskedStates.tsx';
import type { Acting } from '../form/acting.ts';
import type { Ask } from '../functions.ts';
import { PagedTable } from '../PagedTable.tsx';
import { PageNavigation } from '../PageNavigation.tsx';
import { useAsked } from '../use-asked.ts';
import { IssueForm } from './IssueForm.tsx';
import { type IssueMeans, IssueRow } from './IssueRow.tsx';
import { MergeForm } from './MergeForm.tsx';

interface IssuesPageProps {
  readonly ask: Ask;
  /** A new UUID. */
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
  readonly portalId: number;
  /** The user's name. */
  readonly who: string;
  readonly locale: string | undefined;
  /** `YYYY-MM`; without it the last month that is over. */
  readonly month: string | undefined;
  readonly onMonth: (month: string) => void;
}

const columns = [
  { label: 'Issue', width: 380 },
  { label: 'What became of it' },
  { label: 'Owner' },
  { label: 'Due' },
  { label: 'Money of the month', align: 'right' },
  { label: 'What to do' },
] as const;

/** The issues of a month's review: last month's promises first, then what its causes propose. */
export function IssuesPage(props: IssuesPageProps): ReactElement {
  const { ask, portalId, who, locale, month, newId, closeOverlay, onMonth } = props;
  const asking = useMemo(
    () => ({
      portalId,
      ...(month === undefined ? {} : { month }),
      ...(locale === undefined ? {} : { locale }),
    }),
    [portalId, month, locale],
  );
  const asked = useAsked(ask, openIssues, asking, OpenedIssues);
  const { value: opened, again } = asked;
  const [notice, setNotice] = useState<string | null>(null);
  const words = localWords(locale, opened?.currency ?? 'EUR');
  const acting: Acting<SavedIssue> = {
    newId,
    closeOverlay,
    save: (uid, given) => ask(uid, { ...given, portalId, who, month: opened?.month ?? '' }, SavedIssue),
    saved: ({ outcome }, done) => {
      setNotice(outcome === 'saved' ? done : fasterColleague);
      again();
    },
  };
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
      {notice && (
        <Alert title={notice} variant={notice === fasterColleague ? 'warning' : 'success'} testId="notice" />
      )}
      <AskedStates asked={asked} waiting="Looking for issues" failed="The issues could not be opened" />
      {opened && <OpenIssuesShown {...{ ask, asking, opened, acting, words }} />}
    </Flex>
  );
}

const fasterColleague =
  'A colleague changed this issue since it was shown, so nothing of yours was saved. Below is how it stands now.';

function OpenIssuesShown(props: IssueMeans & { readonly words: LocalWords }): ReactElement {
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
        <IssueForm
          issue={null}
          begin={{ name: '', reason: '' }}
          opener="Open an issue"
          opened={opened}
          acting={acting}
        />
        {issues.length > 1 && <MergeForm issues={issues} acting={acting} />}
      </Flex>
      <Divider />
      <Heading>Proposed by the causes of the month</Heading>
      {proposals.length === 0 && <Text>Every known cause of the month belongs to an issue.</Text>}
      {proposals.map((proposal) => (
        <Flex key={proposal.reason} direction="row" gap="sm" align="center" wrap>
          <Text>{proposal.sentence}</Text>
          <IssueForm issue={null} begin={proposal} opener="Open this issue" opened={opened} acting={acting} />
        </Flex>
      ))}
    </Flex>
  );
}
