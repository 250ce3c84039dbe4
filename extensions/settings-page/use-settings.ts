import { checkSettings } from '@loss-review/domain/settings/check-settings';
import type { Choices } from '@loss-review/domain/settings/choices';
import { mergeSettings } from '@loss-review/domain/settings/merge-settings';
import type { Problem } from '@loss-review/domain/settings/problem';
import { sameChoice } from '@loss-review/domain/settings/same-choice';
import type { ReasonRules, Settings } from '@loss-review/domain/settings/settings';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import { SavedSettings } from '@loss-review/domain/settings/settings-page';
import { useRef, useState } from 'react';
import type { Ask } from '../functions.ts';
import type { SaveNotice } from './save-notice.ts';

/** A form being filled in. */
export interface SettingsForm {
  readonly draft: SettingsDraft;
  /** Rules for reasons as they are saved. */
  readonly rules: ReasonRules;
  readonly problems: readonly Problem[];
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly notice: SaveNotice | null;
  change(part: Partial<SettingsDraft>): void;
  /** Puts everything back as it was last saved. */
  reset(): void;
  /** Takes over rules for reasons that are saved already, by themselves. */
  takeOver(rules: ReasonRules): void;
  /** A second press while one is under way does nothing. */
  save(): void;
}

interface Filled {
  /** As the portal keeps it, as far as this window knows. */
  readonly saved: Settings;
  readonly draft: SettingsDraft;
  /** What the portal found wrong with this draft, beyond what can be seen here. */
  readonly refused: readonly Problem[];
}

/** Keeps what a person fills in apart from what is saved, and saves it. */
export function useSettings(
  { ask, portalId, choices }: { readonly ask: Ask; readonly portalId: number; readonly choices: Choices },
  opened: Settings,
): SettingsForm {
  const [filled, setFilled] = useState<Filled>({ saved: opened, draft: opened, refused: [] });
  const [isSaving, setSaving] = useState(false);
  const [notice, setNotice] = useState<SaveNotice | null>(null);
  // An input tells its value when it loses focus, so a press on Save may arrive before the page is drawn anew.
  const latest = useRef(filled);
  const underWay = useRef(false);
  const put = (part: Partial<Filled>): void => {
    latest.current = { ...latest.current, refused: [], ...part };
    setFilled(latest.current);
  };

  const send = async ({ saved: before, draft: sent }: Filled): Promise<SaveNotice> => {
    const answer = await ask('save-settings', { portalId, before, draft: sent }, SavedSettings);
    if (!answer.ok) return { kind: 'failed', failure: answer };
    const { value } = answer;
    // What was entered while the saving went on stays, unsaved.
    const { draft } = latest.current;
    switch (value.outcome) {
      case 'saved':
        put({ saved: value.settings, draft: sameChoice(draft, sent) ? value.settings : draft });
        return { kind: 'saved' };
      case 'refused':
        put({ refused: value.problems });
        return { kind: 'problems', problems: value.problems };
      case 'changed': {
        const merged = mergeSettings(before, draft, value.settings);
        put({ saved: value.settings, draft: merged.draft });
        return { kind: 'merged', merged, theirs: value.settings };
      }
    }
  };

  const { saved, draft, refused } = filled;
  return {
    draft,
    rules: saved.reasonRules,
    problems: [...checkSettings(draft, choices).problems, ...refused],
    isChanged: !sameChoice(draft, saved),
    isSaving,
    notice,
    change(part) {
      put({ draft: { ...latest.current.draft, ...part } });
    },
    reset() {
      put({ draft: latest.current.saved });
      setNotice(null);
    },
    takeOver(reasonRules) {
      const { saved: was, draft: typed } = latest.current;
      put({ saved: { ...was, reasonRules }, draft: { ...typed, reasonRules } });
    },
    save() {
      if (underWay.current) return;
      const now = latest.current;
      if (sameChoice(now.draft, now.saved)) return setNotice({ kind: 'unchanged' });
      const { problems } = checkSettings(now.draft, choices);
      if (problems.length > 0) return setNotice({ kind: 'problems', problems });
      underWay.current = true;
      setSaving(true);
      setNotice(null);
      void send(now).then((told) => {
        underWay.current = false;
        setSaving(false);
        setNotice(told);
      });
    },
  };
}
