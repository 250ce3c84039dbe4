import type { Failure } from '@loss-review/domain/answer/answer';
import { changeReasons } from '@loss-review/domain/reasons/change-reasons';
import {
  ChangedReasons,
  type HeldReasons,
  type ReasonChange,
} from '@loss-review/domain/reasons/reason-change';
import type { ReasonList } from '@loss-review/domain/reasons/reason-list';
import type { ReasonRules } from '@loss-review/domain/settings/settings';
import { useRef, useState } from 'react';
import type { Ask } from '../functions.ts';

/** What became of the last change, until the next one. */
export type ReasonNotice =
  | { readonly kind: 'saved' | 'changed' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The reasons, and changing them one by one; each change is kept at once. */
export interface ReasonsForm {
  readonly held: HeldReasons;
  readonly isSaving: boolean;
  readonly notice: ReasonNotice | null;
  /** Answers whether the change is kept; a second press while one is under way does nothing. */
  make(change: ReasonChange): Promise<boolean>;
  clear(): void;
}

interface Given {
  readonly ask: Ask;
  readonly portalId: number;
  readonly reasons: ReasonList;
  /** The rules as the settings form knows them saved. */
  readonly rules: ReasonRules;
  readonly takeOver: (rules: ReasonRules) => void;
}

/** Changes the reasons on the settings page. */
export function useReasons({ ask, portalId, reasons, rules, takeOver }: Given): ReasonsForm {
  const [list, setList] = useState(reasons);
  const [isSaving, setSaving] = useState(false);
  const [notice, setNotice] = useState<ReasonNotice | null>(null);
  const underWay = useRef(false);
  const held = { list, rules };

  const send = async (change: ReasonChange): Promise<ReasonNotice> => {
    const wanted = changeReasons(list, rules, change);
    if ('refusal' in wanted) return { kind: 'refused', sentence: wanted.refusal };
    const answer = await ask('change-reasons', { portalId, change, seen: held }, ChangedReasons);
    if (!answer.ok) return { kind: 'failed', failure: answer };
    setList(answer.value.reasons.list);
    takeOver(answer.value.reasons.rules);
    return { kind: answer.value.outcome };
  };

  return {
    held,
    isSaving,
    notice,
    async make(change) {
      if (underWay.current) return false;
      underWay.current = true;
      setSaving(true);
      setNotice(null);
      const told = await send(change);
      underWay.current = false;
      setSaving(false);
      setNotice(told);
      return told.kind === 'saved';
    },
    clear: () => setNotice(null),
  };
}
