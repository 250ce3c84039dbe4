import {
  Alert,
  Button,
  CurrencyInput,
  DateInput,
  LoadingSpinner,
  StatusTag,
  Text,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import { CrmReport } from '@hubspot/ui-extensions/crm';
import { describe, expect, test } from 'vitest';
import { cardOn, choose, failed, opened, saves, seenLoss } from './asked-card.builder.tsx';
import { customerCard, lostCard } from './card.builder.ts';

describe('opening', () => {
  test('asks once, and says that it is looking', async () => {
    const { asked, renderer, standing } = cardOn(opened(lostCard()));
    expect(renderer.find(LoadingSpinner).props.label).toBe('Looking this company up');
    await standing('Lost');
    expect(asked).toEqual([['open-card', { portalId: 7, companyId: '101' }]]);
  });

  test('a failure says what to do, and “try again” does', async () => {
    const { renderer, click, standing } = cardOn(failed, opened(customerCard()));
    await renderer.waitFor(() => {
      expect(renderer.findByTestId(Text, 'failure').text).toBe('HubSpot could not run this.');
    });
    click('retry');
    await standing('Customer');
  });

  test('reasons nobody has asked for are said to be not asked yet', async () => {
    const { renderer, standing } = cardOn(opened(lostCard({}, { ownerReason: 'price.price_rise' })));
    await standing('Lost');
    const missing = renderer.findAll(StatusTag).filter(({ text }) => text === 'Not asked yet');
    expect(missing).toHaveLength(2);
  });

  test('a company that is fine is one sentence and one button', async () => {
    const { renderer, standing } = cardOn(opened(customerCard()));
    await standing('Customer');
    expect(renderer.findByTestId(Text, 'headline').text).toContain('Nothing says that it left.');
    expect(renderer.findAll(Button).filter(({ text }) => text === 'Mark as lost')).toHaveLength(1);
  });
});

describe('a report that operators chose', () => {
  test('stands on the card, by its number', async () => {
    const { renderer, standing } = cardOn(opened(lostCard({ reportId: '6339949' })));
    await standing('Lost');
    expect(renderer.find(CrmReport).props.reportId).toBe('6339949');
  });

  test('is missing where they chose none', async () => {
    const { renderer, standing } = cardOn(opened(lostCard()));
    await standing('Lost');
    expect(renderer.findAll(CrmReport)).toEqual([]);
  });
});

describe('marking as lost', () => {
  test('saves kind, day and value in hundredths, closes the form and shows the card', async () => {
    const { asked, told, renderer, click, clickSave, standing } = cardOn(
      opened(customerCard()),
      saves(lostCard()),
    );
    await standing('Customer');
    click('mark-open');
    renderer.find(DateInput).props.onChange?.({ year: 2024, month: 5, date: 20 });
    renderer.find(CurrencyInput).props.onChange?.(999.99);
    clickSave('mark-save');
    await standing('Lost');
    expect(asked[1]).toEqual([
      'mark-loss',
      {
        ...{ portalId: 7, companyId: '101', who: 'Ada Park', id: 'form-1', seen: null },
        ...{ kind: 'churned', day: '2024-06-20', value: 99_999, ownerReason: null },
      },
    ]);
    expect(renderer.mocks.actions.closeOverlay.calls).toEqual([['mark']]);
    expect(told).toEqual(['The loss was recorded.']);
  });

  test('by a double click asks once', async () => {
    const { asked, click, clickSave, standing, holdAnswers } = cardOn(
      opened(customerCard()),
      saves(lostCard()),
    );
    await standing('Customer');
    click('mark-open');
    const release = holdAnswers();
    clickSave('mark-save');
    clickSave('mark-save');
    release();
    await standing('Lost');
    expect(asked.map(([uid]) => uid)).toEqual(['open-card', 'mark-loss']);
  });

  test('that failed stays open, says why, and is tried again as the same form', async () => {
    const { asked, renderer, click, clickSave, standing } = cardOn(
      opened(customerCard()),
      failed,
      saves(lostCard()),
    );
    await standing('Customer');
    click('mark-open');
    clickSave('mark-save');
    await renderer.waitFor(() => {
      expect(renderer.findByTestId(Alert, 'mark-failure').text).toBe('HubSpot could not run this.');
    });
    expect(renderer.mocks.actions.closeOverlay.calls).toEqual([]);
    clickSave('mark-save');
    await standing('Lost');
    expect(asked.slice(1).map(([, { id }]) => id)).toEqual(['form-1', 'form-1']);
  });

  test('as staying with less needs an amount', async () => {
    const { asked, renderer, click, clickSave, standing } = cardOn(opened(customerCard()));
    await standing('Customer');
    click('mark-open');
    choose(renderer.find(ToggleGroup).props.onChange, 'downgraded');
    clickSave('mark-save');
    await renderer.waitFor(() => {
      expect(renderer.find(CurrencyInput).props.error).toBe(true);
    });
    expect(asked).toHaveLength(1);
  });

  test('on a lost company begins with its day and value and corrects them', async () => {
    const { asked, renderer, click, clickSave, standing } = cardOn(opened(lostCard()), saves(lostCard()));
    await standing('Lost');
    click('mark-open');
    expect(renderer.find(DateInput).props.value).toEqual({ year: 2024, month: 5, date: 10 });
    expect(renderer.find(CurrencyInput).props.value).toBe(1100.5);
    clickSave('mark-save');
    await renderer.waitFor(() => {
      expect(asked[1]?.[1]).toMatchObject({ seen: seenLoss, day: '2024-06-10', value: 110_050 });
    });
  });
});
