import {
  Accordion,
  Alert,
  EmptyState,
  ErrorState,
  Link,
  LoadingSpinner,
  Select,
  StatisticsItem,
  StatusTag,
  Tab,
  Table,
  TableHeader,
} from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { someFigures } from './figures.builder.ts';
import { type OpenedPage, openPage } from './opened-page.builder.ts';
import { countedReview, lostCustomer, lostOf, newReview, someNumbers } from './review.builder.ts';

const linkTo = (record: string) => ({
  url: `https://app.hubspot.com/contacts/24680135/record/${record}`,
  external: true,
});
const namesOf = ({ renderer }: OpenedPage): readonly (string | null)[] =>
  renderer
    .find(Table)
    .findAll(Link)
    .map(({ text }) => text);

describe('opening', () => {
  it('says that it opens, then shows the month in six numbers', async () => {
    const page = openPage();
    expect(page.renderer.find(LoadingSpinner).props.label).toContain('Opening the review');
    await page.answer(countedReview());
    await page.until(() => expect(page.renderer.findAll(StatisticsItem)).toHaveLength(6));
    expect(page.renderer.findAll(StatisticsItem).map(({ props }) => [props.label, props.number])).toEqual([
      ['Customers lost', '3'],
      ['Yearly value lost', '€50,000'],
      ['Customers back', '1'],
      ['Logo churn', '5%'],
      ['Gross revenue retention', '91.6%'],
      ['Net revenue retention', '102%'],
    ]);
    expect(page.functions.calls).toEqual([
      { uid: 'open-review', parameters: { portalId: 24680135, locale: 'en-us' } },
    ]);
    expect(page.text()).toContain('3 customers left in October 2026, worth €50,000 a year together.');
  });

  it('writes money and days as the reader does', async () => {
    const page = openPage({ locale: 'de_DE' });
    await page.answer(countedReview({ lost: lostOf(lostCustomer(3, { value: 123_450 })) }));
    await page.section('lost');
    await page.until(() => expect(page.text()).toContain('1.234,50\u00a0€'));
    expect(page.text()).toContain('12.10.2026');
    expect(page.text()).toContain('91,6\u00a0%');
  });

  it('says where there is no rate', async () => {
    const page = openPage();
    const numbers = {
      ...someNumbers,
      openingCustomers: 0,
      openingRevenue: 0,
      logoChurn: null,
      grr: null,
      nrr: null,
    };
    await page.answer(countedReview({ numbers }));
    await page.until(() => expect(page.renderer.findAll(StatisticsItem)).toHaveLength(6));
    const shown = page.renderer.findAll(StatisticsItem).map(({ props }) => props.number);
    expect(shown.slice(3)).toEqual(['No rate', 'No rate', 'No rate']);
  });

  it('says what to do when it fails, and tries again once however often it is pressed', async () => {
    const page = openPage();
    await page.fail({ code: 'not_set_up', sentence: 'This account is not set up yet. Ask an operator.' });
    await page.until(() => expect(page.renderer.find(ErrorState).toString()).toContain('not set up yet'));
    await page.press('Try again', 2);
    await page.until(() => expect(page.text()).toContain('Trying again'));
    expect(page.functions.calls).toHaveLength(2);
    await page.answer(countedReview());
    await page.until(() => expect(page.renderer.maybeFind(ErrorState)).toBeNull());
  });
});

it('keeps what it shows when a refresh fails, and says so', async () => {
  const page = openPage();
  await page.answer(countedReview());
  await page.press('Refresh', 2);
  await page.fail({ sentence: 'HubSpot is busy. Try again in a moment.' });
  await page.until(() => expect(page.renderer.find(Alert).props.title).toBe('This could not be refreshed'));
  expect(page.text()).toContain('HubSpot is busy. Try again in a moment. What you see is as it was before.');
  expect(page.renderer.findAll(StatisticsItem)).toHaveLength(6);
  expect(page.functions.calls).toHaveLength(2);
});

describe('the month picker', () => {
  it('offers months with where they stand, and hands on the choice', async () => {
    const page = openPage();
    await page.answer(countedReview());
    await page.until(() => void page.renderer.find(Select));
    const select = page.renderer.find(Select);
    expect(select.props.options.map(({ label }) => label)).toEqual([
      'November 2026: not over yet',
      'October 2026: counted',
      'September 2026: not run yet',
    ]);
    select.props.onChange?.('2026-09');
    await page.until(() => expect(page.functions.calls).toHaveLength(2));
    expect(page.functions.calls[1]?.parameters).toEqual({
      portalId: 24680135,
      month: '2026-09',
      locale: 'en-us',
    });
  });

  it('shows the month chosen last, though an earlier answer comes later', async () => {
    const page = openPage({ month: '2026-10' });
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.choose('2026-09');
    await page.until(() => expect(page.functions.waiting()).toBe(2));
    await page.answer(countedReview());
    await page.until(() => void page.renderer.find(LoadingSpinner));
    await page.answer(newReview({ month: '2026-09' }));
    await page.until(() => expect(page.text()).toContain('September 2026 was not run yet'));
    expect(page.renderer.maybeFind(StatisticsItem)).toBeNull();
  });

  it('says when a month is not over yet and cannot be run', async () => {
    const page = openPage({ month: '2026-11' });
    await page.answer(newReview({ month: '2026-11', state: 'not over', lastDay: '2026-11-30' }));
    await page.until(() =>
      expect(page.renderer.find(Alert).props.title).toBe('November 2026 is not over yet'),
    );
    expect(page.text()).toContain('It ends on Nov 30, 2026.');
    expect(page.text()).not.toContain('See what');
  });
});

describe('calls', () => {
  it.each([
    [
      { executives: 5, owners: 9, nobody: 0 },
      'Calls given: 5 to executives, 9 to owners and the recovery team.',
    ],
    [
      { executives: 0, owners: 1, nobody: 1 },
      'Calls given: 1 to owners and the recovery team. 1 call waits for somebody to take it',
    ],
    [
      { executives: 0, owners: 0, nobody: 2 },
      'No call was given to a person. 2 calls wait for somebody to take them',
    ],
    [{ executives: 0, owners: 0, nobody: 0 }, 'No calls were given to anybody.'],
  ])('of a month that is opened again are told: %j', async (calls, sentence) => {
    const page = openPage();
    await page.answer(countedReview({ calls }));
    await page.until(() => expect(page.text()).toContain(sentence));
  });

  it('are not told before they were assigned', async () => {
    const page = openPage();
    await page.answer(countedReview({ calls: null }));
    await page.until(() => expect(page.renderer.findAll(StatisticsItem)).toHaveLength(6));
    expect(page.text()).not.toMatch(/calls (were )?given/i);
  });
});

describe('who left', () => {
  it('lists customers by value with links to their records, and says who is back', async () => {
    const page = openPage();
    await page.answer(countedReview());
    await page.section('lost');
    await page.until(() => expect(namesOf(page)).toEqual(['Company 3', 'Company 2', 'Company 1']));
    expect(page.renderer.find(Table).find(Link).props.href).toEqual({
      url: 'https://app.hubspot.com/contacts/24680135/record/0-2/1003',
      external: true,
    });
    expect(page.renderer.findAll(StatusTag).map(({ text }) => text)).toEqual(['Lost', 'Lost', 'Back']);
    expect(page.text()).toContain('since Oct 20, 2026');
  });

  it('pages through a hundred and fifty, and sorts them all', async () => {
    const page = openPage();
    const lost = Array.from({ length: 150 }, (_, index) => lostCustomer(150 - index));
    await page.answer(countedReview({ lost: lostOf(...lost), numbers: { ...someNumbers, churned: 150 } }));
    await page.section('lost');
    await page.until(() => expect(namesOf(page)).toHaveLength(25));
    const table = page.renderer.find(Table);
    expect(table.props).toMatchObject({ paginated: true, pageCount: 6, page: 1 });
    const value = page.renderer.find(TableHeader, ({ text }) => text === 'Yearly value lost');
    expect(value.props.sortDirection).toBe('descending');
    const sort: unknown = Object.entries(value.props).find(([name]) => name === 'onSortChange')?.[1];
    if (typeof sort === 'function') sort('ascending');
    await page.until(() => expect(namesOf(page)[0]).toBe('Company 1'));
  });

  it('shows long and right-to-left names whole, and customers that HubSpot no longer holds without a link', async () => {
    const page = openPage();
    const long = 'Wassergenossenschaft '.repeat(10).trim();
    await page.answer(
      countedReview({
        lost: lostOf(
          lostCustomer(3, { name: long }),
          lostCustomer(2, { name: 'شركة النور' }),
          lostCustomer(1, { held: false }),
        ),
      }),
    );
    await page.section('lost');
    await page.until(() => expect(namesOf(page)).toEqual([long, 'شركة النور']));
    expect(page.text()).toContain('Company 1 (no longer in HubSpot)');
  });

  it('says that nobody left in an empty month', async () => {
    const page = openPage();
    const numbers = { ...someNumbers, churned: 0, revenueLost: 0, lostFromOpening: 0 };
    await page.answer(countedReview({ lost: lostOf(), numbers }));
    await page.section('lost');
    expect(page.renderer.find(EmptyState).props.title).toBe('Nobody left in October 2026');
  });

  it('shows the dearest two hundred of ten thousand, and the next ones when asked to', async () => {
    const page = openPage();
    const of = (from: number) => Array.from({ length: 200 }, (_, n) => lostCustomer(10_000 - from - n));
    const lost = { count: 10_000, customers: of(0) };
    await page.answer(countedReview({ lost, numbers: { ...someNumbers, churned: 10_000 } }));
    await page.section('lost');
    // 1,000 × (10,000 + 9,999 + … + 9,801) = 1,000 × 200 × 9,900.5
    await page.until(() =>
      expect(page.text()).toContain(
        'The 200 that cost most, of 10,000 customers, worth €1,980,100,000 a year',
      ),
    );
    expect(page.renderer.findAll(TableHeader).every(({ props }) => props.sortDirection === undefined)).toBe(
      true,
    );
    page.beside.answer(someFigures());
    await page.press('Show the next ones', 2);
    page.beside.fail({ sentence: 'HubSpot is busy. Try again.' });
    await page.until(() => expect(page.text()).toContain('HubSpot is busy. Try again.'));
    await page.press('Show the next ones');
    expect(page.beside.calls.slice(1)).toEqual(
      [1, 2].map(() => ({
        uid: 'open-lost',
        parameters: { portalId: 24680135, month: '2026-10', from: 200 },
      })),
    );
    page.beside.answer({ count: 10_000, customers: [lostCustomer(9_801), ...of(200).slice(1)] });
    await page.until(() => expect(page.text()).toContain('The 399 that cost most, of 10,000'));
    expect(page.renderer.find(Table).props).toMatchObject({ pageCount: 16 });
    expect(page.text()).not.toContain('HubSpot is busy');
    await page.press('Show the next ones');
    await page.until(() => expect(page.beside.calls.at(-1)?.parameters['from']).toBe(400));
  });

  it('says so when the list and the numbers differ', async () => {
    const page = openPage();
    await page.answer(countedReview({ lost: lostOf(lostCustomer(3)) }));
    await page.section('lost');
    await page.until(() => expect(page.text()).toContain('1 customer, worth €3,000 a year.'));
    expect(page.text()).toContain('The numbers above counted 3');
  });
});

describe('lists of records to look at', () => {
  it('say how many there are and what to do, and link to the first', async () => {
    const page = openPage();
    const list = {
      title: 'Customer? Please check these lost renewals: 143',
      whatToDo: 'Open each deal and say what it is.',
      count: 143,
      first: [
        {
          records: [
            { type: 'deal', id: '81', name: 'Renewal of Birch' },
            { type: 'company', id: '301', name: 'Birch' },
          ],
          says: 'since Oct 12, 2026',
        },
      ] as const,
      rest: 'These are the first 1 of 143.',
    };
    await page.answer({ ...countedReview(), unused: [list] });
    await page.section('unused');
    expect(page.renderer.findAll(Tab).map(({ props }) => props.title)).toContain('Unused: 143');
    const shown = page.renderer.find(Accordion);
    expect(shown.props.title).toBe('Customer? Please check these lost renewals: 143');
    expect(shown.findAll(Link).map(({ props, text }) => [text, props.href])).toEqual([
      ['Renewal of Birch', linkTo('0-3/81')],
      ['Birch', linkTo('0-2/301')],
    ]);
    for (const words of ['Open each deal', ', since Oct 12, 2026', 'These are the first 1 of 143.'])
      expect(shown.toString()).toContain(words);
    expect(page.text()).not.toContain('Everything could be used.');
    await page.section('waiting');
    expect(page.text()).toContain('Nothing waits.');
  });

  it('say when there are none', async () => {
    const page = openPage();
    await page.answer(countedReview());
    await page.section('unused');
    expect(page.text()).toContain('Everything could be used.');
  });
});
