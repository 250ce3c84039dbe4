import type { ReactElement } from 'react';
import { IssueWork } from '../issues/IssuesPage.tsx';
import { type IssueAsking, useIssues } from '../issues/use-issues.ts';

/** Decisions, typed in place: the month's issues, opened when the meeting comes to them. */
export function DecideStep(props: IssueAsking): ReactElement {
  return <IssueWork {...useIssues(props)} />;
}
