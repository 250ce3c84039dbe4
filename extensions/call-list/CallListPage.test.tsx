import {
  Accordion,
  Alert,
  EmptyState,
  ErrorState,
  Heading,
  Modal,
  Table,
  TableRow,
} from '@hubspot/ui-extensions';
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages';
import { describe, expect, it } from 'vitest';
import { callList, chosenCall, excludedCompany, ownersCall } from './call-list.builder.ts';
import type { OpenedScreen } from '../opened-screen.builder.ts';
import { openList } from './opened-list.builder.ts';

const rowsOf = ({ renderer }: OpenedScreen, table: number): readonly string[] =>
  (renderer.findAll(Table)[table]?.findAll(TableRow) ?? []).slice(1).map((row) => row.toString());

describe('opening', () => {
  it('asks for the month in the address, and names it', async () => {
    const page = openList('2026-10');
    await page.answer(callList());
    await page.until(() => expect(page.renderer.find(PageTitle).text).toBe('Call list of October 2026'));
    expect(page.functions.calls).toEqual([
      { uid: 'open-call-list', parameters: { portalId: 24680135, month: '2026-10' } },
    ]);
  });

  it('says what to do when it fails, and tries again', async () => {
    const page = openList();
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.functions.fail({ sentence: 'The month was not run yet.' });
    await page.until(() => expect(page.renderer.find(ErrorState).toString()).toContain('not run yet'));
    await page.press('Try again');
    await page.answer(callList());
    await page.until(() => expect(page.renderer.maybeFind(ErrorState)).toBeNull());
  });

  it('says that nobody is to be called', async () => {
    const page = openList();
    await page.answer(callList({ calls: [], excluded: [] }));
    await page.until(() =>
      expect(page.renderer.find(EmptyState).props.title).toBe('Nobody is to be called about October 2026'),
    );
  });
});

describe('the list', () => {
  it('shows executives, owners and whom nobody calls, each with its reason', async () => {
    const page = openList();
    await page.answer(callList());
    await page.until(() => expect(page.renderer.findAll(Table)).toHaveLength(3));
    expect(page.renderer.findAll(Heading).map(({ text }) => text)).toEqual([
      'Executives call',
      'Owners and the recovery team call',
      'Nobody calls',
    ]);
    const [executive] = rowsOf(page, 0);
    for (const said of ['Company 1', 'Third by score.', '€1,000', 'Score 62', 'By score', 'Ivo Lind']) {
      expect(executive).toContain(said);
    }
    expect(rowsOf(page, 1)[0]).toContain('Seats ran out before it.');
    expect(rowsOf(page, 2)[0]).toContain('It is in dispute with us.');
    expect(page.text()).toContain(
      '2 executives have 2 seats: 1 each. Filled: 0 pinned, 1 by score, 0 representative.',
    );
  });

  it('tells what a score is made of', async () => {
    const page = openList();
    await page.answer(callList());
    await page.until(() => void page.renderer.find(Modal));
    const [why] = page.renderer.findAll(Modal, ({ props }) => props.id === 'score-1001');
    expect(why?.props.title).toBe('Why Company 1?');
    expect(why?.toString()).toContain('40 of 40: The largest value of the month.');
    expect(why?.toString()).toContain('22 of 60: A phone number is known.');
  });

  it('tells shortfalls, warnings and callers who managed the account', async () => {
    const page = openList();
    await page.answer(
      callList({
        calls: [chosenCall(1, { callerManagedAccount: true }), ownersCall(2, { callerName: '' })],
        shortfalls: ['1 seat stays empty.'],
        warnings: ['Nobody active is in the team “Executives”.'],
        more: { calls: 12, excluded: 3 },
      }),
    );
    await page.until(() => void page.renderer.find(Alert));
    expect(page.renderer.find(Alert).toString()).toContain('1 seat stays empty.');
    expect(page.renderer.find(Alert).toString()).toContain('Nobody active is in the team');
    expect(rowsOf(page, 0)[0]).toContain('Looked after this account');
    expect(rowsOf(page, 1)[0]).toContain('Nobody yet');
    expect(page.text()).toContain('12 more calls are not shown.');
    expect(page.text()).toContain('3 more are not shown.');
  });

  it('says that there are no executives', async () => {
    const page = openList();
    const seats = { executives: 0, perExecutive: 10, total: null, all: 0 };
    await page.answer(
      callList({
        calls: [ownersCall(2)],
        seats: { ...seats, pinned: 0, score: 0, representative: 0 },
        excluded: [],
      }),
    );
    await page.until(() => expect(page.text()).toContain('nobody is an executive by the settings'));
    expect(page.text()).toContain('Nobody is kept off the list.');
  });

  it('pages through five hundred, and shows long and right-to-left names whole', async () => {
    const page = openList();
    const long = 'Wassergenossenschaft '.repeat(10).trim();
    const calls = Array.from({ length: 500 }, (_, index) => ownersCall(index + 1));
    const named = [
      chosenCall(501, { companyName: long }),
      chosenCall(502, { companyName: 'شركة النور', seat: 'representative' }),
    ];
    await page.answer(callList({ calls: [...named, ...calls], excluded: [excludedCompany(503)] }));
    await page.until(() => expect(rowsOf(page, 0)).toHaveLength(2));
    expect(rowsOf(page, 0)[0]).toContain(long);
    expect(rowsOf(page, 0)[1]).toContain('شركة النور');
    expect(page.renderer.findAll(Table)[1]?.props).toMatchObject({ pageCount: 20, page: 1 });
    expect(rowsOf(page, 1)).toHaveLength(25);
  });
});

describe('a list that was assigned', () => {
  it('says since when, by the portal’s day, and takes no more choices', async () => {
    const page = openList();
    const assigned = { assigned: true };
    // Ten minutes past midnight in Berlin.
    await page.answer(
      callList({
        assignedAt: '2026-11-03T23:10:00.000Z',
        calls: [chosenCall(1, assigned), ownersCall(2, assigned)],
      }),
    );
    await page.until(() => expect(page.text()).toContain('The calls were assigned on Nov 4, 2026'));
    expect(page.text()).not.toContain('Change');
    const links = page.renderer.findAll(PageLink).map(({ props }) => [props.to, props.params]);
    expect(links).toContainEqual(['/my-calls', { scope: 'all', month: '2026-10' }]);
  });
});

it('tells who chose what, and why', async () => {
  const page = openList();
  const choice = {
    companyId: '1001',
    companyName: 'Company 1',
    reason: 'They asked for it.',
    who: 'Bo Lind',
    at: '2026-11-02T09:00:00.000Z',
    id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0009',
  };
  await page.answer(
    callList({
      choices: [
        { ...choice, choice: 'none', id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0008' },
        { ...choice, choice: 'pinned' },
      ],
    }),
  );
  await page.until(() => void page.renderer.find(Accordion));
  const trace = page.renderer.find(Accordion);
  expect(trace.props.title).toBe('What was chosen by hand: 2');
  const said = trace.toString().replaceAll(/[\u2068\u2069]/g, '');
  expect(said).toContain('Nov 2, 2026: Bo Lind took back the choice of Company 1: “They asked for it.”');
  expect(said).toContain('Bo Lind pinned Company 1');
});
