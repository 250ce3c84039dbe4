import { Input } from '@hubspot/ui-extensions';
import type { Problem } from '@loss-review/domain/settings/problem';
import { reportIdIn } from '@loss-review/domain/settings/report-id';
import type { ReactNode } from 'react';
import { shownProblem } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

/** A report of HubSpot, pasted as its address or number; of an address the number is kept. */
export function EnterReport(props: {
  readonly description: string;
  readonly reportId: string | null;
  readonly problems: readonly Problem[];
  readonly enter: (reportId: string | null) => void;
}): ReactNode {
  const { description, reportId, problems, enter } = props;
  const problem = shownProblem(problems, 'reportId');
  return (
    <Input
      name="reportId"
      label={fieldLabels.reportId}
      {...(problem.error ? {} : { description })}
      value={reportId ?? ''}
      onChange={(typed) => enter(typed.trim() === '' ? null : (reportIdIn(typed) ?? typed))}
      {...problem}
    />
  );
}
