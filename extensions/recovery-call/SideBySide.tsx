import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import { Alert, AutoGrid, Button, Heading, Tile } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { DraftShown } from './DraftShown.tsx';
import type { Theirs } from './kept-draft.ts';
import type { StepProps } from './step-props.ts';

/** A newer version beside one's own: nothing is written until somebody chose. */
export function SideBySide(
  props: Pick<StepProps, 'screen' | 'words'> & {
    readonly mine: CallDraft;
    readonly theirs: Theirs;
    readonly takeTheirs: () => void;
    readonly keepMine: () => void;
  },
): ReactElement {
  const { mine, theirs, screen, words, takeTheirs, keepMine } = props;
  const name = words.name(theirs.by);
  const at = theirs.kind === 'draft' ? words.moment(theirs.at) : words.day(theirs.at);
  return (
    <Column gap="md" testId="side-by-side">
      <Alert
        title={theirs.kind === 'draft' ? 'There is a newer draft' : 'The call was recorded meanwhile'}
        variant="warning"
      >
        {`${name} wrote on this call, too, perhaps on another device. Nothing was written over. Choose the version to go on with.`}
      </Alert>
      <AutoGrid columnWidth={260} flexible gap="md">
        <Tile>
          <Column gap="sm">
            <Heading>{`By ${name}, ${at}`}</Heading>
            <DraftShown shown={theirs.content} screen={screen} words={words} />
            <Button testId="take-theirs" onClick={takeTheirs}>
              Take theirs
            </Button>
          </Column>
        </Tile>
        <Tile>
          <Column gap="sm">
            <Heading>Yours, in this form</Heading>
            <DraftShown shown={mine} screen={screen} words={words} />
            <Button testId="keep-mine" onClick={keepMine}>
              Keep mine
            </Button>
          </Column>
        </Tile>
      </AutoGrid>
    </Column>
  );
}
