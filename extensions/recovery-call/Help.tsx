import { longest } from '@loss-review/domain/calls/record/call-draft';
import { Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Choose } from './Choose.tsx';
import { DayField } from '../form/DayField.tsx';
import type { StepProps } from './step-props.ts';
import { WordsField } from './WordsField.tsx';

/** What is put right at once, by whom, and by when. */
export function Help({ screen, draft, words, type }: StepProps): ReactElement {
  const { help } = draft;
  const change = (part: Partial<typeof help>): void => type((now) => ({ help: { ...now.help, ...part } }));
  const gone = help.ownerId !== null && screen.owners.every(({ id }) => id !== help.ownerId);
  return (
    <>
      <WordsField
        name="help"
        label="What did we promise?"
        description="Leave it empty where nothing was promised."
        value={help.text}
        longest={longest.help}
        type={(text) => change({ text })}
      />
      <Choose
        name="helpOwner"
        label="Who helps?"
        held={help.ownerId ?? ''}
        options={[
          ...screen.owners.map(({ id, name }) => ({ value: id, label: words.name(name) })),
          ...(gone ? [{ value: String(help.ownerId), label: 'Somebody who is no longer here' }] : []),
        ]}
        choose={(ownerId) => change({ ownerId })}
      />
      <DayField
        name="helpDueOn"
        label="By when?"
        value={help.dueOn}
        earliest={screen.today}
        type={(dueOn) => change({ dueOn })}
      />
      <Text variant="microcopy">Saving the record makes it a task of this person, due on that day.</Text>
    </>
  );
}
