import { Button, LoadingButton } from '@hubspot/ui-extensions';
import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';
import { createElement, type ComponentType } from 'react';
import { vi } from 'vitest';
import type { Ask } from './functions.ts';
import { type FakedFunctions, fakedFunctions } from './review-page/faked-functions.builder.ts';

/** A page on a faked screen, and what a test may do with it. */
export interface OpenedScreen {
  readonly renderer: Renderer<'pages'>;
  readonly functions: FakedFunctions;
  /** Ids of overlays that were closed. */
  readonly closed: readonly string[];
  until(check: () => void): Promise<void>;
  /** Waits until something is asked and answers it. */
  answer(value: unknown): Promise<void>;
  /** Waits for the first button of that label and presses it so many times at once. */
  press(label: string, times?: number): Promise<void>;
  /** All that is on the screen, as text. */
  text(): string;
}

/** What a page is given by the faked screen. */
export interface ScreenMeans {
  readonly ask: Ask;
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
}

/** Shows a page as HubSpot would; its functions wait for a test to answer them. */
export function openScreen(pageOf: (means: ScreenMeans) => ComponentType): OpenedScreen {
  const functions = fakedFunctions();
  const renderer = createRenderer('pages');
  const closed: string[] = [];
  let ids = 0;
  const means: ScreenMeans = {
    ask: functions.ask,
    newId: () => `0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f000${(ids += 1)}`,
    closeOverlay: (id) => void closed.push(id),
  };
  renderer.render(createElement(pageOf(means)));
  // HubSpot's waitFor looks again only when the screen changes; a call of a function changes none.
  const until = async (check: () => void): Promise<void> => {
    await vi.waitFor(check, { interval: 2 });
  };
  const buttons = (label: string) => [
    ...renderer.findAll(Button, ({ text }) => text === label),
    ...renderer.findAll(LoadingButton, ({ text }) => text === label),
  ];
  return {
    renderer,
    functions,
    closed,
    until,
    answer: async (value) => {
      await until(() => {
        if (functions.waiting() === 0) throw new Error('Nothing was asked.');
      });
      functions.answer(value);
    },
    press: async (label, times = 1) => {
      await until(() => {
        if (buttons(label).length === 0) throw new Error(`There is no button “${label}”.`);
      });
      const [button] = buttons(label);
      for (let time = 0; time < times; time += 1) button?.trigger('onClick');
    },
    text: () => renderer.getRootNode().toString(),
  };
}
