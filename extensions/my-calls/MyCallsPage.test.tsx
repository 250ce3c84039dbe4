import {
  Accordion,
  EmptyState,
  ErrorState,
  Link,
  LoadingSpinner,
  Modal,
  Select,
  StatusTag,
  Table,
  TableRow,
} from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { listedCall, myCalls } from './calls.builder.ts';
import type { OpenedScreen } from '../opened-screen.builder.ts';
import { openCalls } from './opened-calls.builder.ts';

/** The last of each row stands in its brief. */
const linksOf = ({ renderer }: OpenedScreen): readonly (string | null)[] =>
  renderer
    .find(Table)
    .findAll(Link)
    .map(({ text }) => text);

describe('opening', () => {
  it('says that it looks for calls, and asks for the user’s own', async () => {
    const page = openCalls();
    expect(page.renderer.find(LoadingSpinner).props.label).toBe('Looking for calls');
    await page.until(() =>
      expect(page.functions.calls).toEqual([
        {
          uid: 'open-my-calls',
          parameters: { portalId: 24680135, email: 'grace@example.com', scope: 'mine' },
        },
      ]),
    );
  });

  it('says what to do when it fails, and tries again', async () => {
    const page = openCalls();
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.functions.fail({ sentence: 'HubSpot is busy. Try again in a moment.' });
    await page.until(() => expect(page.renderer.find(ErrorState).toString()).toContain('busy'));
    await page.press('Try again');
    await page.answer(myCalls());
    await page.until(() => expect(page.renderer.maybeFind(ErrorState)).toBeNull());
  });

  it('keeps what it shows when a refresh fails', async () => {
    const page = openCalls();
    await page.answer(myCalls());
    await page.press('Refresh');
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.functions.fail({ sentence: 'HubSpot is busy.' });
    await page.until(() => expect(page.text()).toContain('What you see is as it was before.'));
    expect(linksOf(page)).toContain('Company 1');
  });

  it('says that there are no calls, and to whom calls are given', async () => {
    const page = openCalls();
    await page.answer(myCalls({ calls: [] }));
    await page.until(() => expect(page.renderer.find(EmptyState).props.title).toBe('No calls for you'));
  });

  it('tells somebody who is no owner', async () => {
    const page = openCalls();
    await page.answer(myCalls({ me: null, calls: [] }));
    await page.until(() =>
      expect(page.renderer.find(EmptyState).props.title).toBe('You are no owner in this HubSpot account'),
    );
  });
});

describe('one’s own calls', () => {
  it('tell who, how much, when, how often it was tried, and whom to speak with', async () => {
    const page = openCalls();
    await page.answer(myCalls({ calls: [listedCall(1, { lateDays: 2, attempts: 1 }), listedCall(2)] }));
    await page.until(() => expect(linksOf(page)).toHaveLength(6));
    const text = page.text();
    expect(text).toContain('2 calls to make, about €3,000 a year; 1 overdue.');
    expect(text).toContain('2 days late');
    expect(text).toContain('\u2068Dora Day\u2069, Buyer, +49 30 1, dora@example.com');
    expect(linksOf(page)).toEqual(['Company 1', 'Call now', 'Call now', 'Company 2', 'Call now', 'Call now']);
    expect(page.renderer.find(Table).find(Link).props.href).toEqual({
      url: 'https://app.hubspot.com/contacts/24680135/record/0-2/1001',
      external: true,
    });
  });

  it('open their brief', async () => {
    const page = openCalls();
    await page.answer(myCalls());
    await page.until(() => void page.renderer.find(Modal));
    const brief = page.renderer.find(Modal);
    expect(brief.props.title).toBe('Brief: Company 1');
    expect(brief.toString()).toContain('Apologise.');
    await page.press('Close');
    expect(page.closed).toEqual(['brief-801']);
  });

  it('show what was completed without a record, and lead to where it is recorded', async () => {
    const page = openCalls();
    await page.answer(myCalls({ calls: [listedCall(1, { state: 'record_missing' })] }));
    await page.until(() => expect(linksOf(page)).toEqual(['Company 1', 'Record it', 'Record it']));
    expect(page.renderer.findAll(StatusTag).map(({ text }) => text)).toEqual(['Record missing']);
    expect(page.text()).toContain(
      'There is no call to make. What was learned in 1 call is not recorded yet.',
    );
  });

  it('put what is done, or not needed any more, aside', async () => {
    const page = openCalls();
    const calls = [
      listedCall(1, { state: 'done' }),
      listedCall(2, { state: 'needless', companyId: null, value: null }),
    ];
    await page.answer(myCalls({ calls }));
    await page.until(() => expect(page.renderer.findAll(Accordion)).toHaveLength(2));
    expect(page.renderer.findAll(Accordion).map(({ props }) => props.title)).toEqual([
      'Done: 1',
      'Not needed any more: 1',
    ]);
    expect(page.renderer.maybeFind(Table)).toBeNull();
    expect(page.text()).toContain('Company 2 (no longer in HubSpot)');
  });

  it('page through five hundred, and say what is not shown', async () => {
    const page = openCalls();
    const calls = Array.from({ length: 500 }, (_, index) => listedCall(index + 1));
    await page.answer(myCalls({ calls, notShown: 20, notLookedAt: 7 }));
    await page.until(() => expect(page.renderer.find(Table).props).toMatchObject({ pageCount: 20, page: 1 }));
    // Without the head.
    expect(page.renderer.find(Table).findAll(TableRow)).toHaveLength(26);
    expect(page.text()).toContain('The first 500 of 520 are shown.');
    expect(page.text()).toContain('7 calls more are in HubSpot’s task list');
  });

  it('show long and right-to-left names whole, and that a contact is to be found', async () => {
    const page = openCalls();
    const long = 'Wassergenossenschaft '.repeat(10).trim();
    const calls = [
      listedCall(1, { name: long, speakWith: null }),
      listedCall(2, { name: 'شركة النور', dueOn: null }),
    ];
    await page.answer(myCalls({ calls }));
    await page.until(() => expect(linksOf(page)).toContain(long));
    expect(linksOf(page)).toContain('شركة النور');
    expect(page.text()).toContain('Find a contact first');
    expect(page.text()).toContain('No day is set');
  });

  it('lead to everybody’s', async () => {
    const page = openCalls();
    await page.answer(myCalls());
    await page.until(() => void page.renderer.find(Select));
    page.renderer.find(Select, ({ props }) => props.name === 'scope').props.onChange?.('all');
    await page.until(() => expect(page.functions.calls[1]?.parameters).toMatchObject({ scope: 'all' }));
    expect(page.renderer.maybeFind(Table)).toBeNull();
  });
});
