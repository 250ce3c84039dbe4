import type { Failure } from '@loss-review/domain/answer/answer';
import { OpenedSettings } from '@loss-review/domain/settings/settings-page';
import { useEffect, useState } from 'react';
import type { Ask } from '../functions.ts';

/** What `open-settings` has told so far. */
export interface Opened {
  /** The newest answer; it stays while another is awaited, so that nothing a person entered is lost. */
  readonly value: OpenedSettings | null;
  /** Why the last attempt failed. */
  readonly failure: Failure | null;
  readonly isOpening: boolean;
  again(): void;
}

/** Opens the settings, and again on demand. */
export function useOpened(ask: Ask, portalId: number): Opened {
  const [value, setValue] = useState<OpenedSettings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isOpening, setOpening] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setOpening(true);
    void ask('open-settings', { portalId }, OpenedSettings).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setValue(answer.value);
      setFailure(answer.ok ? null : answer);
      setOpening(false);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, portalId, round]);
  return { value, failure, isOpening, again: () => setRound((was) => was + 1) };
}
