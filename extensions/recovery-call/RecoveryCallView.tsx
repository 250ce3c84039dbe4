import type { Answer } from '@loss-review/domain/answer/answer';
import { CallScreen, SavedCall, SavedDraft } from '@loss-review/domain/calls/record/call-screen';
import {
  logAttempt,
  openCall,
  saveCall,
  saveCallDraft,
} from '@loss-review/domain/calls/record/function-uids';
import { EmptyState, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';
import { NotOpened } from '../card/NotOpened.tsx';
import { useOpening } from '../card/use-opening.ts';
import type { Ask, Json } from '../functions.ts';
import type { KeepAttempt } from './Attempts.tsx';
import { callWords } from './call-words.ts';
import { OpenedCall } from './OpenedCall.tsx';

/** Whose call, by whom, and the ways out of the worker. */
export interface RecoveryCallViewProps {
  readonly portalId: number;
  readonly companyId: string;
  /** The user's name, kept with what they write. */
  readonly who: string;
  readonly locale: string | undefined;
  readonly ask: Ask;
  readonly newId: () => string;
  readonly pause: (ms: number) => Promise<void>;
  /** The company has changed by what was saved, told in a sentence. */
  readonly onChange: (done: string) => void;
}

/** The recovery call of a company from its first request on. */
export function RecoveryCallView(props: RecoveryCallViewProps): ReactElement {
  const { portalId, companyId, who, locale, ask, newId, pause, onChange } = props;
  const { opening, retry, show } = useOpening(ask, openCall, CallScreen, portalId, companyId);
  /** Counts what was recorded here: each record is begun to be read anew. */
  const [records, setRecords] = useState(0);

  if (opening.state === 'loading') {
    return <LoadingSpinner label="Looking this call up" showLabel layout="centered" />;
  }
  if (opening.state === 'failed') return <NotOpened failure={opening.failure} retry={retry} />;
  const screen = opening.value;
  const words = callWords(screen, locale);
  if (screen.call === null) {
    return (
      <EmptyState title="No call is needed" layout="vertical">
        <Text testId="no-call">
          {`${words.name(screen.company.name)} has not left, so there is nobody to call. Calls are about customers who left.`}
        </Text>
      </EmptyState>
    );
  }
  const { lossKey } = screen.call;
  const claimed = { portalId, companyId, lossKey, who };
  const save = (uid: string, what: Readonly<Record<string, Json>>): Promise<Answer<SavedCall>> =>
    ask(uid, { ...claimed, ...what }, SavedCall);
  const keepAttempt: KeepAttempt = async (id, outcome) => {
    const answer = await save(logAttempt, { id, outcome });
    if (!answer.ok) return answer.sentence;
    show(answer.value.screen);
    onChange('The attempt was kept.');
    return null;
  };
  return (
    <OpenedCall
      key={`${lossKey} ${records}`}
      {...{ screen, words, keepAttempt }}
      call={screen.call}
      recorded={() => {
        setRecords(records + 1);
        onChange('The call was recorded.');
      }}
      ways={{
        newId,
        pause,
        // Words on the screen outlive a call that is gone.
        answered: (now) => {
          if (now.call?.lossKey === lossKey) show(now);
        },
        saveDraft: ({ id, seenDraft, words: draft }) =>
          ask(saveCallDraft, { ...claimed, id, seenDraft, draft }, SavedDraft),
        saveRecord: ({ id, seen, seenDraft, words: record }) =>
          save(saveCall, { id, seen, seenDraft, record }),
      }}
    />
  );
}
