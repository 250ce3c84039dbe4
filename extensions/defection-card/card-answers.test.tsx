import { Alert, Text, TextArea } from '@hubspot/ui-extensions';
import { describe, expect, test } from 'vitest';
import { cardOn, opened, saves, seenLoss } from './asked-card.builder.tsx';
import { customerCard, lossOf, lostCard } from './card.builder.ts';

describe('taking a loss back', () => {
  test('needs a reason', async () => {
    const { asked, renderer, click, clickSave, standing } = cardOn(opened(lostCard()), saves(customerCard()));
    await standing('Lost');
    click('undo-deal-1002-open');
    clickSave('undo-deal-1002-save');
    await renderer.waitFor(() => {
      expect(renderer.find(TextArea).props.validationMessage).toBe('Say why, in a few words.');
    });
    renderer.find(TextArea).props.onInput?.('x'.repeat(1001));
    clickSave('undo-deal-1002-save');
    await renderer.waitFor(() => {
      expect(renderer.find(TextArea).props.validationMessage).toBe('Say it in at most 1,000 characters.');
    });
    expect(asked).toHaveLength(1);
    renderer.find(TextArea).props.onInput?.(' They renewed. ');
    clickSave('undo-deal-1002-save');
    await standing('Customer');
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual([
      'undo-loss',
      {
        portalId: 7,
        companyId: '101',
        who: 'Ada Park',
        id: 'form-1',
        seen: seenLoss,
        reason: 'They renewed.',
      },
    ]);
  });

  test('that a colleague was faster with shows their change and says so', async () => {
    const theirs = lostCard({}, { revision: 1, lostOn: '2024-06-01' });
    const { told, renderer, click, clickSave, standing } = cardOn(
      opened(lostCard()),
      saves(theirs, 'changed_meanwhile'),
    );
    await standing('Lost');
    click('undo-deal-1002-open');
    renderer.find(TextArea).props.onInput?.('They renewed.');
    clickSave('undo-deal-1002-save');
    await renderer.waitFor(() => {
      expect(renderer.findByTestId(Text, 'headline').text).toContain('left on 1 Jun 2024');
    });
    expect(renderer.findByTestId(Alert, 'changed').props.title).toBe('Somebody was faster');
    expect(told).toEqual([null]);
  });
});

describe('a possible loss', () => {
  const possible = lossOf({ key: 'quiet-7', status: 'possible', evidence: [], value: 90_000 });
  const seen = { key: 'quiet-7', revision: 0, status: 'possible' };

  test('is confirmed with day, value and reason', async () => {
    const { asked, renderer, click, clickSave, standing } = cardOn(
      opened(customerCard({ possible })),
      saves(lostCard()),
    );
    await standing('Possible loss');
    click('confirm-open');
    renderer.find(TextArea).props.onInput?.('They told me.');
    clickSave('confirm-save');
    await standing('Lost');
    expect(asked[1]).toEqual([
      'answer-possible-loss',
      {
        ...{ portalId: 7, companyId: '101', who: 'Ada Park', id: 'form-1', seen, reason: 'They told me.' },
        lost: { day: '2024-06-10', value: 90_000 },
      },
    ]);
  });

  test('is dismissed with a reason', async () => {
    const { asked, renderer, click, clickSave, standing } = cardOn(
      opened(customerCard({ possible })),
      saves(customerCard()),
    );
    await standing('Possible loss');
    click('dismiss-open');
    const [, dismissal] = renderer.findAll(TextArea);
    dismissal?.props.onInput?.('They pause until spring.');
    clickSave('dismiss-save');
    await standing('Customer');
    expect(asked[1]?.[1]).toMatchObject({ lost: null, reason: 'They pause until spring.' });
  });
});
