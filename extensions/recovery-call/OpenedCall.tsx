import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { Text } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';
import { Column } from './Column.tsx';
import type { KeepAttempt } from './Attempts.tsx';
import { BeforeCall } from './BeforeCall.tsx';
import type { CallWords } from './call-words.ts';
import type { Ways } from './draft-keeper.ts';
import { KeptLine } from './KeptLine.tsx';
import { RecordShown } from './RecordShown.tsx';
import { SideBySide } from './SideBySide.tsx';
import { lossSentence, standingSentences } from './standing-sentences.ts';
import type { StepProps } from './step-props.ts';
import { Steps } from './Steps.tsx';
import { Summary } from './Summary.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

/** A call that is to be made, is being made, or was made. */
export interface OpenedCallProps {
  readonly screen: CallScreen;
  readonly call: NonNullable<CallScreen['call']>;
  readonly words: CallWords;
  readonly keepAttempt: KeepAttempt;
  readonly ways: Omit<Ways, 'changed'>;
  /** The record is saved. */
  readonly recorded: () => void;
}

/** The recovery call: before it, its five steps, the look at all of it, and its record. */
export function OpenedCall(props: OpenedCallProps): ReactElement {
  const { screen, call, words, ways, recorded } = props;
  const { kept, keeper } = useKeptDraft(screen, ways);
  const [at, setAt] = useState(call.draft ? 'steps' : call.record ? 'record' : 'before');
  const [saving, setSaving] = useState(false);
  const { draft, theirs } = kept;
  const step: StepProps = {
    ...{ screen, call, draft, words },
    type: keeper.type,
  };
  const goTo = (next: typeof draft.step): void => {
    keeper.type({ step: next });
    void keeper.flush();
    setAt('steps');
  };
  const look = (where: string) => (): void => {
    void keeper.flush();
    setAt(where);
  };
  // Not while the draft is kept: a button that is switched off on its own is one that the keyboard passes by.
  const save = async (): Promise<void> => {
    setSaving(true);
    if (await keeper.finish()) recorded();
    setSaving(false);
  };

  if (theirs) {
    return (
      <SideBySide
        {...{ screen, words, theirs }}
        mine={draft}
        takeTheirs={() => {
          keeper.takeTheirs();
          setAt(theirs.kind === 'record' ? 'record' : 'steps');
        }}
        keepMine={() => void keeper.keepMine()}
      />
    );
  }
  return (
    <Column gap="md">
      <Column gap="flush">
        <Text format={{ fontWeight: 'demibold' }}>{lossSentence(screen, call, words)}</Text>
        {standingSentences(screen, call, words).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Column>
      {at === 'before' && (
        <BeforeCall
          {...step}
          newId={ways.newId}
          keepAttempt={props.keepAttempt}
          begun={kept.savedAt !== null}
          start={() => goTo(draft.step)}
        />
      )}
      {at === 'steps' && (
        <Steps
          {...step}
          newId={ways.newId}
          goTo={goTo}
          chooseContact={look('before')}
          finish={look('summary')}
        />
      )}
      {at === 'summary' && <Summary {...step} {...{ saving, goTo }} save={() => void save()} />}
      {at !== 'record' && <KeptLine {...{ kept, words }} again={() => void keeper.flush()} />}
      {at === 'record' && <RecordShown {...step} correct={() => setAt('steps')} />}
    </Column>
  );
}
