import { Button, LoadingButton } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { type Answer, readAnswer } from '@loss-review/domain/answer/answer';
import { choices } from '@loss-review/domain/settings/choices.builder';
import { reasonList } from '@loss-review/domain/reasons/reasons.builder';
import { defaultSettings, type Settings } from '@loss-review/domain/settings/settings';
import type { OpenedSettings } from '@loss-review/domain/settings/settings-page';
import { createElement } from 'react';
import type { Ask } from '../functions.ts';
import { SettingsView } from './SettingsView.tsx';

const good = [
  { about: 'permissions', state: 'good', sentence: 'The app has every permission it needs.', who: null },
  { about: 'edition', state: 'good', sentence: 'Custom objects are available.', who: null },
  { about: 'setup', state: 'good', sentence: 'Setup is complete.', who: null },
] as const;

export const settings: Settings = { ...defaultSettings, renewalPipelines: ['renewals'] };

/** What `open-settings` answers for an account that is ready. */
export function opened(part: Partial<OpenedSettings> = {}): Answer<OpenedSettings> {
  return {
    ok: true,
    value: {
      check: [...good],
      setupCanRun: false,
      form: { settings, choices: choices(), reasons: reasonList() },
      ...part,
    },
  };
}

export const failure = {
  ok: false,
  code: 'busy',
  sentence: 'HubSpot is busy. Try again in a moment.',
  who: 'user',
} as const;

/** A call of a function as the view made it. */
interface Asked {
  readonly uid: string;
  readonly parameters: Parameters<Ask>[1];
}

/** The page with its functions played: answers are handed out in turn, the last one again and again. */
export interface OpenView {
  readonly r: ReturnType<typeof createRenderer<'settings'>>;
  readonly asked: readonly Asked[];
  /** Milliseconds the view waited. */
  readonly pauses: readonly number[];
  /** All text on the page, or within one part of it, in its order. */
  text(within?: Node): string;
  press(label: string): void;
}

type Played = unknown;

export function openView(answers: Readonly<Record<string, readonly Played[]>>): OpenView {
  const asked: Asked[] = [];
  const pauses: number[] = [];
  const turns = new Map<string, number>();
  const ask: Ask = async (uid, parameters, Value) => {
    asked.push({ uid, parameters });
    const turn = turns.get(uid) ?? 0;
    turns.set(uid, turn + 1);
    const played = answers[uid] ?? [];
    return readAnswer(Value, await (played[turn] ?? played.at(-1)));
  };
  const r = createRenderer('settings');
  r.render(
    createElement(SettingsView, {
      ask,
      pause: async (ms) => {
        pauses.push(ms);
      },
      portalId: 7,
      confirming: { who: 'Olga Operator', today: () => '2026-11-04' },
    }),
  );
  return {
    r,
    asked,
    pauses,
    text: (within) => textOf(within ?? r.getRootNode()),
    press(label) {
      const [button] = [...r.findAll(LoadingButton), ...r.findAll(Button)].filter(
        ({ text }) => text === label,
      );
      if (button === undefined) throw new Error(`There is no button “${label}”.`);
      button.trigger('onClick');
    },
  };
}

interface Node {
  readonly text?: string | null;
  readonly childNodes?: readonly Node[];
}

/** A rendered node's own text is only that of its direct children. */
function textOf({ text, childNodes }: Node): string {
  return childNodes === undefined ? (text ?? '') : childNodes.map(textOf).join(' ');
}
