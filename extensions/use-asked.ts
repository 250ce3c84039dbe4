import type { Failure } from '@loss-review/domain/answer/answer';
import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { Ask, Json } from './functions.ts';

/** What a function has told a screen so far. */
export interface Asked<T> {
  /** The newest answer; it stays while another to the same question is awaited. */
  readonly value: T | null;
  /** Why the last attempt failed. */
  readonly failure: Failure | null;
  readonly isAsking: boolean;
  readonly again: () => void;
  /** Puts in its place what a save answered. */
  readonly show: (value: T) => void;
}

/**
 * Asks a function, and again on demand; a new question puts the answer to the old one away. `parameters` must stay the
 * same object from one drawing to the next while they are the same.
 */
export function useAsked<T>(
  ask: Ask,
  uid: string,
  parameters: Readonly<Record<string, Json>>,
  Value: z.ZodMiniType<T>,
): Asked<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(true);
  // Answers may come out of order when questions change quickly: only the newest question's counts.
  const newest = useRef(0);
  const again = useCallback((): void => {
    const mine = (newest.current += 1);
    setAsking(true);
    void ask(uid, parameters, Value).then((answer) => {
      if (mine !== newest.current) return;
      if (answer.ok) setValue(answer.value);
      setFailure(answer.ok ? null : answer);
      setAsking(false);
    });
  }, [ask, uid, parameters, Value]);
  useEffect(() => {
    setValue(null);
    setFailure(null);
    again();
    return () => {
      newest.current += 1;
    };
  }, [again]);
  const show = useCallback((saved: T): void => {
    newest.current += 1;
    setValue(saved);
    setFailure(null);
    setAsking(false);
  }, []);
  return { value, failure, isAsking, again, show };
}
