import { Button } from '@hubspot/ui-extensions';
import { createElement, type ReactElement, useState } from 'react';
import { expect, it } from 'vitest';
import { type OpenedScreen, openScreen, type ScreenMeans } from '../opened-screen.builder.ts';
import { MeetingPage } from './MeetingPage.tsx';

const item = { sentences: ['One customer left.'], figures: [], lists: [] };
const meeting = {
  ...{ month: '2024-06', title: 'Loss review: June 2024', currency: 'EUR', text: 'The pack.' },
  items: [
    { ...item, id: 'numbers', title: 'The numbers' },
    { ...item, id: 'callers', title: 'Who calls next month', sentences: ['Ada Park.'] },
  ],
};

/** The meeting's page at its first thing, with what is copied from it. */
function openMeeting(): { readonly screen: OpenedScreen; readonly copied: readonly string[] } {
  const copied: string[] = [];
  const screen = openScreen(
    (means: ScreenMeans) =>
      function Page(): ReactElement {
        const [at, setAt] = useState(0);
        return createElement(MeetingPage, {
          ...means,
          ...{ portalId: 24680135, who: 'Ada Park', locale: 'en-us', month: '2024-06', at },
          copy: async (text: string) => void copied.push(text),
          onPlace: (_, place: number) => setAt(place),
        });
      },
  );
  return { screen, copied };
}

it('goes from one thing to the next, and copies the pack', async () => {
  const { screen, copied } = openMeeting();
  await screen.answer(meeting);
  await screen.until(() => expect(screen.text()).toContain('One customer left.'));
  await screen.press('Next: Who calls next month');
  await screen.until(() => expect(screen.text()).toContain('Ada Park.'));
  expect(screen.text()).not.toContain('One customer left.');
  await screen.press('Copy the pack as text', 2);
  await screen.until(() => expect(screen.text()).toContain('The pack is copied.'));
  expect(copied).toEqual(['The pack.']);
});

it('goes round by its buttons, none of which is switched off under the finger that presses it', async () => {
  const { screen } = openMeeting();
  const stands = async (heading: string): Promise<void> => {
    await screen.until(() => expect(screen.text()).toContain(heading));
    const off = screen.renderer.findAll(Button, ({ props }) => props.disabled === true);
    expect(off.map(({ text }) => text)).toEqual([]);
  };
  await screen.answer(meeting);
  await stands('1. The numbers');
  await screen.press('Next: Who calls next month');
  await stands('2. Who calls next month');
  await screen.press('That was all: from the start');
  await stands('1. The numbers');
  await screen.press('Back');
  await stands('2. Who calls next month');
  await screen.press('Back');
  await stands('1. The numbers');
});

it('keeps what is shown when the first step puts the month into the address', async () => {
  const screen = openScreen(
    (means: ScreenMeans) =>
      function Page(): ReactElement {
        const [{ month, at }, go] = useState<{ month?: string; at: number }>({ at: 0 });
        return createElement(MeetingPage, {
          ...means,
          ...{ portalId: 24680135, who: 'Ada Park', locale: 'en-us', month, at },
          copy: async () => {},
          onPlace: (shown: string, place: number) => go({ month: shown, at: place }),
        });
      },
  );
  await screen.answer(meeting);
  await screen.press('Next: Who calls next month');
  await screen.until(() => expect(screen.text()).toContain('2. Who calls next month'));
  expect(screen.text()).not.toContain('Opening the meeting');
});
