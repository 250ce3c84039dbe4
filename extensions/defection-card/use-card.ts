import type { Failure } from '@loss-review/domain/answer/answer';
import { Card } from '@loss-review/domain/card/card';
import { openCard } from '@loss-review/domain/card/parameters';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ask } from '../functions.ts';

/** What the screen has of the card. */
export type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'open'; readonly card: Card };

/** Opens a company's card, again on `retry`; `show` puts in its place what a save answered. */
export function useCard(
  ask: Ask,
  portalId: number,
  companyId: string,
): { readonly opening: Opening; readonly retry: () => void; readonly show: (card: Card) => void } {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' });
  // An answer may come after another company was opened, or after a save: only the latest question's counts.
  const latest = useRef(0);
  const open = useCallback(async (): Promise<void> => {
    const question = ++latest.current;
    setOpening({ state: 'loading' });
    const answer = await ask(openCard, { portalId, companyId }, Card);
    if (question !== latest.current) return;
    setOpening(answer.ok ? { state: 'open', card: answer.value } : { state: 'failed', failure: answer });
  }, [ask, portalId, companyId]);
  useEffect(() => {
    void open();
    return () => {
      latest.current += 1;
    };
  }, [open]);
  const show = useCallback((card: Card): void => {
    latest.current += 1;
    setOpening({ state: 'open', card });
  }, []);
  return { opening, retry: () => void open(), show };
}
