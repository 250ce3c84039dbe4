import {
  Alert,
  Button,
  DescriptionListItem,
  Input,
  LoadingButton,
  Select,
  StepIndicator,
  StepperInput,
  Text,
  TextArea,
  Toggle,
} from '@hubspot/ui-extensions';
import { describe, expect, test } from 'vitest';
import { callOn, claimed, failed, opened, saves } from './asked-call.builder.tsx';
import { callScreen, causeOf, draftOf, withDraft, withRecord } from './call-screen.builder.ts';
import { held, overtaken } from './kept-call.builder.ts';

describe('the call', () => {
  test('saves the draft with each step', async () => {
    const { asked, renderer, click, text, shown } = callOn(opened(callScreen()), held(1), held(2));
    await shown('who-to-call');
    click('start');
    await renderer.waitFor(() => {
      expect(text('kept')).toBe('Draft saved at 11:30 by Noor Vance.');
    });
    click('next');
    await renderer.waitFor(() => {
      expect(asked).toHaveLength(3);
    });
    expect(asked.slice(1)).toEqual([
      ['save-call-draft', { ...claimed, id: expect.any(String), seenDraft: 0, draft: draftOf() }],
      [
        'save-call-draft',
        { ...claimed, id: asked[1]?.[1]['id'], seenDraft: 1, draft: draftOf({ step: 'listen' }) },
      ],
    ]);
  });

  test('offers reasons by category; one that is hidden or gone stays where it was chosen', async () => {
    const typed = draftOf({ step: 'diagnose', causes: [causeOf({ reason: 'service.onboarding' })] });
    const { renderer, shown } = callOn(opened(withDraft(typed, 1)));
    await shown('steps');
    expect(renderer.find(Select).props.options.map(({ value }) => value)).toEqual([
      'price.price_rise',
      'price.fees',
      'service.slow_help',
      'service.onboarding',
      'unknown.unknown',
    ]);
  });

  test('a reason that is no longer in the list says so', async () => {
    const { renderer, shown } = callOn(
      opened(withDraft(draftOf({ step: 'listen', statedReason: 'gone.one' }), 1)),
    );
    await shown('steps');
    const { options, value } = renderer.find(Select).props;
    expect(options.find((option) => option.value === value)?.label).toBe(
      '“gone.one” (no longer in the list)',
    );
  });

  test('weights end at 100 whatever is done to them', async () => {
    const { renderer, click, shown } = callOn(opened(withDraft(draftOf({ step: 'diagnose' }), 1)));
    const weights = (): (number | undefined)[] =>
      renderer.findAll(StepperInput).map(({ props }) => props.value);
    await shown('steps');
    click('add-cause');
    expect(weights()).toEqual([100]);
    click('add-cause');
    click('add-cause');
    expect(weights()).toEqual([34, 33, 33]);
    renderer.findAll(StepperInput)[0]?.props.onChange?.(80);
    expect(weights()).toEqual([80, 10, 10]);
    click('cause-3-remove');
    expect(weights().reduce<number>((sum, weight) => sum + (weight ?? 0), 0)).toBe(100);
  });

  test('a cause is verified only with the customer’s words', async () => {
    const quoted = draftOf({ step: 'diagnose', causes: [causeOf({ quote: 'Too slow.', verified: true })] });
    const { renderer, shown } = callOn(opened(withDraft(quoted, 1)));
    await shown('steps');
    expect(renderer.find(Toggle).props.checked).toBe(true);
    renderer.find(TextArea, { name: 'cause-1-quote' }).props.onInput?.(' ');
    expect(renderer.maybeFind(Toggle)).toBeNull();
    renderer.find(TextArea, { name: 'cause-1-quote' }).props.onInput?.('Too late.');
    expect(renderer.find(Toggle).props.checked).toBe(false);
  });

  test('where nobody makes offers, a sentence stands in place of the fields', async () => {
    const listening = { ...withDraft(draftOf({ step: 'offer' }), 1), mayOffer: false };
    const { renderer, shown } = callOn(opened(listening));
    await shown('steps');
    expect(renderer.findByTestId(Alert, 'listen-only').find(Text).text).toContain(
      'In Norway we listen and make no offer.',
    );
    expect(renderer.maybeFind(TextArea, { name: 'offer' })).toBeNull();
    expect(renderer.find(Input).props.label).toBe('Where did they go?');
  });

  test('a draft that could not be saved says so, and is saved again on demand', async () => {
    const { renderer, click, text, shown } = callOn(
      opened(withDraft(draftOf({ step: 'listen' }), 1)),
      failed,
      held(2),
    );
    await shown('steps');
    click('next');
    await renderer.waitFor(() => {
      expect(renderer.findByTestId(Alert, 'not-saved').find(Text).text).toBe('HubSpot could not run this.');
    });
    click('save-again');
    await renderer.waitFor(() => {
      expect(text('kept')).toBe('Draft saved at 11:30 by Noor Vance.');
    });
  });

  test('a colleague’s newer draft stands beside one’s own until one is chosen', async () => {
    const { asked, renderer, click, shown } = callOn(
      opened(withDraft(draftOf({ step: 'listen' }), 1)),
      overtaken(withDraft(draftOf({ step: 'help', notes: 'Theirs.' }), 5)),
    );
    await shown('steps');
    renderer.find(TextArea).props.onInput?.('Mine.');
    click('next');
    await shown('side-by-side');
    const both = renderer.findAll(DescriptionListItem, { label: 'Notes' }).map(({ text }) => text);
    expect(both).toEqual(['“\u2068Theirs.\u2069”', '“\u2068Mine.\u2069”']);
    click('take-theirs');
    await shown('steps');
    expect(renderer.find(StepIndicator).props.currentStep).toBe(3);
    expect(asked).toHaveLength(2);
  });
});

describe('the record', () => {
  const whole = draftOf({ step: 'offer', causes: [causeOf()] });

  test('is not saved while something is missing, which leads to its step', async () => {
    const { renderer, click, shown } = callOn(opened(withDraft(draftOf({ step: 'offer' }), 1)), held(2));
    await shown('steps');
    click('next');
    await shown('summary');
    expect(renderer.findByTestId(Button, 'missing-0').text).toContain('Add at least one cause');
    click('missing-0');
    await shown('steps');
    expect(renderer.find(StepIndicator).props.currentStep).toBe(2);
  });

  test('may be saved while its draft is still being kept: a button that is off is passed by the keyboard', async () => {
    const pending = new Promise<never>(() => {});
    const { asked, renderer, click, clickSave, shown } = callOn(opened(withDraft(whole, 2)), pending);
    const isLoading = () => renderer.findByTestId(LoadingButton, 'save').props.loading;
    await shown('steps');
    renderer.find(TextArea).props.onInput?.('Three months free.');
    click('next');
    await shown('summary');
    expect(asked.map(([uid]) => uid)).toEqual(['open-call', 'save-call-draft']);
    expect(isLoading()).toBe(false);
    clickSave('save');
    await renderer.waitFor(() => {
      expect(isLoading()).toBe(true);
    });
  });

  test('is saved once by a double click, is shown, and can be corrected', async () => {
    const { asked, told, renderer, click, clickSave, shown } = callOn(
      opened(withDraft(whole, 2)),
      saves(withRecord(whole)),
    );
    await shown('steps');
    click('next');
    await shown('summary');
    clickSave('save');
    clickSave('save');
    await shown('record');
    expect(asked.slice(1)).toEqual([
      ['save-call', { ...claimed, id: expect.any(String), seen: 3, seenDraft: 2, record: whole }],
    ]);
    expect(told).toEqual(['The call was recorded.']);
    click('correct');
    await shown('steps');
    expect(renderer.find(StepIndicator).props.currentStep).toBe(4);
  });
});
