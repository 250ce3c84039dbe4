import { Alert, Button, LoadingButton, MultiSelect, NumberInput } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { failure, opened, openView, settings } from './open-view.builder.ts';

const ready = async (...saves: readonly unknown[]) => {
  const view = openView({ 'open-settings': [opened()], 'save-settings': saves });
  await view.r.waitFor(() => expect(view.r.findAll(NumberInput)).not.toEqual([]));
  const input = (name: string) => view.r.find(NumberInput, { name });
  return {
    ...view,
    input,
    enter: (name: string, value: number) => input(name).props.onChange?.(value),
    save: () => view.press('Save settings'),
    alert: (title: string) => view.r.waitFor(() => expect(view.r.find(Alert).props.title).toBe(title)),
    saves: () => view.asked.filter(({ uid }) => uid === 'save-settings').map(({ parameters }) => parameters),
  };
};
const saved = (part: Partial<typeof settings>) => ({
  ok: true,
  value: { outcome: 'saved', settings: { ...settings, ...part } },
});

describe('saving', () => {
  it('hands over the settings as they were and as they are to be, and says so when they are kept', async () => {
    const view = await ready(saved({ callsPerExecutive: 4 }));
    view.enter('callsPerExecutive', 4);
    expect(view.text()).toContain('There are changes that are not saved.');
    view.save();
    await view.alert('Saved');
    expect(view.saves()).toEqual([
      { portalId: 7, before: settings, draft: { ...settings, callsPerExecutive: 4 } },
    ]);
    expect(view.text()).toContain('Everything is saved.');
  });

  it('takes what was entered just before the press, though the page is not drawn anew yet', async () => {
    const view = await ready(saved({ callsPerExecutive: 4 }));
    const [input, button] = [
      view.input('callsPerExecutive'),
      view.r.find(LoadingButton, { variant: 'primary' }),
    ];
    input.props.onChange?.(4);
    button.trigger('onClick');
    await view.alert('Saved');
    expect(view.saves()).toHaveLength(1);
  });

  it('shows that it is under way, and a second press does nothing', async () => {
    let answer: (played: unknown) => void = () => undefined;
    const view = await ready(new Promise((resolve) => (answer = resolve)));
    view.enter('callsTotal', 30);
    view.save();
    view.save();
    expect(view.r.find(LoadingButton, { variant: 'primary' }).props.loading).toBe(true);
    answer(saved({ callsTotal: 30 }));
    await view.alert('Saved');
    expect(view.saves()).toHaveLength(1);
  });

  it('keeps what is entered meanwhile, unsaved', async () => {
    let answer: (played: unknown) => void = () => undefined;
    const view = await ready(new Promise((resolve) => (answer = resolve)));
    view.enter('callsTotal', 30);
    view.save();
    view.enter('repeatCallDays', 60);
    answer(saved({ callsTotal: 30 }));
    await view.alert('Saved');
    expect(view.input('repeatCallDays').props.value).toBe(60);
    expect(view.text()).toContain('There are changes that are not saved.');
  });

  it('asks nothing where nothing was changed', async () => {
    const view = await ready();
    view.save();
    await view.alert('There was nothing to save');
    expect(view.saves()).toEqual([]);
  });

  it('can be undone before', async () => {
    const view = await ready();
    const undo = () => view.r.findAll(Button).find(({ text }) => text === 'Undo my changes');
    expect(undo()?.props.disabled).toBe(true);
    view.enter('callsTotal', 30);
    view.press('Undo my changes');
    expect(view.input('callsTotal').props.value).toBeUndefined();
    expect(view.text()).toContain('Everything is saved.');
  });
});

describe('problems', () => {
  it('stand beside their fields and together, and nothing is sent', async () => {
    const view = await ready();
    view.enter('callsPerExecutive', 26);
    view.enter('meetingWorkingDay', Number.NaN);
    view.save();
    await view.alert('Not saved yet');
    expect(view.input('callsPerExecutive').props).toMatchObject({
      error: true,
      validationMessage: 'Enter a whole number from 1 to 25 calls.',
    });
    expect(view.text(view.r.find(Alert))).toContain(
      'Working day of the meeting: Enter a whole number from 2 to 20',
    );
    expect(view.saves()).toEqual([]);
    view.enter('callsPerExecutive', 25);
    expect(view.input('callsPerExecutive').props.error).toBeUndefined();
  });

  it('stand where the description stood, so that leaving a field moves nothing under a press on Save', async () => {
    const view = await ready(saved({ callsPerExecutive: 25 }));
    const lines = (): number => {
      const { description, validationMessage } = view.input('callsPerExecutive').props;
      return [description, validationMessage].filter(Boolean).length;
    };
    expect(lines()).toBe(1);
    view.enter('callsPerExecutive', 26);
    expect(lines()).toBe(1);
    view.save();
    await view.alert('Not saved yet');
    view.enter('callsPerExecutive', 25);
    expect(lines()).toBe(1);
    await view.alert('Not saved yet');
    view.save();
    await view.alert('Saved');
    view.enter('callsPerExecutive', 24);
    await view.alert('Saved');
    expect(view.text()).toContain('There are changes that are not saved.');
  });

  it('that only the portal knew of stand there too, until the next change', async () => {
    const problem = { field: 'renewalPipelines', sentence: 'HubSpot no longer has the pipeline “renewals”.' };
    const view = await ready({ ok: true, value: { outcome: 'refused', problems: [problem] } });
    view.enter('callsTotal', 30);
    view.save();
    await view.alert('Not saved yet');
    const pipelines = () => view.r.find(MultiSelect, { name: 'renewalPipelines' });
    expect(pipelines().props.validationMessage).toBe(problem.sentence);
    pipelines().props.onChange?.(['sales']);
    expect(pipelines().props.error).toBeUndefined();
  });
});

describe('trouble', () => {
  it('leaves what was entered, says what to do, and saving again works', async () => {
    const view = await ready(failure, saved({ callsTotal: 30 }));
    view.enter('callsTotal', 30);
    view.save();
    await view.alert('Not saved');
    expect(view.text(view.r.find(Alert))).toContain(failure.sentence);
    expect(view.input('callsTotal').props.value).toBe(30);
    view.save();
    await view.alert('Saved');
  });

  it('by a colleague’s change shows both, takes over what is not disputed, and saves upon it', async () => {
    const theirs = { ...settings, meetingWorkingDay: 5, callsPerExecutive: 7 };
    const mine = { ...theirs, callsPerExecutive: 4 };
    const changed = { ok: true, value: { outcome: 'changed', settings: theirs } };
    const view = await ready(changed, saved(mine));
    view.enter('callsPerExecutive', 4);
    view.save();
    await view.alert('Somebody else changed the settings meanwhile');
    const told = view.text(view.r.find(Alert));
    expect(told).toContain('Working day of the meeting: they chose 5. It is taken over.');
    expect(told).toContain(
      'Calls for one executive in a month: they chose 7. Yours, 4, replaces it if you save.',
    );
    expect(view.input('meetingWorkingDay').props.value).toBe(5);
    expect(view.input('callsPerExecutive').props.value).toBe(4);
    view.save();
    await view.alert('Saved');
    expect(view.saves()[1]).toEqual({ portalId: 7, before: theirs, draft: mine });
  });
});
