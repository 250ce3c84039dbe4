import { Alert, Button, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import type { CallWords } from './call-words.ts';
import type { KeptDraft } from './kept-draft.ts';

/** Says whether the words are safe; what is not saved stays in the form, and may be saved again. */
export function KeptLine(props: {
  readonly kept: KeptDraft;
  readonly words: CallWords;
  readonly again: () => void;
}): ReactElement | null {
  const { kept, words, again } = props;
  if (kept.standing === 'failed') {
    return (
      <Alert title="Not saved yet" variant="warning" testId="not-saved">
        <Column gap="sm" align="start">
          <Text>{kept.failure?.sentence}</Text>
          <Text>Your words stay here while this page is open. The next step saves them.</Text>
          <Button testId="save-again" size="xs" onClick={again}>
            Try again
          </Button>
        </Column>
      </Alert>
    );
  }
  const said = sentence(kept, words);
  return said === null ? null : (
    <Text variant="microcopy" testId="kept">
      {said}
    </Text>
  );
}

function sentence({ standing, savedAt, savedBy }: KeptDraft, words: CallWords): string | null {
  if (standing === 'saving') return 'Saving …';
  if (standing === 'unsaved') return 'Saved as soon as you pause.';
  if (savedAt === null) return null;
  return `Draft saved at ${words.moment(savedAt)}${savedBy ? ` by ${words.name(savedBy)}` : ''}.`;
}
