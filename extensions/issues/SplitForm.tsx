import { Input, MultiSelect } from '@hubspot/ui-extensions';
import { OpenedIssues, type ShownIssue } from '@loss-review/domain/issues/opened-issues';
import { openIssues, type SavedIssue, splitIssue } from '@loss-review/domain/issues/saved-issue';
import { type ReactElement, useState } from 'react';
import type { Acting } from '../form/acting.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useFields } from '../form/use-fields.ts';
import type { Ask, Json } from '../functions.ts';

interface Chosen {
  readonly name: string;
  readonly reasons: readonly string[];
  readonly causes: readonly string[];
}

const empty: Chosen = { name: '', reasons: [], causes: [] };

/** Makes an issue of its own of some of an issue's reasons or causes. */
export function SplitForm(props: {
  readonly issue: ShownIssue;
  readonly ask: Ask;
  /** What the issues were opened with. */
  readonly asking: Readonly<Record<string, Json>>;
  readonly acting: Acting<SavedIssue>;
}): ReactElement {
  const { issue, ask, asking, acting } = props;
  const fields = useFields(empty);
  const [causes, setCauses] = useState<OpenedIssues['causes']>([]);
  const { name, reasons, causes: chosen } = fields.shown;
  const open = async (): Promise<void> => {
    fields.set(empty);
    const answer = await ask(openIssues, { ...asking, causesOf: issue.key }, OpenedIssues);
    if (answer.ok) setCauses(answer.value.causes);
  };
  return (
    <FormModal<SavedIssue>
      id={`split-${issue.key}`}
      opener="Split"
      openerVariant="transparent"
      openerSize="xs"
      title={`Split “${issue.name}”`}
      submit="Split it"
      done="What you chose is an issue of its own now."
      uid={splitIssue}
      acting={acting}
      onOpen={() => void open()}
      filled={() => {
        const now = fields.now();
        return {
          issue: issue.key,
          seen: issue.revision,
          name: now.name.trim() || `${issue.name} (2)`,
          reasons: [...now.reasons],
          causes: [...now.causes],
        };
      }}
    >
      <Input
        name="name"
        label="Name of the new issue"
        value={name}
        onInput={(typed) => fields.set({ name: typed })}
      />
      {issue.reasons.length > 1 && (
        <MultiSelect
          name="reasons"
          label="Reasons that move, with all their causes"
          value={[...reasons]}
          options={issue.reasons}
          onChange={(values) => fields.set({ reasons: values.map(String) })}
        />
      )}
      <MultiSelect
        name="causes"
        label="Single causes that move"
        value={[...chosen]}
        options={causes.map(({ id, label }) => ({ value: id, label }))}
        onChange={(values) => fields.set({ causes: values.map(String) })}
      />
    </FormModal>
  );
}
