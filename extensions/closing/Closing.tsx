import { Alert, Button, ButtonRow, Flex, Heading, LoadingButton, Text } from '@hubspot/ui-extensions';
import {
  ClosedMonth,
  closeMonth,
  openClosing,
  OpenedClosing,
  Reminded,
  remindMissing,
} from '@loss-review/domain/closing/opened-closing';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { AskedStates } from '../AskedStates.tsx';
import { FigureView } from '../figure/FigureView.tsx';
import type { Ask } from '../functions.ts';
import { RecordLists } from '../review-page/RecordLists.tsx';
import { useAsked } from '../use-asked.ts';

interface ClosingProps {
  readonly ask: Ask;
  readonly portalId: number;
  /** `YYYY-MM` */
  readonly month: string;
  readonly locale: string | undefined;
  /** The user's name. */
  readonly who: string;
  readonly words: LocalWords;
  /** Runs the month; `full`: over everything. */
  readonly onRun: (how: { readonly dryRun: false; readonly full: boolean }) => void;
  readonly onClosed: () => void;
}

interface Told {
  readonly sentence: string;
  readonly variant: 'success' | 'warning' | 'danger';
}

/** Closing a month: what is missing, who is reminded, freezing; and afterwards what has moved since. */
export function Closing(props: ClosingProps): ReactElement {
  const { ask, portalId, month, who, words, onRun, onClosed } = props;
  const locale = props.locale ?? 'en';
  const parameters = useMemo(() => ({ portalId, month, locale }), [portalId, month, locale]);
  const asked = useAsked(ask, openClosing, parameters, OpenedClosing);
  const { value, again } = asked;
  const [told, tell] = useState<Told | null>(null);
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  // A ref, since a second click may come before the first is drawn.
  const underWay = useRef(false);

  const once = (work: () => Promise<Told>): void => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    void work().then((news) => {
      underWay.current = false;
      setBusy(false);
      setSure(false);
      tell(news);
      again();
    });
  };
  const close = async (): Promise<Told> => {
    const answer = await ask(closeMonth, { ...parameters, who, seen: value?.seen ?? '' }, ClosedMonth);
    if (!answer.ok) return { sentence: answer.sentence, variant: 'danger' };
    const { outcome, sentence } = answer.value;
    if (outcome !== 'changed_meanwhile') onClosed();
    return { sentence, variant: outcome === 'closed' ? 'success' : 'warning' };
  };
  const remind = async (): Promise<Told> => {
    let from: { cursor?: string } = {};
    for (;;) {
      const answer = await ask(remindMissing, { portalId, month, ...from }, Reminded);
      if (!answer.ok) return { sentence: answer.sentence, variant: 'danger' };
      const { cursor, sentence } = answer.value;
      if (cursor === null) return { sentence, variant: 'success' };
      from = { cursor };
    }
  };
  const block = value?.blocks[0];
  return (
    <Flex direction="column" gap="sm" testId="closing">
      <Heading>Closing the month</Heading>
      <AskedStates
        asked={asked}
        waiting="Looking for what is missing"
        failed="What is missing could not be told"
      />
      {told && <Alert title={told.sentence} variant={told.variant} />}
      {value && (
        <>
          <Text>{value.sentence}</Text>
          {block && <Text>{block.sentence}</Text>}
          {value.restated && <FigureView figure={value.restated} words={words} />}
          <RecordLists portalId={portalId} lists={value.missing} says="" />
          {value.remind !== null && <Text variant="microcopy">{value.remind}</Text>}
          <ButtonRow>
            {value.remind !== null && (
              <LoadingButton loading={isBusy} onClick={() => once(remind)}>
                Remind them
              </LoadingButton>
            )}
            {(value.isClosed || block?.does === 'full_pass') && (
              <Button onClick={() => onRun({ dryRun: false, full: true })}>Look at everything again</Button>
            )}
            {block?.does === 'count' && (
              <Button onClick={() => onRun({ dryRun: false, full: false })}>Count the month again</Button>
            )}
            {!value.isClosed && !block && (
              <LoadingButton
                variant={isSure ? 'destructive' : 'primary'}
                loading={isBusy}
                onClick={() => (isSure ? once(close) : setSure(true))}
              >
                {isSure ? 'Close it for good' : 'Close the month'}
              </LoadingButton>
            )}
            {isSure && <Button onClick={() => setSure(false)}>Not yet</Button>}
          </ButtonRow>
        </>
      )}
    </Flex>
  );
}
