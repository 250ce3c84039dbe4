import type { Failure } from '@loss-review/domain/answer/answer';
import { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ask } from '../functions.ts';

/** What the page has of a month's review; `failure` beside a review tells of a refresh that failed. */
type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'open'; readonly review: OpenedReview; readonly failure: Failure | null };

export interface ReviewControls {
  readonly opening: Opening;
  /** The review opened last, of whatever month: it knows the months and the currency. */
  readonly latest: OpenedReview | null;
  readonly reload: () => Promise<void>;
  readonly reloading: boolean;
}

/**
 * Opens a month's review, and again on `reload`, which leaves on the screen what is there until the answer comes and
 * does nothing while one is awaited.
 */
export function useReview(
  ask: Ask,
  portalId: number,
  month: string | undefined,
  locale: string | undefined,
): ReviewControls {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' });
  const [latest, setLatest] = useState<OpenedReview | null>(null);
  const [reloading, setReloading] = useState(false);
  // Answers may come out of order when months are changed quickly: only the newest question's counts.
  const newest = useRef(0);
  const underWay = useRef(-1);
  const load = useCallback(async (): Promise<void> => {
    if (underWay.current === newest.current) return;
    const question = (newest.current += 1);
    underWay.current = question;
    setReloading(true);
    const answer = await ask(
      'open-review',
      { portalId, ...(month !== undefined && { month }), ...(locale !== undefined && { locale }) },
      OpenedReview,
    );
    if (question !== newest.current) return;
    underWay.current = -1;
    setReloading(false);
    if (answer.ok) {
      setLatest(answer.value);
      setOpening({ state: 'open', review: answer.value, failure: null });
    } else {
      setOpening((was) =>
        was.state === 'open' ? { ...was, failure: answer } : { state: 'failed', failure: answer },
      );
    }
  }, [ask, portalId, month, locale]);
  useEffect(() => {
    setOpening({ state: 'loading' });
    void load();
    return () => {
      newest.current += 1;
    };
  }, [load]);
  return { opening, latest, reload: load, reloading };
}
