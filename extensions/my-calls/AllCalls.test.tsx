import { Alert, EmptyState, Modal, Select, StatusTag, Table, TableRow } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { everybodysCalls, listedCall } from './calls.builder.ts';
import type { OpenedScreen } from '../opened-screen.builder.ts';
import { openCalls } from './opened-calls.builder.ts';

const rowsOf = ({ renderer }: OpenedScreen, table: number): readonly string[] =>
  (renderer.findAll(Table)[table]?.findAll(TableRow) ?? []).slice(1).map((row) => row.toString());
const noticeOf = ({ renderer }: OpenedScreen): string | undefined =>
  renderer.maybeFind(Alert, ({ props }) => props.testId === 'notice')?.props.title;

describe('everybody’s calls', () => {
  it('stand person by person, with what is late and what nobody has', async () => {
    const page = openCalls({ scope: 'all', month: '2026-10' });
    await page.until(() =>
      expect(page.functions.calls[0]?.parameters).toMatchObject({ scope: 'all', month: '2026-10' }),
    );
    const sum = { active: true, calls: 3, done: 1, recordMissing: 0, due: 2, late: 0, lateDays: 0 };
    await page.answer(
      everybodysCalls({
        calls: [listedCall(1, { callerId: null, callerName: '' }), listedCall(2, { lateDays: 1 })],
        callers: [
          { ...sum, callerId: null, name: '', active: false },
          { ...sum, callerId: '503', name: 'Abe Zorn', active: false, late: 1, lateDays: 1 },
          { ...sum, callerId: '501', name: 'Grace Hale' },
        ],
        expected: 5,
      }),
    );
    await page.until(() => expect(rowsOf(page, 0)).toHaveLength(3));
    const [nobody, deactivated, grace] = rowsOf(page, 0);
    expect(nobody).toContain('Nobody yet');
    expect(deactivated).toContain('Abe Zorn (deactivated)');
    expect(deactivated).toContain('1, by up to 1 day');
    expect(grace).toContain('None');
    expect(rowsOf(page, 1)[0]).toContain('Give to somebody');
    expect(rowsOf(page, 1)[0]).not.toContain('Remind');
    expect(page.text()).toContain('The month was given 5 calls: HubSpot’s search is a little behind');
  });

  it('may be narrowed to one person', async () => {
    const page = openCalls({ scope: 'all' });
    await page.answer(
      everybodysCalls({
        calls: [listedCall(1), listedCall(2, { callerId: '502', callerName: 'Ivo Lind' })],
      }),
    );
    await page.until(() => expect(rowsOf(page, 1)).toHaveLength(2));
    page.renderer.find(Select, ({ props }) => props.name === 'whose').props.onChange?.('501');
    await page.until(() => expect(rowsOf(page, 1)).toHaveLength(1));
    expect(rowsOf(page, 1)[0]).toContain('Company 1');
  });

  it('say where each stands, and offer only what makes sense', async () => {
    const page = openCalls({ scope: 'all' });
    const calls = (['due', 'record_missing', 'done', 'needless'] as const).map((state, index) =>
      listedCall(index + 1, { state }),
    );
    await page.answer(everybodysCalls({ calls }));
    await page.until(() => expect(rowsOf(page, 1)).toHaveLength(4));
    const tags = page.renderer.findAll(StatusTag).map(({ text }) => text);
    expect(tags).toEqual(['To make', 'Record missing', 'Done', 'Not needed any more']);
    const actions = rowsOf(page, 1).map((row) => /Reassign|Record it|Nothing/.exec(row)?.[0]);
    expect(actions).toEqual(['Reassign', 'Record it', 'Nothing', 'Nothing']);
  });

  it('say that there are none', async () => {
    const page = openCalls({ scope: 'all' });
    await page.answer(everybodysCalls({ calls: [], callers: [] }));
    await page.until(() => expect(page.renderer.find(EmptyState).props.title).toBe('No calls'));
  });
});

describe('reminding', () => {
  it('happens once however often it is pressed, and is told by the list', async () => {
    const page = openCalls({ scope: 'all' });
    await page.answer(everybodysCalls());
    await page.press('Remind', 2);
    await page.until(() => expect(page.functions.calls).toHaveLength(2));
    expect(page.functions.calls[1]).toEqual({
      uid: 'remind-caller',
      parameters: { portalId: 24680135, taskId: '801', seen: { callerId: '501' } },
    });
    await page.answer({ outcome: 'saved', remindedOn: '2026-11-14' });
    await page.answer(everybodysCalls({ calls: [listedCall(1, { remindedOn: '2026-11-14' })] }));
    await page.until(() => expect(page.text()).toContain('Reminded on Nov 14, 2026'));
    expect(noticeOf(page)).toBe('Done');
    expect(page.functions.calls).toHaveLength(3);
  });

  it('says what went wrong and may be tried again', async () => {
    const page = openCalls({ scope: 'all' });
    await page.answer(everybodysCalls());
    await page.press('Remind');
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.functions.fail({ sentence: 'HubSpot is busy.' });
    await page.until(() => expect(noticeOf(page)).toBe('This was not done'));
    await page.press('Remind');
    await page.until(() => expect(page.functions.calls).toHaveLength(3));
  });
});

describe('handing on', () => {
  const toSelect = ({ renderer }: OpenedScreen) => renderer.find(Select, ({ props }) => props.name === 'to');

  it('asks for a person, and gives the call once however often it is saved', async () => {
    const page = openCalls({ scope: 'all' });
    await page.answer(everybodysCalls());
    await page.press('Reassign');
    await page.until(() => expect(page.renderer.find(Modal).props.title).toBe('Who is to call Company 1?'));
    await page.press('Give the call');
    await page.until(() => expect(toSelect(page).props.validationMessage).toBe('Choose a person.'));
    expect(toSelect(page).props.options.map(({ label }) => label)).toEqual(['Ivo Lind']);
    toSelect(page).props.onChange?.('502');
    await page.press('Give the call', 2);
    await page.until(() => expect(page.functions.calls).toHaveLength(2));
    expect(page.functions.calls[1]).toEqual({
      uid: 'reassign-call',
      parameters: {
        portalId: 24680135,
        who: 'Grace Hale',
        id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001',
        taskId: '801',
        to: '502',
        seen: { callerId: '501', revision: 2 },
      },
    });
    await page.answer({ outcome: 'saved', remindedOn: null });
    await page.answer(
      everybodysCalls({ calls: [listedCall(1, { callerId: '502', callerName: 'Ivo Lind' })] }),
    );
    await page.until(() => expect(rowsOf(page, 1)[0]).toContain('Ivo Lind'));
    expect(page.closed).toEqual(['reassign-801']);
  });

  it('shows a colleague’s change', async () => {
    const page = openCalls({ scope: 'all' });
    await page.answer(everybodysCalls());
    await page.press('Reassign');
    toSelect(page).props.onChange?.('502');
    await page.press('Give the call');
    await page.answer({ outcome: 'changed_meanwhile', remindedOn: null });
    await page.until(() => expect(noticeOf(page)).toBe('Somebody was faster'));
  });
});
