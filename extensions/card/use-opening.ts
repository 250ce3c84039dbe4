import type { Failure } from '@loss-review/domain/answer/answer';
import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { Ask } from '../functions.ts';

/** What the screen has of what it opens. */
export type Opening<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'open'; readonly value: T };

/** Opens a company's screen by a function, again on `retry`; `show` puts in its place what a save answered. */
export function useOpening<T>(
  ask: Ask,
  uid: string,
  Value: z.ZodMiniType<T>,
  portalId: number,
  companyId: string,
): { readonly opening: Opening<T>; readonly retry: () => void; readonly show: (value: T) => void } {
  const [opening, setOpening] = useState<Opening<T>>({ state: 'loading' });
  // An answer may come after another company was opened, or after a save: only the latest question's counts.
  const latest = useRef(0);
  const open = useCallback(async (): Promise<void> => {
    const question = ++latest.current;
    setOpening({ state: 'loading' });
    const answer = await ask(uid, { portalId, companyId }, Value);
    if (question !== latest.current) return;
    setOpening(answer.ok ? { state: 'open', value: answer.value } : { state: 'failed', failure: answer });
  }, [ask, uid, Value, portalId, companyId]);
  useEffect(() => {
    void open();
    return () => {
      latest.current += 1;
    };
  }, [open]);
  const show = useCallback((value: T): void => {
    latest.current += 1;
    setOpening({ state: 'open', value });
  }, []);
  return { opening, retry: () => void open(), show };
}
