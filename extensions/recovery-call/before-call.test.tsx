import { LoadingSpinner, Select, StepIndicator, Text, TextArea, ToggleGroup } from '@hubspot/ui-extensions';
import { describe, expect, test } from 'vitest';
import { callOn, claimed, failed, opened, saves } from './asked-call.builder.tsx';
import { attemptOf, callOf, callScreen, contactOf, draftOf, withDraft } from './call-screen.builder.ts';

describe('opening', () => {
  test('asks once, and says that it is looking', async () => {
    const { asked, renderer, shown } = callOn(opened(callScreen()));
    expect(renderer.find(LoadingSpinner).props.label).toBe('Looking this call up');
    await shown('who-to-call');
    expect(asked).toEqual([['open-call', { portalId: 7, companyId: '101' }]]);
  });

  test('that fails says what to do, and “try again” does', async () => {
    const { renderer, text, click, shown } = callOn(failed, opened(callScreen()));
    await renderer.waitFor(() => {
      expect(text('failure')).toBe('HubSpot could not run this.');
    });
    click('retry');
    await shown('who-to-call');
  });

  test('a company that has not left is one sentence', async () => {
    const { renderer, text } = callOn(opened(callScreen({ call: null })));
    await renderer.waitFor(() => {
      expect(text('no-call')).toContain('Alder has not left, so there is nobody to call.');
    });
  });

  test('goes on at the step of the draft, with its words', async () => {
    const { renderer, shown } = callOn(opened(withDraft(draftOf({ step: 'listen', notes: 'So far.' }), 4)));
    await shown('steps');
    expect(renderer.find(StepIndicator).props.currentStep).toBe(1);
    expect(renderer.find(TextArea).props.value).toBe('So far.');
  });
});

describe('before the call', () => {
  test('those whom nobody calls stand last, cannot be chosen, and say why', async () => {
    const contacts = [
      contactOf({ id: '1', name: 'Barred', barred: 'do_not_call' }),
      contactOf({ id: '2', name: 'Plain', decisionMaker: false, jobTitle: '' }),
      contactOf({ id: '3', name: 'Decides' }),
    ];
    const { renderer, shown } = callOn(opened(callScreen({ contacts })));
    await shown('who-to-call');
    const { options, value } = renderer.find(ToggleGroup).props;
    expect(options.map((option) => option.value)).toEqual(['3', '2', '1']);
    expect(options.map(({ readOnly }) => readOnly)).toEqual([false, false, true]);
    expect(options.map(({ description }) => description)).toEqual([
      'Decision maker · +47 555 0100',
      '+47 555 0100',
      'Nobody calls this person: marked “do not call”.',
    ]);
    expect(value).toBe('3');
  });

  test('a double click keeps an attempt once and tells what came of it', async () => {
    const tried = callScreen({
      call: callOf({ status: 'tried', attempts: [attemptOf({ on: '2024-07-01' })] }),
    });
    const { asked, told, renderer, clickSave, text, shown } = callOn(opened(callScreen()), saves(tried));
    await shown('attempts');
    renderer.find(Select).props.onChange?.('busy');
    clickSave('keep-attempt');
    clickSave('keep-attempt');
    await renderer.waitFor(() => {
      expect(text('attempts-sentence')).toContain('Another attempt today does not count again.');
    });
    expect(asked.slice(1)).toEqual([
      ['log-attempt', { ...claimed, id: expect.any(String), outcome: 'busy' }],
    ]);
    expect(told).toEqual(['The attempt was kept.']);
  });

  test('an attempt that was not kept says so and is repeated as the same one', async () => {
    const { asked, renderer, clickSave, text, shown } = callOn(
      opened(callScreen()),
      failed,
      saves(callScreen()),
    );
    await shown('attempts');
    clickSave('keep-attempt');
    await renderer.waitFor(() => {
      expect(text('attempt-failure')).toBe('This was not kept. HubSpot could not run this.');
    });
    clickSave('keep-attempt');
    await renderer.waitFor(() => {
      expect(renderer.maybeFind(Text, { testId: 'attempt-failure' })).toBeNull();
    });
    expect(asked[1]?.[1]['id']).toBe(asked[2]?.[1]['id']);
  });
});
