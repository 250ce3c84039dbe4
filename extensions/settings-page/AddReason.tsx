import { Button, Flex, LoadingButton, Tile } from '@hubspot/ui-extensions';
import type { ListedOption } from '@loss-review/domain/reasons/reason-list';
import { type ReactNode, useState } from 'react';
import { EnterLabel, labelIn } from './EnterLabel.tsx';
import type { ReasonWork } from './reason-form.ts';

/** Adds a reason to a category. */
export function AddReason(props: ReasonWork & { readonly category: ListedOption }): ReactNode {
  const { category, isSaving, show, make } = props;
  const [typed, setTyped] = useState('');
  const label = labelIn(typed);
  const change = label === null ? null : ({ does: 'add', category: category.value, label } as const);
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <EnterLabel
          label={`New reason in ${category.label}`}
          description="In the words your callers would use, without the category."
          typed={typed}
          type={setTyped}
        />
        <Flex direction="row" gap="sm" wrap>
          <LoadingButton
            variant="primary"
            size="sm"
            loading={isSaving}
            disabled={change === null}
            onClick={() => make(change)}
          >
            Add the reason
          </LoadingButton>
          <Button size="sm" variant="transparent" onClick={() => show(null)}>
            Close
          </Button>
        </Flex>
      </Flex>
    </Tile>
  );
}
