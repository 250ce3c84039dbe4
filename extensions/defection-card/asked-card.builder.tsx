import type { Answer } from '@loss-review/domain/answer/answer';
import type { Card } from '@loss-review/domain/card/card';
import { Button, LoadingButton, StatusTag } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { Ask, Json } from '../functions.ts';
import { DefectionCardView } from './DefectionCardView.tsx';

type Question = readonly [uid: string, parameters: Readonly<Record<string, Json>>];

/** A function that did not answer. */
export const failed = {
  ok: false,
  code: 'function_failed',
  sentence: 'HubSpot could not run this.',
  who: 'user',
} as const;

/** A drawn card, what it asked, and hands to work it with. */
export interface AskedCard {
  readonly asked: readonly Question[];
  /** What the card told of changes: what was saved, or null for a colleague's change. */
  readonly told: readonly (string | null)[];
  readonly renderer: ReturnType<typeof createRenderer<'crm.record.tab'>>;
  click(testId: string): void;
  clickSave(testId: string): void;
  /** Waits until the card says so. */
  standing(is: string): Promise<void>;
  /** Holds answers back until the returned function is called. */
  holdAnswers(): () => void;
}

/** Draws the card on answers given in turn. */
export function cardOn(...answers: readonly Answer<unknown>[]): AskedCard {
  const asked: Question[] = [];
  const told: (string | null)[] = [];
  const left = [...answers];
  let ids = 0;
  let hold: Promise<void> | undefined;
  const ask: Ask = async (uid, parameters, Value) => {
    asked.push([uid, parameters]);
    await hold;
    const answer = left.shift();
    if (!answer) throw new Error(`Nothing was to be asked of ${uid}.`);
    return answer.ok ? { ok: true, value: z.parse(Value, answer.value) } : answer;
  };
  const renderer = createRenderer('crm.record.tab');
  renderer.render(
    <DefectionCardView
      portalId={7}
      companyId="101"
      who="Ada Park"
      locale="en-gb"
      ask={ask}
      newId={() => `form-${++ids}`}
      closeOverlay={renderer.mocks.actions.closeOverlay}
      onChange={(done) => told.push(done)}
    />,
  );
  const click = (testId: string): void => renderer.findByTestId(Button, testId).trigger('onClick');
  const clickSave = (testId: string): void => renderer.findByTestId(LoadingButton, testId).trigger('onClick');
  const standing = (is: string): Promise<void> =>
    renderer.waitFor(() => {
      expect(renderer.findByTestId(StatusTag, 'standing').text).toBe(is);
    });
  const holdAnswers = (): (() => void) => {
    let release = (): void => {};
    hold = new Promise((resolve) => (release = resolve));
    return release;
  };
  return { asked, told, renderer, click, clickSave, standing, holdAnswers };
}

/** HubSpot types the change of a toggle group as one of two functions, by a property its test nodes do not keep. */
export function choose(onChange: unknown, value: string): void {
  if (typeof onChange === 'function') onChange(value);
}

/** The answer to opening. */
export const opened = (card: Card) => ({ ok: true, value: card }) as const;
/** The answer to a save. */
export const saves = (card: Card, outcome: 'saved' | 'changed_meanwhile' = 'saved') =>
  ({ ok: true, value: { outcome, card } }) as const;
/** The loss of the builder as a save tells of it. */
export const seenLoss = { key: 'deal-1002', revision: 0, status: 'lost' };
