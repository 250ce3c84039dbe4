import type { Failure } from '@loss-review/domain/answer/answer';
import { Button, Tabs } from '@hubspot/ui-extensions';
import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';
import { createElement, type ReactElement, useState } from 'react';
import { vi } from 'vitest';
import {
  type FakedFunctions,
  type FakedPauses,
  fakedFunctions,
  fakedPauses,
} from './faked-functions.builder.ts';
import { ReviewPage } from './ReviewPage.tsx';

/** The review page on a faked screen, and what a test may do with it. */
export interface OpenedPage {
  readonly renderer: Renderer<'pages'>;
  readonly functions: FakedFunctions;
  /** What the page asks for beside the review: figures, and what is behind them. */
  readonly beside: FakedFunctions;
  readonly pauses: FakedPauses;
  until(check: () => void): Promise<void>;
  choose(month: string): void;
  /** Waits for the month's sections and opens one by its id. */
  section(id: string): Promise<void>;
  /** Waits until something is asked and answers it. */
  answer(value: unknown): Promise<void>;
  fail(failure: Partial<Failure>): Promise<void>;
  endPause(): Promise<void>;
  /** Waits for a button and presses it so many times at once. */
  press(label: string, times?: number): Promise<void>;
  /** All that is on the screen, as text. */
  text(): string;
}

const asksBeside = new Set(['open-figures', 'open-cause', 'open-lost']);

/** A review page as HubSpot would show it, its functions and pauses faked; the month is kept as in the address. */
export function openPage({ month, locale = 'en-us' }: { month?: string; locale?: string } = {}): OpenedPage {
  const functions = fakedFunctions();
  const beside = fakedFunctions();
  const pauses = fakedPauses();
  const renderer = createRenderer('pages');
  let ids = 0;
  const newId = (): string => `run-${String((ids += 1)).padStart(5, '0')}`;
  let choose: (month: string) => void = () => undefined;
  function Page(): ReactElement {
    const [shown, show] = useState(month);
    choose = show;
    return createElement(ReviewPage, {
      ask: (uid, ...asked) => (asksBeside.has(uid) ? beside : functions).ask(uid, ...asked),
      pause: pauses.pause,
      newId,
      portalId: 24680135,
      locale,
      month: shown,
      onMonth: show,
    });
  }
  renderer.render(createElement(Page));
  // HubSpot's waitFor looks again only when the screen changes; a call of a function changes none.
  const until = async (check: () => void): Promise<void> => {
    await vi.waitFor(check, { interval: 2 });
  };
  const untilTrue = (says: string, holds: () => boolean): Promise<void> =>
    until(() => {
      if (!holds()) throw new Error(says);
    });
  const asked = (): Promise<void> => untilTrue('Nothing was asked.', () => functions.waiting() > 0);
  return {
    renderer,
    functions,
    beside,
    pauses,
    until,
    choose: (next: string) => choose(next),
    section: async (id: string): Promise<void> => {
      await until(() => void renderer.find(Tabs));
      const { onSelectedChange } = renderer.find(Tabs).props;
      // HubSpot's type is a choice of three functions; each takes the id of its own tabs.
      if (onSelectedChange) Reflect.apply(onSelectedChange, undefined, [id]);
      await until(() => {
        if (renderer.find(Tabs).props.selected !== id) throw new Error(`The section “${id}” is not open.`);
      });
    },
    answer: async (value: unknown): Promise<void> => {
      await asked();
      functions.answer(value);
    },
    fail: async (failure: Partial<Failure>): Promise<void> => {
      await asked();
      functions.fail(failure);
    },
    endPause: async (): Promise<void> => {
      await untilTrue('Nobody pauses.', () => pauses.waiting() > 0);
      pauses.end();
    },
    press: async (label: string, times = 1): Promise<void> => {
      await until(() => void renderer.find(Button, ({ text }) => text === label));
      const button = renderer.find(Button, ({ text }) => text === label);
      for (let time = 0; time < times; time += 1) button.trigger('onClick');
    },
    text: (): string => renderer.getRootNode().toString(),
  };
}
