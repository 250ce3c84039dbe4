import type { Answer } from '@loss-review/domain/answer/answer';
import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { Ask, Json } from '../functions.ts';
import { RecoveryCallView } from './RecoveryCallView.tsx';

type Question = readonly [uid: string, parameters: Readonly<Record<string, Json>>];

/** A drawn call, what it asked, and hands to work it with. */
export interface AskedCall {
  readonly asked: readonly Question[];
  /** What the card told of changes. */
  readonly told: readonly string[];
  readonly renderer: ReturnType<typeof createRenderer<'crm.record.tab'>>;
  click(testId: string): void;
  clickSave(testId: string): void;
  /** Waits until this is drawn. */
  shown(testId: string): Promise<void>;
  /** What a text says, without the marks that keep a name's writing direction to itself. */
  text(testId: string): string;
}

/** Draws the call on answers given in turn; pauses never end by themselves. */
export function callOn(...answers: readonly (Answer<unknown> | Promise<Answer<unknown>>)[]): AskedCall {
  const asked: Question[] = [];
  const told: string[] = [];
  const left = [...answers];
  let ids = 0;
  const ask: Ask = async (uid, parameters, Value) => {
    asked.push([uid, parameters]);
    const answer = await left.shift();
    if (!answer) throw new Error(`Nothing was to be asked of ${uid}.`);
    return answer.ok ? { ok: true, value: z.parse(Value, answer.value) } : answer;
  };
  const renderer = createRenderer('crm.record.tab');
  renderer.render(
    <RecoveryCallView
      portalId={7}
      companyId="101"
      who="Ada Park"
      locale="en-gb"
      ask={ask}
      newId={() => `00000000-0000-4000-8000-00000000010${++ids}`}
      pause={() => new Promise(() => {})}
      onChange={(done) => told.push(done)}
    />,
  );
  return {
    asked,
    told,
    renderer,
    click: (testId) => renderer.findByTestId(Button, testId).trigger('onClick'),
    clickSave: (testId) => renderer.findByTestId(LoadingButton, testId).trigger('onClick'),
    shown: (testId) =>
      renderer.waitFor(() => {
        expect(renderer.maybeFind(Flex, { testId })).not.toBeNull();
      }),
    text: (testId) => renderer.findByTestId(Text, testId).text?.replaceAll(/[\u200e\u2068\u2069]/g, '') ?? '',
  };
}

/** A function that did not answer. */
export const failed = {
  ok: false,
  code: 'function_failed',
  sentence: 'HubSpot could not run this.',
  who: 'user',
} as const;
/** What every save tells of whom and what it is about. */
export const claimed = { portalId: 7, companyId: '101', who: 'Ada Park', lossKey: 'deal-1002' };
/** The answer to opening. */
export const opened = (screen: CallScreen) => ({ ok: true, value: screen }) as const;
/** The answer to a save. */
export const saves = (screen: CallScreen) => ({ ok: true, value: { outcome: 'saved', screen } }) as const;
