import { Alert, LoadingButton, ProgressBar } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { failure, opened, openView } from './open-view.builder.ts';

const todo = {
  about: 'setup',
  state: 'act',
  sentence: 'Setup has not been completed here yet.',
  who: 'operator',
} as const;
const bare = opened({ check: [todo], setupCanRun: true, form: null });
const slice = (part: object) => ({
  ok: true,
  value: { done: false, made: 10, missing: 30, clashes: [], retryAfterMs: 0, ...part },
});
const ready = async (...slices: readonly unknown[]) => {
  const view = openView({ 'open-settings': [bare, opened()], 'run-setup': slices });
  await view.r.waitFor(() => expect(view.text()).toContain(todo.sentence));
  return view;
};
const calls = ({ asked }: Awaited<ReturnType<typeof ready>>) =>
  asked.filter(({ uid }) => uid === 'run-setup').length;

describe('setup from the page', () => {
  it('goes on call after call until it is done, and then shows the settings', async () => {
    const view = await ready(
      slice({}),
      slice({ missing: 20, retryAfterMs: 3_000 }),
      slice({ missing: 10, done: true }),
    );
    view.press('Run setup');
    await view.r.waitFor(() => expect(view.text()).toContain('Everything is saved.'));
    expect(calls(view)).toBe(3);
    expect(view.pauses).toEqual([3_000]);
  });

  it('shows how far it is', async () => {
    let answer: (played: unknown) => void = () => undefined;
    const view = await ready(slice({}), new Promise((resolve) => (answer = resolve)));
    view.press('Run setup');
    await view.r.waitFor(() => {
      expect(view.r.find(ProgressBar).props).toMatchObject({ value: 10, maxValue: 30 });
    });
    expect(view.r.find(LoadingButton, { variant: 'primary' }).props.loading).toBe(true);
    answer(slice({ made: 20, missing: 20, done: true }));
    await view.r.waitFor(() => expect(view.r.maybeFind(ProgressBar)).toBeNull());
  });

  it('says what stands in its way', async () => {
    const view = await ready(slice({ made: 0, clashes: ['The property clr_kind exists as number.'] }));
    view.press('Run setup');
    await view.r.waitFor(() => expect(view.text(view.r.find(Alert))).toContain('clr_kind'));
    expect(calls(view)).toBe(1);
  });

  it('says why it stopped, and can be run again', async () => {
    const view = await ready({ ...failure, who: 'administrator' }, slice({ done: true }));
    view.press('Run setup');
    await view.r.waitFor(() => expect(view.text(view.r.find(Alert))).toContain('An administrator'));
    view.press('Run setup');
    await view.r.waitFor(() => expect(view.text()).toContain('Everything is saved.'));
  });

  it('gives up where it does not get on, with a sentence', async () => {
    const view = await ready(slice({ made: 0, missing: null, retryAfterMs: 10_000 }));
    view.press('Run setup');
    await view.r.waitFor(() =>
      expect(view.text(view.r.find(Alert))).toContain('run setup again in a few minutes'),
    );
    expect(calls(view)).toBe(4);
  });
});
