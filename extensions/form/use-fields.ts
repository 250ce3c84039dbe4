import { useCallback, useRef, useState } from 'react';

/** What stands in a form's fields. */
export interface Fields<T> {
  /** As last drawn. */
  readonly shown: T;
  /** As last typed: a click on “save” may come before the last key is drawn. */
  readonly now: () => T;
  readonly set: (change: Partial<T>) => void;
}

/** Keeps the fields of a form. */
export function useFields<T extends object>(begin: T): Fields<T> {
  const [shown, setShown] = useState(begin);
  const typed = useRef(begin);
  const set = useCallback((change: Partial<T>): void => {
    typed.current = { ...typed.current, ...change };
    setShown(typed.current);
  }, []);
  return { shown, now: () => typed.current, set };
}
