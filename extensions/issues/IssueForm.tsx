import { Input, Select, Text, TextArea } from '@hubspot/ui-extensions';
import type { OpenedIssues, ShownIssue } from '@loss-review/domain/issues/opened-issues';
import { IssueDecision } from '@loss-review/domain/issues/codes';
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

const decisions = [
  { value: '', label: 'Nothing yet' },
  { value: 'start', label: 'Start' },
  { value: 'stop', label: 'Stop' },
  { value: 'continue', label: 'Continue' },
  { value: 'change', label: 'Change' },
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
  const empty = beginning(issue, begin);
  const fields = useFields(empty);
  const { name, reason, ownerId, decision, action, dueOn, isFixed, evidence, fixedOn } = fields.shown;
  const owners = opened.owners.map(({ id, name: label }) => ({ value: id, label }));
  const isGone = issue !== null && ownerId !== '' && owners.every(({ value }) => value !== ownerId);
  return (
    <FormModal<SavedIssue>
      id={`issue-${issue?.key ?? begin.reason}`}
      opener={opener}
      openerSize="xs"
      title={issue === null ? 'Open an issue' : issue.name}
      submit="Save"
      done="The issue was saved. Its owner finds a task in HubSpot."
      uid={saveIssue}
      acting={acting}
      onOpen={() => fields.set(empty)}
      filled={() => {
        const now = fields.now();
        return {
          issue: issue?.key ?? null,
          seen: issue?.revision ?? 0,
          reasons: issue === null && now.reason !== '' ? [now.reason] : [],
          name: now.name.trim() || begin.name || 'Issue without a name',
          ownerId: now.ownerId || null,
          decision: IssueDecision.safeParse(now.decision).data ?? null,
          action: now.action,
          dueOn: now.dueOn,
          resolved: now.isFixed ? { evidence: now.evidence, fixedOn: now.fixedOn ?? opened.today } : null,
        };
      }}
    >
      <Input
        name="name"
        label="What is wrong in our company"
        value={name}
        onInput={(typed) => fields.set({ name: typed })}
      />
      {issue === null && begin.reason === '' && (
        <Select
          name="reason"
          label="Causes of this reason join it"
          value={reason}
          options={opened.reasons}
          onChange={(chosen) => fields.set({ reason: String(chosen) })}
        />
      )}
      <Select
        name="decision"
        label="What we decide"
        value={decision}
        options={decisions}
        onChange={(chosen) => fields.set({ decision: String(chosen) })}
      />
      <TextArea
        name="action"
        label="What is to be done"
        value={action}
        onInput={(typed) => fields.set({ action: typed })}
      />
      <Select
        name="owner"
        label="Who answers for it"
        value={ownerId}
        options={isGone ? [...owners, { value: ownerId, label: issue.ownerName }] : owners}
        onChange={(chosen) => fields.set({ ownerId: String(chosen) })}
      />
      <DayField name="due" label="Until when" value={dueOn} type={(day) => fields.set({ dueOn: day })} />
      {issue !== null && (
        <Select
          name="standing"
          label="Is it fixed?"
          value={isFixed ? 'yes' : 'no'}
          options={[
            { value: 'no', label: 'Not yet' },
            { value: 'yes', label: 'Yes, and this shows it' },
          ]}
          onChange={(chosen) => fields.set({ isFixed: chosen === 'yes', fixedOn: fixedOn ?? opened.today })}
        />
      )}
      {isFixed && (
        <>
          <TextArea
            name="evidence"
            label="What shows that it is fixed"
            required
            value={evidence}
            onInput={(typed) => fields.set({ evidence: typed })}
          />
          <DayField
            name="fixed"
            label="Fixed on"
            value={fixedOn}
            latest={opened.today}
            type={(day) => fields.set({ fixedOn: day })}
          />
        </>
      )}
      {issue?.history.map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </FormModal>
  );
}

function beginning(issue: ShownIssue | null, { name, reason }: NewIssue) {
  return {
    name: issue?.name ?? name,
    reason,
    ownerId: issue?.ownerId ?? '',
    decision: String(issue?.decision ?? ''),
    action: issue?.action ?? '',
    dueOn: issue?.dueOn ?? null,
    isFixed: issue?.status === 'resolved' || issue?.status === 'seen_again',
    evidence: issue?.evidence ?? '',
    fixedOn: issue?.fixedOn ?? null,
  };
}
