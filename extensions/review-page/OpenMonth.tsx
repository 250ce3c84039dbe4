import { Divider, Flex } from '@hubspot/ui-extensions';
import type { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Ask } from '../functions.ts';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { Closing } from '../closing/Closing.tsx';
import { CountedMonth } from './CountedMonth.tsx';
import { LostCustomers } from './LostCustomers.tsx';
import { isIdle, isRunElsewhere, RunSection } from './RunSection.tsx';
import { useRun } from './use-run.ts';

/** How often a run of another window is looked at, or a list that HubSpot's search does not tell in full yet. */
const watchMs = 5_000;
/** HubSpot's search lags by seconds, a minute at worst. */
const mostLooks = 12;

interface OpenMonthProps {
  readonly ask: Ask;
  readonly pause: (ms: number) => Promise<void>;
  readonly newId: () => string;
  readonly portalId: number;
  readonly locale: string | undefined;
  /** The user's name. */
  readonly who: string;
  readonly review: OpenedReview;
  readonly words: LocalWords;
  readonly reload: () => Promise<void>;
}

/** A month that is open: running it, its numbers, who left, and what could not be used. */
export function OpenMonth({
  ask,
  pause,
  newId,
  portalId,
  locale,
  who,
  review,
  words,
  reload,
}: OpenMonthProps): ReactElement {
  const shown = useRef(review);
  useLayoutEffect(() => {
    shown.current = review;
  }, [review]);
  /** The review as it was opened before this window's run ended: what it tells of a run is over. */
  const [outdated, setOutdated] = useState<OpenedReview | null>(null);
  const controls = useRun({ ask, pause, newId }, { portalId, month: review.month }, () => {
    setOutdated(shown.current);
    void reload();
  });
  const isOutdated = outdated === review;
  const isOthers = !isOutdated && isRunElsewhere(review, controls.standing);
  const isBehind = isIdle(controls.standing) && review.lost.count < (review.numbers?.churned ?? 0);
  const looks = useRef(0);
  useEffect(() => {
    if (!isBehind) looks.current = 0;
    if (!isOthers && !(isBehind && looks.current < mostLooks)) return;
    looks.current += 1;
    let left = false;
    void pause(watchMs).then(() => (left ? undefined : reload()));
    return () => {
      left = true;
    };
    // Every look brings a new review, and with it the next look.
  }, [isOthers, isBehind, review, pause, reload]);
  const { numbers } = review;
  const run = (
    <Flex direction="column" gap="md">
      <RunSection
        portalId={portalId}
        review={review}
        controls={controls}
        isOutdated={isOutdated}
        words={words}
      />
      {numbers && isIdle(controls.standing) && !isOthers && (
        <>
          <Divider />
          <Closing
            {...{ ask, portalId, locale, who, words }}
            month={review.month}
            onRun={controls.start}
            onClosed={() => void reload()}
          />
        </>
      )}
    </Flex>
  );
  if (numbers === null || review.state === 'not over') {
    return (
      <>
        {run}
        {review.lost.count > 0 && (
          <>
            <Divider />
            <LostCustomers key={review.month} ask={ask} portalId={portalId} review={review} words={words} />
          </>
        )}
      </>
    );
  }
  return (
    <CountedMonth
      key={review.month}
      ask={ask}
      portalId={portalId}
      locale={locale}
      review={review}
      numbers={numbers}
      words={words}
      run={run}
      isRunning={review.run !== null || controls.standing.state !== 'idle'}
    />
  );
}
