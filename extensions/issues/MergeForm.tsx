import { MultiSelect, Text } from '@hubspot/ui-extensions';
import type { ShownIssue } from '@loss-review/domain/issues/opened-issues';
import { mergeIssues, type SavedIssue } from '@loss-review/domain/issues/saved-issue';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useFields } from '../form/use-fields.ts';

const empty: { readonly keys: readonly string[] } = { keys: [] };

/** Makes one of several issues. */
export function MergeForm(props: {
  readonly issues: readonly ShownIssue[];
  readonly acting: Acting<SavedIssue>;
}): ReactElement {
  const { issues, acting } = props;
  const fields = useFields(empty);
  return (
    <FormModal<SavedIssue>
      id="merge-issues"
      opener="Merge issues"
      title="Which issues are the same?"
      submit="Merge them"
      done="They are one issue now."
      uid={mergeIssues}
      acting={acting}
      onOpen={() => fields.set(empty)}
      filled={() => ({
        issues: issues
          .filter(({ key }) => fields.now().keys.includes(key))
          .map(({ key, revision }) => ({ key, seen: revision })),
      })}
    >
      <Text>The oldest goes on with the causes of all; the others point to it. Nothing is deleted.</Text>
      <MultiSelect
        name="issues"
        label="Issues"
        value={[...fields.shown.keys]}
        options={issues.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(values) => fields.set({ keys: values.map(String) })}
      />
    </FormModal>
  );
}
