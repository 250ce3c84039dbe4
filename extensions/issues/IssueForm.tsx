import { Input, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { IssueDecision } from '@loss-review/domain/issues/codes';
import type { OpenedIssues, ShownIssue } from '@loss-review/domain/issues/opened-issues';
import { saveIssue, type SavedIssue } from '@loss-review/domain/issues/saved-issue';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import { DayField } from '../form/DayField.tsx';
import { FormModal } from '../form/FormModal.tsx';
import { useFields } from '../form/use-fields.ts';

/** What an issue is opened by: a proposal, or nothing but a person's say. */
export interface NewIssue {
  readonly name: string;
  readonly reason: string;
}

/** Fields hold text; empty where nothing was said. */
type Field =
  'name' | 'reason' | 'decision' | 'action' | 'ownerId' | 'dueOn' | 'fixed' | 'evidence' | 'fixedOn';

const decisions = [
  { value: '', label: 'Nothing yet' },
  { value: 'start', label: 'Start' },
  { value: 'stop', label: 'Stop' },
  { value: 'continue', label: 'Continue' },
  { value: 'change', label: 'Change' },
];
const standings = [
  { value: '', label: 'Not yet' },
  { value: 'yes', label: 'Yes, and this shows it' },
];

/**
 * Opens an issue, decides what is done about it, by whom and until when, and resolves it. What makes no sense is told by
 * the function that saves.
 */
export function IssueForm(props: {
  /** Null: a new one. */
  readonly issue: ShownIssue | null;
  readonly begin: NewIssue;
  readonly opener: string;
  readonly opened: Pick<OpenedIssues, 'owners' | 'reasons' | 'today'>;
  readonly acting: Acting<SavedIssue>;
}): ReactElement {
  const { issue, begin, opener, opened, acting } = props;
  const empty = beginning(issue, begin, opened.today);
  const { shown, now, set } = useFields(empty);
  const typed = (name: Field, label: string) => {
    const type = (text: string): void => set({ [name]: text });
    return { name, label, value: shown[name], onInput: type, onChange: type };
  };
  const chosen = (name: Field, label: string, options: { value: string; label: string }[]) => (
    <Select
      {...{ name, label, options }}
      value={shown[name]}
      onChange={(value) => set({ [name]: String(value) })}
    />
  );
  const day = (name: Field, label: string, latest?: string) => (
    <DayField
      {...{ name, label }}
      value={shown[name] || null}
      {...(latest === undefined ? {} : { latest })}
      type={(on) => set({ [name]: on ?? '' })}
    />
  );
  return (
    <FormModal<SavedIssue>
      id={`issue-${issue?.key ?? begin.reason}`}
      opener={opener}
      openerSize="xs"
      title={issue?.name ?? 'Open an issue'}
      submit="Save"
      done="The issue was saved. Its owner finds a task in HubSpot."
      uid={saveIssue}
      acting={acting}
      onOpen={() => set(empty)}
      filled={() => {
        const { name, reason, decision, action, ownerId, dueOn, fixed, evidence, fixedOn } = now();
        return {
          ...{ issue: issue?.key ?? null, seen: issue?.revision ?? 0, action },
          reasons: issue === null && reason !== '' ? [reason] : [],
          name: name.trim() || 'Issue without a name',
          ownerId: ownerId || null,
          decision: IssueDecision.safeParse(decision).data ?? null,
          dueOn: dueOn || null,
          resolved: fixed === '' ? null : { evidence, fixedOn: fixedOn || opened.today },
        };
      }}
    >
      <Input {...typed('name', 'What is wrong in our company')} />
      {issue === null &&
        begin.reason === '' &&
        chosen('reason', 'Causes of this reason join it', opened.reasons)}
      {chosen('decision', 'What we decide', decisions)}
      <TextArea {...typed('action', 'What is to be done')} />
      {chosen(
        'ownerId',
        'Who answers for it',
        opened.owners.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {day('dueOn', 'Until when')}
      {issue && chosen('fixed', 'Is it fixed?', standings)}
      {shown.fixed && <TextArea {...typed('evidence', 'What shows that it is fixed')} required />}
      {shown.fixed && day('fixedOn', 'Fixed on', opened.today)}
      {issue?.history.map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </FormModal>
  );
}

function beginning(
  issue: ShownIssue | null,
  { name, reason }: NewIssue,
  today: string,
): Readonly<Record<Field, string>> {
  const isFixed = issue?.status === 'resolved' || issue?.status === 'seen_again';
  return {
    name: issue?.name ?? name,
    reason,
    decision: issue?.decision ?? '',
    action: issue?.action ?? '',
    ownerId: issue?.ownerId ?? '',
    dueOn: issue?.dueOn ?? '',
    fixed: isFixed ? 'yes' : '',
    evidence: issue?.evidence ?? '',
    fixedOn: (isFixed && issue?.fixedOn) || today,
  };
}
