import { Button, Flex, LoadingButton, Select, Tile } from '@hubspot/ui-extensions';
import { type ListedOption, ownWords } from '@loss-review/domain/reasons/reason-list';
import { offeredReasons, shownReasons } from '@loss-review/domain/reasons/say-reason';
import { type ReactNode, useState } from 'react';
import { EnterLabel, labelIn } from './EnterLabel.tsx';
import type { ReasonWork } from './reason-form.ts';

/** What can be done with one reason: rename, hide or show, merge. */
export function ReasonPanel(props: ReasonWork & { readonly reason: ListedOption }): ReactNode {
  const { reason, held, isSaving, show, make } = props;
  const { value: code } = reason;
  const [typed, setTyped] = useState(ownWords(reason, held.list));
  const [into, setInto] = useState('');
  const isMerged = held.rules.merged.some(({ from }) => from === code);
  const isHidden = reason.hidden || isMerged;
  const label = labelIn(typed);
  const renamed = label === null ? null : ({ does: 'rename', code, label } as const);
  const targets = offeredReasons(shownReasons(held.list.reasons, held.rules), '');
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <EnterLabel
          label="Name of the reason"
          description="The records that hold it show the new name."
          typed={typed}
          type={setTyped}
        />
        <Flex direction="row" gap="sm" wrap>
          <LoadingButton
            variant="primary"
            size="sm"
            loading={isSaving}
            disabled={renamed === null}
            onClick={() => make(renamed)}
          >
            Save the name
          </LoadingButton>
          <LoadingButton
            size="sm"
            loading={isSaving}
            onClick={() => make({ does: isHidden ? 'show' : 'hide', code })}
          >
            {isHidden ? 'Offer it again' : 'Hide it'}
          </LoadingButton>
        </Flex>
        <Select
          name="mergeInto"
          label="Merge it into"
          description="It is hidden and counts as the other from now on, on old records too. Offering it again undoes this."
          placeholder="Choose a reason"
          {...(into === '' ? {} : { value: into })}
          options={targets.filter(({ value }) => value !== code)}
          onChange={(chosen) => setInto(String(chosen))}
        />
        <Flex direction="row" gap="sm" wrap>
          <LoadingButton
            size="sm"
            loading={isSaving}
            disabled={into === ''}
            onClick={() => make({ does: 'merge', code, into })}
          >
            Merge
          </LoadingButton>
          <Button size="sm" variant="transparent" onClick={() => show(null)}>
            Close
          </Button>
        </Flex>
      </Flex>
    </Tile>
  );
}
