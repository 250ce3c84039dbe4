import { LoadingButton, Text } from '@hubspot/ui-extensions';
import type { ListedCall } from '@loss-review/domain/my-calls/my-calls';
import { remindCaller } from '@loss-review/domain/my-calls/parameters';
import { type ReactElement, useRef, useState } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { Changing } from './use-changes.ts';

/** Reminds whoever has a call, once; afterwards it says when that was. */
export function RemindButton(props: {
  readonly call: ListedCall;
  readonly words: LocalWords;
  readonly changing: Changing;
}): ReactElement {
  const { call, words, changing } = props;
  const [isReminding, setReminding] = useState(false);
  // A ref, since a second click may come before the first is drawn.
  const underWay = useRef(false);
  if (call.remindedOn !== null) return <Text>{`Reminded on ${words.day(call.remindedOn)}`}</Text>;
  const remind = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setReminding(true);
    const { taskId, callerId } = call;
    const answer = await changing.save(remindCaller, { taskId, seen: { callerId } });
    underWay.current = false;
    setReminding(false);
    if (!answer.ok) changing.failed(answer);
    else changing.saved(answer.value, 'HubSpot reminds the caller.');
  };
  return (
    <LoadingButton size="xs" loading={isReminding} onClick={() => void remind()}>
      Remind
    </LoadingButton>
  );
}
