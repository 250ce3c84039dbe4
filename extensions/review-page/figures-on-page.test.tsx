import {
  BarChart,
  Button,
  ErrorState,
  Link,
  LoadingSpinner,
  Modal,
  StatisticsItem,
  Tab,
  TableRow,
  Tile,
} from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { slowHelp, someFigures } from './figures.builder.ts';
import { type OpenedPage, openPage } from './opened-page.builder.ts';
import { countedReview, lostOf, newReview, someNumbers } from './review.builder.ts';

async function openCounted(more: Parameters<typeof countedReview>[0] = {}): Promise<OpenedPage> {
  const page = openPage({ month: '2026-10' });
  await page.answer(countedReview(more));
  await page.until(() => expect(page.beside.waiting()).toBe(1));
  return page;
}
const tilesOf = ({ renderer }: OpenedPage): readonly string[] =>
  renderer.findAll(Tile).map((tile) => tile.toString());

describe('the page of a counted month', () => {
  it('opens on how many, how much, why and what we do', async () => {
    const page = await openCounted();
    expect(page.renderer.findAll(StatisticsItem)).toHaveLength(6);
    expect(tilesOf(page)[0]).toContain('Looking the causes up');
    page.beside.answer(someFigures());
    await page.until(() => expect(tilesOf(page)[0]).toContain('Slow help: €30,000'));
    expect(tilesOf(page)[0]).toContain('Price rise: €15,000.50');
    expect(tilesOf(page)[0]).not.toContain('Unknown');
    expect(tilesOf(page)[1]).toContain('Calls given: 2 to executives, 1 to owners');
    expect(page.renderer.findAll(Tab).map(({ props }) => props.title)).toEqual([
      'Causes',
      'Life cycle',
      'Numbers and trend',
      'Lost customers: 3',
      'Waiting: 0',
      'Unused: 0',
      'Run',
    ]);
    expect(page.beside.calls).toEqual([
      { uid: 'open-figures', parameters: { portalId: 24680135, month: '2026-10', locale: 'en-us' } },
    ]);
  });

  it.each([
    [{ executives: 5, owners: 6, nobody: 1 }, 'No root cause is known yet: 12 calls are given.'],
    [null, 'No root cause is known, and no calls are given yet.'],
  ])('says when nobody knows why they left: %j', async (calls, sentence) => {
    const page = await openCounted({ calls });
    page.beside.answer(someFigures({ reasons: [{ reason: 'unknown.unknown', label: 'Unknown' }] }));
    await page.until(() => expect(tilesOf(page)[0]).toContain(sentence));
  });

  it('asks nobody why they left where nobody did', async () => {
    const page = await openCounted({
      lost: lostOf(),
      sentences: ['Nobody left in October 2026.'],
      numbers: { ...someNumbers, churned: 0, revenueLost: 0 },
    });
    expect(page.text()).toContain('Nobody left in October 2026.');
    expect(tilesOf(page)).toEqual([]);
  });

  it('can be used while figures are awaited, and when they fail', async () => {
    const page = await openCounted();
    expect(page.renderer.find(LoadingSpinner).props.label).toBe('Opening the figures …');
    page.beside.fail({ sentence: 'HubSpot is busy. Try again in a moment.' });
    await page.until(() =>
      expect(page.renderer.find(ErrorState).props.title).toBe('The figures could not be opened'),
    );
    await page.section('lost');
    await page.until(() => expect(page.text()).toContain('3 customers, worth €6,000 a year together.'));
    await page.section('causes');
    await page.press('Try again');
    page.beside.answer(someFigures());
    await page.until(() => expect(page.renderer.findAll(BarChart)).toHaveLength(2));
  });

  it('reads the figures again with the review', async () => {
    const page = await openCounted();
    page.beside.answer(someFigures());
    await page.press('Refresh');
    await page.answer(countedReview());
    await page.until(() => expect(page.beside.waiting()).toBe(1));
    expect(page.renderer.findAll(BarChart)).toHaveLength(2);
  });

  it('asks for no figures of a month that is not over, whatever was counted of it', async () => {
    const page = openPage({ month: '2026-11' });
    await page.answer(newReview({ month: '2026-11', state: 'not over', numbers: someNumbers }));
    await page.until(() => expect(page.text()).toContain('November 2026 is not over yet'));
    expect(page.renderer.maybeFind(StatisticsItem)).toBeNull();
    expect(page.beside.calls).toEqual([]);
  });
});

describe('behind a bar', () => {
  it('are its losses with what customers allowed, asked for when it is opened', async () => {
    const page = await openCounted();
    page.beside.answer(someFigures());
    await page.until(() =>
      expect(page.renderer.findAll(Button, ({ text }) => text === 'Losses')).toHaveLength(3),
    );
    expect(page.beside.calls).toHaveLength(1);
    await page.press('Losses');
    await page.until(() => expect(page.beside.waiting()).toBe(1));
    expect(page.beside.calls[1]).toEqual({
      uid: 'open-cause',
      parameters: { portalId: 24680135, month: '2026-10', reason: 'service.slow', locale: 'en-us' },
    });
    page.beside.answer(slowHelp({ next: '25' }));
    const modal = () => page.renderer.findAll(Modal)[0];
    await page.until(() => expect(modal()?.findAll(TableRow)).toHaveLength(3));
    expect(modal()?.find(Link).props.href).toMatchObject({
      url: 'https://app.hubspot.com/contacts/24680135/record/0-2/1003',
    });
    expect(modal()?.toString()).toContain('“We waited nine days.”');
    expect(modal()?.toString()).toContain('“Nobody called back.”');
    await page.press('Further losses');
    await page.until(() => expect(page.beside.calls[2]?.parameters['page']).toBe('25'));
  });
});
