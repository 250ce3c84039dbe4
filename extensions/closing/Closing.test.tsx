import { Button, LoadingButton } from '@hubspot/ui-extensions';
import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';
import type { OpenedClosing } from '@loss-review/domain/closing/opened-closing';
import { localWords } from '@loss-review/domain/words/local-words';
import { expect, it, vi } from 'vitest';
import { type FakedFunctions, fakedFunctions } from '../review-page/faked-functions.builder.ts';
import { Closing } from './Closing.tsx';

const opened: OpenedClosing = {
  sentence: 'October 2026 can be closed.',
  isClosed: false,
  blocks: [],
  missing: [
    {
      ...{ title: 'Calls without a record: 1', whatToDo: 'Callers can be reminded.', count: 1, rest: '' },
      first: [{ records: [{ type: 'company', id: '101', name: 'Alder' }], says: 'Ada; due on Nov 3' }],
    },
  ],
  remind: 'Everybody who can give 1 call record is reminded.',
  seen: '0a1b2c3d',
  restated: null,
};

function show(): {
  readonly functions: FakedFunctions;
  readonly runs: object[];
  readonly press: (label: string, times?: number) => Promise<void>;
  readonly says: (text: string) => Promise<void>;
  readonly answer: (value: unknown) => Promise<void>;
  readonly text: () => string;
} {
  const functions = fakedFunctions();
  const runs: object[] = [];
  const renderer: Renderer<'pages'> = createRenderer('pages');
  renderer.render(
    <Closing
      {...{ ask: functions.ask, portalId: 7, month: '2026-10', locale: 'en', who: 'Ada Park' }}
      words={localWords('en', 'EUR')}
      onRun={(how) => runs.push(how)}
      onClosed={() => runs.push({ closed: true })}
    />,
  );
  const text = (): string => renderer.getRootNode().toString();
  return {
    functions,
    runs,
    press: async (label, times = 1) => {
      const find = () =>
        renderer.maybeFind(Button, ({ text }) => text === label) ??
        renderer.find(LoadingButton, ({ text }) => text === label);
      await vi.waitFor(find, { interval: 2 });
      for (let time = 0; time < times; time += 1) find().trigger('onClick');
    },
    // HubSpot's renderer asks only once it has drawn.
    answer: (value) => vi.waitFor(() => functions.answer(value), { interval: 2 }),
    text,
    says: (words) => vi.waitFor(() => expect(text()).toContain(words), { interval: 2 }),
  };
}

it('closes what was seen, once, after a second word, and looks again', async () => {
  const { functions, runs, press, says, answer } = show();
  await answer(opened);
  await says('Calls without a record: 1');
  await press('Close the month');
  await press('Close it for good', 2);
  await vi.waitFor(() =>
    expect(functions.calls.map(({ uid }) => uid)).toEqual(['open-closing', 'close-month']),
  );
  expect(functions.calls[1]?.parameters).toMatchObject({
    month: '2026-10',
    who: 'Ada Park',
    seen: '0a1b2c3d',
  });
  await answer({ outcome: 'closed', sentence: 'October 2026 is closed.' });
  await says('October 2026 is closed.');
  expect(runs).toEqual([{ closed: true }]);
  expect(functions.calls.at(-1)?.uid).toBe('open-closing');
});

it('begins a line that leads to no record with its own words', async () => {
  const { text, says, answer } = show();
  const first = [{ records: [], says: 'Slow help lacks an owner' }];
  await answer({ ...opened, missing: [{ ...{ title: 'Issues', whatToDo: '', count: 1, rest: '' }, first }] });
  await says('Slow help lacks an owner');
  expect(text()).not.toContain(', Slow help');
});

it('reminds slice by slice', async () => {
  const { functions, press, says, answer } = show();
  await answer(opened);
  await press('Remind them');
  await answer({ cursor: 'further', sentence: '200 reminders were given.' });
  await vi.waitFor(() => expect(functions.calls.at(-1)?.parameters).toMatchObject({ cursor: 'further' }));
  await answer({ cursor: null, sentence: '240 reminders were given.' });
  await says('240 reminders were given.');
});

it('says what stands in the way, and offers what mends it', async () => {
  const { runs, press, says, answer } = show();
  const sentence = 'Look at everything first.';
  await answer({ ...opened, blocks: [{ does: 'full_pass', sentence }] });
  await says(sentence);
  await press('Look at everything again');
  expect(runs).toEqual([{ dryRun: false, full: true }]);
});
