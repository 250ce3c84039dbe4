import { Alert, Button, ButtonRow, Flex, Heading, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { PlannedRow, RunTold } from '@loss-review/domain/review-page/run-slice';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { CompanyLink } from '../my-calls/CompanyLink.tsx';
import { PagedTable } from '../PagedTable.tsx';

interface PlannedRunProps {
  readonly portalId: number;
  readonly month: string;
  readonly plan: readonly PlannedRow[];
  readonly told: RunTold | null;
  readonly words: LocalWords;
  readonly onConfirm: () => void;
  /** Writes all but the calls; null where calls were given already. */
  readonly onChoose: (() => void) | null;
  readonly onLeave: () => void;
}

const what: Readonly<Record<PlannedRow['what'], string>> = {
  churned: 'Customer lost',
  leaving: 'Customer leaving',
  possible: 'Possible loss',
  downgraded: 'Customer stays with less',
  lost_deal: 'Deal with a prospect lost',
  returned: 'Customer came back',
  evidence: 'Further evidence of a loss',
  task: 'Call task',
};

/** What a run would write, for somebody to say yes or no. */
export function PlannedRun({
  portalId,
  month,
  plan,
  told,
  words,
  onConfirm,
  onChoose,
  onLeave,
}: PlannedRunProps): ReactElement {
  const rows = inOrder(plan, month);
  const withCalls = plan.some(({ what: kind }) => kind === 'task');
  return (
    <Flex direction="column" gap="sm">
      <Heading>{`What a run of ${words.month(month)} would write`}</Heading>
      {told?.changedRules && (
        <Alert title="By changed rules" variant="warning">
          {`${told.changedRules.sentence} So every company was looked at. This is all that the new rules would write.`}
        </Alert>
      )}
      <Text testId="plan-summary">{summary(plan, month, told, words)}</Text>
      {plan.length > 0 && (
        <PagedTable
          condensed
          columns={[
            { label: 'What' },
            { label: 'Who or what about' },
            { label: 'When' },
            { label: 'Value', align: 'right' },
            ...(withCalls ? [{ label: 'Who calls' }] : []),
          ]}
          rows={rows.map((row, place) => (
            <TableRow key={place}>
              <TableCell>{what[row.what]}</TableCell>
              <TableCell>
                {row.companyId === null ? row.name : <CompanyLink portalId={portalId} call={row} />}
              </TableCell>
              <TableCell>{row.on === null ? 'Not known' : words.day(row.on)}</TableCell>
              <TableCell align="right">{row.value === null ? '' : words.money(row.value)}</TableCell>
              {withCalls && <TableCell>{row.caller}</TableCell>}
            </TableRow>
          ))}
        />
      )}
      <ButtonRow>
        <Button variant="primary" onClick={onConfirm}>
          {confirmation(plan, told)}
        </Button>
        {onChoose && <Button onClick={onChoose}>The same, but choose first who is called</Button>}
        <Button onClick={onLeave}>Leave it</Button>
      </ButtonRow>
    </Flex>
  );
}

function confirmation(plan: readonly PlannedRow[], told: RunTold | null): string {
  if (told?.changedRules)
    return plan.length > 0 ? 'Mark these and count the month' : 'Accept and count the month';
  return plan.length > 0 ? 'Write this and count the month' : 'Count the month';
}

/** The month's own first, calls behind losses, the dearest first. */
function inOrder(plan: readonly PlannedRow[], month: string): readonly PlannedRow[] {
  const place = ({ what: kind, on }: PlannedRow): number =>
    kind === 'task' ? 2 : on?.startsWith(month) && kind === 'churned' ? 0 : on?.startsWith(month) ? 1 : 3;
  return [...plan].sort((a, b) => place(a) - place(b) || (b.value ?? 0) - (a.value ?? 0));
}

function summary(
  plan: readonly PlannedRow[],
  month: string,
  told: RunTold | null,
  words: LocalWords,
): string {
  if (plan.length === 0) {
    return 'Nothing is missing in HubSpot: all losses and calls are there. A run would only count the month.';
  }
  const tasks = plan.filter((row) => row.what === 'task').length;
  const changes = plan.length - tasks;
  const gone = plan.filter((row) => row.what === 'churned' && row.on?.startsWith(month)).length;
  const parts = [
    ...(changes > 0 ? [`${words.count(changes)} ${changes === 1 ? 'change' : 'changes'} to losses`] : []),
    ...(tasks > 0 ? [`${words.count(tasks)} ${tasks === 1 ? 'call task' : 'call tasks'}`] : []),
  ];
  const ofMonth =
    gone === 0 ? 'no customer lost' : gone === 1 ? '1 customer lost' : `${words.count(gone)} customers lost`;
  return [
    `${parts.join(' and ')}; among them ${ofMonth} in ${words.month(month)}, the rest in other months or of other kinds.`,
    ...(gone > 0 && tasks === 0
      ? ['Calls are chosen in the run itself, once the losses are on record.']
      : []),
    ...(told === null ? [] : [`${words.count(told.candidates)} companies and deals were looked at.`]),
    'Nothing was written yet.',
  ].join(' ');
}
