import { Modal, Select, TextArea, ToggleGroup } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { callList, chosenCall, ownersCall } from './call-list.builder.ts';
import type { OpenedScreen } from '../opened-screen.builder.ts';
import { openList } from './opened-list.builder.ts';

const formOf = ({ renderer }: OpenedScreen, companyId: string) =>
  renderer.find(Modal, ({ props }) => props.id === `choice-${companyId}`);
const wishesOf = (page: OpenedScreen, companyId: string): readonly unknown[] =>
  formOf(page, companyId)
    .find(ToggleGroup)
    .props.options.map(({ value }) => value);
const chooses = (page: OpenedScreen, companyId: string, wish: string): void => {
  const { props } = formOf(page, companyId).find(ToggleGroup);
  const change: unknown = Object.entries(props).find(([name]) => name === 'onChange')?.[1];
  if (typeof change === 'function') change(wish);
};
const says = (page: OpenedScreen, companyId: string, reason: string): void => {
  formOf(page, companyId).find(TextArea).props.onChange?.(reason);
};
const saves = (page: OpenedScreen): readonly unknown[] =>
  page.functions.calls.filter(({ uid }) => uid === 'choose-call').map(({ parameters }) => parameters);

describe('what may be done', () => {
  it.each([
    ['a call by score', chosenCall(1), ['pin', 'swap', 'leave']],
    ['a pinned one', chosenCall(1, { seat: 'pinned', choice: 'pinned' }), ['back', 'swap', 'leave']],
    ['an owner’s', ownersCall(1), ['pin', 'leave']],
    ['one that was left out', ownersCall(1, { choice: 'left_out' }), ['back', 'pin']],
  ] as const)('with %s', async (_, call, wishes) => {
    const page = openList();
    await page.answer(callList({ calls: [call, ownersCall(2)] }));
    await page.until(() => expect(wishesOf(page, '1001')).toEqual(wishes));
  });

  it('no swap where nobody could take the seat', async () => {
    const page = openList();
    await page.answer(callList({ calls: [chosenCall(1), ownersCall(2, { choice: 'left_out' })] }));
    await page.until(() => expect(wishesOf(page, '1001')).toEqual(['pin', 'leave']));
  });

  it('nothing with a call that has its task', async () => {
    const page = openList();
    await page.answer(callList({ calls: [chosenCall(1, { assigned: true })] }));
    await page.until(() => expect(page.text()).toContain('Assigned'));
    expect(page.renderer.findAll(Modal, ({ props }) => props.id === 'choice-1001')).toEqual([]);
  });
});

describe('choosing', () => {
  it('asks why, and is saved once however often it is pressed', async () => {
    const page = openList('2026-10');
    await page.answer(callList({ calls: [ownersCall(1)] }));
    await page.press('Change');
    await page.press('Save');
    await page.until(() =>
      expect(formOf(page, '1001').find(TextArea).props.validationMessage).toBe('Say why, in a few words.'),
    );
    says(page, '1001', 'x'.repeat(301));
    await page.press('Save');
    await page.until(() =>
      expect(formOf(page, '1001').find(TextArea).props.validationMessage).toContain('300 characters'),
    );
    says(page, '1001', 'They asked for the board.');
    await page.press('Save', 2);
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    expect(saves(page)).toEqual([
      {
        portalId: 24680135,
        month: '2026-10',
        who: 'Ada Park',
        id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001',
        choices: [{ companyId: '1001', choice: 'pinned', reason: 'They asked for the board.' }],
      },
    ]);
    await page.answer(callList({ calls: [chosenCall(1, { seat: 'pinned', choice: 'pinned' })] }));
    await page.until(() => expect(page.text()).toContain('The call list was changed.'));
    expect(page.text()).toContain('Pinned');
    expect(page.closed).toEqual(['choice-1001']);
    expect(page.functions.calls).toHaveLength(2);
  });

  it('swaps a call for another', async () => {
    const page = openList();
    await page.answer(callList());
    await page.press('Change');
    chooses(page, '1001', 'swap');
    await page.until(() => void formOf(page, '1001').find(Select));
    says(page, '1001', 'Too early.');
    await page.press('Save');
    await page.until(() =>
      expect(formOf(page, '1001').find(Select).props.validationMessage).toBe('Choose a company.'),
    );
    expect(saves(page)).toEqual([]);
    expect(formOf(page, '1001').find(Select).props.options).toEqual([
      { value: '1002', label: 'Company 2, score 30' },
    ]);
    formOf(page, '1001').find(Select).props.onChange?.('1002');
    await page.press('Save');
    await page.until(() => expect(saves(page)).toHaveLength(1));
    expect(saves(page)[0]).toMatchObject({
      choices: [
        { companyId: '1001', choice: 'left_out', reason: 'Too early.' },
        { companyId: '1002', choice: 'pinned', reason: 'Too early.' },
      ],
    });
  });

  it.each([
    ['leave', chosenCall(1), 'left_out'],
    ['back', chosenCall(1, { seat: 'pinned', choice: 'pinned' }), 'none'],
  ] as const)('%s', async (wish, call, choice) => {
    const page = openList();
    await page.answer(callList({ calls: [call] }));
    await page.press('Change');
    chooses(page, '1001', wish);
    says(page, '1001', 'So it was agreed.');
    await page.press('Save');
    await page.until(() => expect(saves(page)).toMatchObject([{ choices: [{ choice }] }]));
  });

  it('says what was wrong and keeps what was typed', async () => {
    const page = openList();
    await page.answer(callList({ calls: [ownersCall(1)] }));
    await page.press('Change');
    says(page, '1001', 'They asked.');
    await page.press('Save');
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.functions.fail({ sentence: 'The calls were assigned meanwhile.' });
    await page.until(() => expect(page.text()).toContain('The calls were assigned meanwhile.'));
    expect(formOf(page, '1001').find(TextArea).props.value).toBe('They asked.');
    expect(page.closed).toEqual([]);
  });
});
